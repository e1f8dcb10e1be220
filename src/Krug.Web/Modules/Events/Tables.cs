using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Krug.Web.Shared.Data
{
    public abstract partial class Db
    {
        public DbSet<Event> Events => Set<Event>();
        public DbSet<Track> Tracks => Set<Track>();
        public DbSet<Slot> Slots => Set<Slot>();
        public DbSet<SlotSpeaker> SlotSpeakers => Set<SlotSpeaker>();
        public DbSet<EventMunicipality> EventMunicipalities => Set<EventMunicipality>();
        public DbSet<EventNote> EventNotes => Set<EventNote>();
        public DbSet<EventFigure> EventFigures => Set<EventFigure>();
        public DbSet<Participant> Participants => Set<Participant>();
        public DbSet<HeadCount> HeadCounts => Set<HeadCount>();
        public DbSet<EventRoom> EventRooms => Set<EventRoom>();
    }
}

namespace Krug.Web.Modules.Events
{
    sealed class EventTables : IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<Slot>, IEntityTypeConfiguration<SlotSpeaker>, IEntityTypeConfiguration<EventFigure>,
        IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<HeadCount>,
        IEntityTypeConfiguration<EventRoom>
    {
        public void Configure(EntityTypeBuilder<Event> entity)
        {
            entity.OfTerritory();
            entity.HasIndex(e => new { e.TerritoryId, e.On, e.Id });
            entity.HasOne(e => e.Host).WithMany().HasForeignKey(e => e.HostId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne(e => e.Organiser).WithMany().HasForeignKey(e => e.OrganiserId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Event>().WithMany().HasForeignKey(e => e.CopyOfId).OnDelete(DeleteBehavior.SetNull);
            entity.HasIndex(e => e.SignUpKey).IsUnique();
            entity.HasMany(e => e.Directions).WithMany().UsingEntity("EventDirections");
            entity.HasMany(e => e.Participants).WithOne(p => p.Event).HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.HeadCounts).WithOne().HasForeignKey(h => h.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Rooms).WithOne().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Tracks).WithOne().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Slots).WithOne(s => s.Event).HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Municipalities).WithOne().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Notes).WithOne().HasForeignKey(n => n.EventId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(e => e.Figures).WithOne().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<Slot> slot)
        {
            slot.HasOne(s => s.Track).WithMany().HasForeignKey(s => s.TrackId).OnDelete(DeleteBehavior.Restrict);
            slot.HasQueryFilter(s => s.RemovedAt == null);
            slot.HasMany(s => s.Speakers).WithOne().HasForeignKey(s => s.SlotId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<SlotSpeaker> speaker)
        {
            speaker.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
            speaker.HasOne(s => s.Organisation).WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<EventFigure> figure)
        {
            figure.Property(f => f.Value).HasPrecision(18, 2);
            figure.HasIndex(f => new { f.EventId, f.Key });
        }

        public void Configure(EntityTypeBuilder<Track> track)
        {
            track.HasQueryFilter(t => t.RemovedAt == null);
            track.HasMany(t => t.Covers).WithMany().UsingEntity("TrackDirections");
        }

        public void Configure(EntityTypeBuilder<EventRoom> room) => room.HasQueryFilter(r => r.RemovedAt == null);

        public void Configure(EntityTypeBuilder<Participant> participant)
        {
            participant.OfTerritory();
            participant.HasIndex(p => new { p.EventId, p.SortKey, p.Id });
            participant.HasIndex(p => new { p.EventId, p.SameKey }).IsUnique();
            participant.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.SetNull);
            participant.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            participant.HasOne(p => p.Track).WithMany().HasForeignKey(p => p.TrackId).OnDelete(DeleteBehavior.SetNull);
        }

        public void Configure(EntityTypeBuilder<HeadCount> count) =>
            count.HasOne(h => h.Organisation).WithMany().HasForeignKey(h => h.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
