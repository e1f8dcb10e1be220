using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Audit;

public enum AuditKind { Added, Changed, Deleted, Looked }

/// <summary>One saving: who did it, when, and for what cause. Written with the change itself, in its transaction; never altered but for the seal.</summary>
public sealed class AuditAct
{
    public long Id { get; init; }
    /// <summary>UTC ticks, so that both databases keep the same figure.</summary>
    public long At { get; init; }
    /// <summary>Null: the program itself, from the command line or by a timer. A number and no name, so that the name can go and the chain stays.</summary>
    public int? AccountId { get; init; }
    /// <summary>The organisation the person acted for.</summary>
    public int? ForOrganisationId { get; init; }
    /// <summary>What it was done by, in fixed words that name nobody: «возврат прежнего значения».</summary>
    public string? Cause { get; init; }
    public long? SealId { get; init; }

    public DateTimeOffset Moment => new(At, TimeSpan.Zero);
}

/// <summary>One record of an act. What was in it before and after is only committed to here; the values stand in <see cref="AuditValue"/>.</summary>
public sealed class AuditEntry
{
    public long ActId { get; init; }
    public int Number { get; init; }
    public AuditKind Kind { get; init; }
    /// <summary>The name of the record's class: <c>Organisation</c>.</summary>
    public string Type { get; init; } = "";
    public long RecordId { get; init; }
    public int? TerritoryId { get; init; }
    /// <summary>SHA-256 of salt and values; null where there are none (a look).</summary>
    public byte[]? Commitment { get; init; }
}

/// <summary>On whose page the entry is shown, where that is not the record's own: a post is told of on the pages of its person and its organisation.</summary>
public sealed class AuditSubject
{
    public long ActId { get; init; }
    public int Number { get; init; }
    public string Type { get; init; } = "";
    public long RecordId { get; init; }
}

/// <summary>The values of an entry, apart: destroyed together with the personal data they hold, after which the salted commitment tells nothing.</summary>
public sealed class AuditValue
{
    public long ActId { get; init; }
    public int Number { get; init; }
    public byte[] Salt { get; init; } = [];
    /// <summary><c>{"ShortName":["before","after"]}</c>; one value for what was added or deleted.</summary>
    public string Json { get; init; } = "";
}

/// <summary>A link of the chain: the hash of the one before and of every act under it.</summary>
public sealed class AuditSeal
{
    public long Id { get; init; }
    /// <summary>The hash of the seal before; only one seal may follow another.</summary>
    public byte[] Previous { get; init; } = [];
    public byte[] Hash { get; init; } = [];
    public long At { get; init; }
    public int Acts { get; init; }
}

sealed class AuditTables : IEntityTypeConfiguration<AuditAct>, IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSubject>, IEntityTypeConfiguration<AuditValue>, IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditAct> act)
    {
        act.ToTable("AuditActs").Ignore(a => a.Moment);
        act.Property(a => a.Cause).HasMaxLength(100);
        act.HasIndex(a => a.SealId);
        act.HasIndex(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries").HasKey(e => new { e.ActId, e.Number });
        entry.Property(e => e.Type).HasMaxLength(60);
        entry.HasIndex(e => new { e.Type, e.RecordId });
        entry.HasIndex(e => new { e.TerritoryId, e.ActId });
    }

    public void Configure(EntityTypeBuilder<AuditSubject> subject)
    {
        subject.ToTable("AuditSubjects").HasKey(s => new { s.ActId, s.Number, s.Type, s.RecordId });
        subject.Property(s => s.Type).HasMaxLength(60);
        subject.HasIndex(s => new { s.Type, s.RecordId });
    }

    public void Configure(EntityTypeBuilder<AuditValue> value) => value.ToTable("AuditValues").HasKey(v => new { v.ActId, v.Number });

    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals");
        seal.HasIndex(s => s.Previous).IsUnique();
    }
}
