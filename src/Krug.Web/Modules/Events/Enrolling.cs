using Krug.Core.Language;

namespace Krug.Web.Modules.Events;

/// <summary>What is known of one who is entered: as typed in a form or read in a sheet.</summary>
public sealed record Enrolled(string Name, string? Position, string? Organisation, string? Municipality, string? Email);

/// <summary>Enters people into an event: from the public form, by hand, from a list. Organisations are found in the directory by their names; a person already there is not entered twice.</summary>
public sealed class Enrolling(Db db)
{
    /// <summary>Organisations of a territory by their names.</summary>
    public sealed class Organisations(IEnumerable<(int Id, string Key, string Search)> all, string territory)
    {
        readonly List<(int Id, string Key, string Search)> all = [.. all];

        /// <summary>The one that goes by this name: exactly, or the only one whose words begin so.</summary>
        public int? Find(string? name)
        {
            if (RussianOrder.SearchKey(name ?? "") is not { Length: > 0 } words) return null;
            if (all.FindAll(o => o.Key == words) is [var exact]) return exact.Id;
            var parts = words.Split(' ').Select(word => char.IsDigit(word[0]) ? $" {word} " : $" {word}").ToList();
            return all.FindAll(o => parts.TrueForAll(part => o.Search.Contains(part, StringComparison.Ordinal))) is [var only] ? only.Id : null;
        }

        /// <summary>Of an organisation of the directory it is the territory's own.</summary>
        public string? Municipality(string? told, int? organisation) => told is { Length: > 0 } ? told : organisation is null ? null : territory;
    }

    public async Task<Organisations> Known(int territory, CancellationToken stop = default)
    {
        var all = await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == territory && o.MergedIntoId == null).Select(o => new { o.Id, o.ShortName, o.SearchKey }).ToListAsync(stop);
        var name = await db.Territories.Where(t => t.Id == territory).Select(t => t.Name).SingleAsync(stop);
        return new(all.Select(o => (o.Id, RussianOrder.SearchKey(o.ShortName), o.SearchKey)), name);
    }

    /// <summary>A participant made of what was typed, not saved yet.</summary>
    public static Participant Make(Event at, Enrolled who, Organisations known, string source, DateTimeOffset now)
    {
        var organisation = known.Find(who.Organisation);
        var made = new Participant
        {
            TerritoryId = at.TerritoryId, EventId = at.Id, Name = Even(who.Name) ?? "", Position = Even(who.Position), OrganisationId = organisation, OrganisationName = Even(who.Organisation),
            Municipality = known.Municipality(Even(who.Municipality), organisation), Email = Even(who.Email), Registered = true, Source = source, At = now,
        };
        made.RefreshKeys();
        return made;
    }

    /// <summary>Saves one. Null where this person already stands in the event: the unique index decides, not the question asked before.</summary>
    public async Task<(bool Fresh, Refusal? Refusal)> Enter(Participant made, CancellationToken stop = default)
    {
        if (made.WhyNotKeep() is { } why) return (false, why);
        if (await db.Participants.SingleOrDefaultAsync(p => p.EventId == made.EventId && p.SameKey == made.SameKey, stop) is { } there)
        {
            // One who was taken off the list, or came unregistered, is registered again.
            if (!there.Registered) (there.Registered, there.Source, there.At) = (true, made.Source, made.At);
            await db.SaveChangesAsync(stop);
            return (false, null);
        }
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(stop);
            return (true, null);
        }
        catch (DbUpdateException)
        {
            db.Entry(made).State = EntityState.Detached;
            if (!await db.Participants.AnyAsync(p => p.EventId == made.EventId && p.SameKey == made.SameKey, stop)) throw;
            return (false, null);
        }
    }

    static string? Even(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? string.Join(' ', words) : null;
}
