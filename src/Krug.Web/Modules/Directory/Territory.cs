using Krug.Core.Language;

namespace Krug.Web.Modules.Directory;

/// <summary>
/// A region, a municipality or a settlement, each within the one before. The circle is run by one of them and its records are of it; those within it are places: an organisation says by a word in which
/// municipality and settlement it stands.
/// </summary>
public sealed class Territory : IRecord, IVersioned, IKeyed
{
    public const int NameLimit = 120;
    public const string Region = "регион", Settlement = "поселение";
    public static readonly string[] Kinds = ["муниципальный район", "муниципальный округ", "городской округ", Settlement, Region];

    public int Id { get; private set; }
    public int Version { get; set; }
    public required string Kind { get; set; }
    public required string Name { get; set; }
    /// <summary>The name in papers: «организации Заречного района».</summary>
    public required string Genitive { get; set; }
    /// <summary>IANA name: by it days begin and programmes are held.</summary>
    public string TimeZone { get; set; } = RussianZones.Usual;
    public int? ParentId { get; set; }
    public Territory? Parent { get; set; }
    /// <summary>No longer offered since that day.</summary>
    public DateOnly? ArchivedOn { get; set; }
    public string SortKey { get; private set; } = "";

    /// <summary>0 a region, 1 a municipality, 2 a settlement.</summary>
    public int Level => Kind switch { Region => 0, Settlement => 2, _ => 1 };

    public void RefreshKeys() => SortKey = RussianOrder.Key(Name);

    /// <param name="all">Every territory there is, this one among them once it is kept; each with its <see cref="ParentId"/>.</param>
    public Refusal? WhyNotKeep(IReadOnlyCollection<Territory> all) => this switch
    {
        { Name: "" } => new("Впишите название: «Заречный район», «с. Каменка».", nameof(Name)),
        { Name.Length: > NameLimit } => new($"Название длиннее {NameLimit} знаков. Сократите его.", nameof(Name)),
        { Genitive: "" } => new("Впишите название в родительном падеже: его ставят в бумаги.", nameof(Genitive)),
        { Kind: var kind } when !Kinds.Contains(kind, StringComparer.Ordinal) => new("Выберите вид территории из списка.", nameof(Kind)),
        { TimeZone: var zone } when RussianZones.Word(zone) is null => new("Выберите часовой пояс из списка.", nameof(TimeZone)),
        _ => WhyNotUnder(all) ?? WhyNotHold(all) ?? WhyNotTwice(all),
    };

    Refusal? WhyNotUnder(IReadOnlyCollection<Territory> all)
    {
        if (ParentId is null) return Level == 2 ? new("Поселение стоит внутри района или округа. Выберите, в каком.", nameof(ParentId)) : null;
        if (all.FirstOrDefault(other => other.Id == ParentId) is not { } parent) return new("Выберите территорию из списка.", nameof(ParentId));
        for (var above = parent; above is not null; above = all.FirstOrDefault(other => other.Id == above.ParentId))
            if (above == this) return new("Территория не может стоять внутри самой себя. Выберите другую или оставьте пустым.", nameof(ParentId));
        if (Level == 0) return new("Регион ни во что не входит. Оставьте это поле пустым.", nameof(ParentId));
        if (parent.Level >= Level) return new($"«{parent.Name}» — {parent.Kind}, внутри стоит только то, что мельче. Выберите другую территорию.", nameof(ParentId));
        return parent.ArchivedOn is null ? null : new($"«{parent.Name}» в архиве. Сначала верните эту территорию.", nameof(ParentId));
    }

    /// <summary>What stands within stays smaller when the kind changes.</summary>
    Refusal? WhyNotHold(IReadOnlyCollection<Territory> all) => Within(all).FirstOrDefault(other => other.Level <= Level) is not { } inner ? null
        : new($"Внутри стоит «{inner.Name}» ({inner.Kind}). Сначала перенесите эту территорию или оставьте вид прежним.", nameof(Kind));

    Refusal? WhyNotTwice(IReadOnlyCollection<Territory> all) => all.FirstOrDefault(other => other != this && other.ParentId == ParentId && Searching.Key(other.Name) == Searching.Key(Name)) is not { } twin ? null
        : new(twin.ArchivedOn is null ? $"«{twin.Name}» здесь уже есть. Измените эту запись, а не вносите вторую." : $"«{twin.Name}» уже есть в архиве. Верните эту запись, а не вносите вторую.", nameof(Name));

    /// <param name="all">Every territory there is.</param>
    /// <param name="held">What is kept under it, in words.</param>
    public Refusal? WhyNotArchive(IReadOnlyCollection<Territory> all, IReadOnlyCollection<string> held)
    {
        if (ArchivedOn is not null) return new("Эта территория и так в архиве.");
        if (Within(all).FirstOrDefault(other => other.ArchivedOn is null) is { } inner) return new($"Внутри стоит «{inner.Name}». Сначала уберите в архив или перенесите то, что внутри.");
        return held.Count == 0 ? null : new($"Убрать нельзя: за территорией числятся {string.Join(", ", held)}. В архив уходит только то, чем не пользуются.");
    }

    public Refusal? WhyNotReturn(IReadOnlyCollection<Territory> all) =>
        ArchivedOn is null ? new("Эта территория и так в списке.") : WhyNotKeep(all);

    IEnumerable<Territory> Within(IReadOnlyCollection<Territory> all) => all.Where(other => other != this && Id != 0 && other.ParentId == Id);
}
