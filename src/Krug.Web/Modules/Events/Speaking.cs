using Krug.Core.Language;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

/// <summary>Somebody of the directory who may be meant, with the post told beside the name.</summary>
public sealed record Meant(int Id, string ListName, string Full, string? Position, int? OrganisationId, string? Organisation)
{
    public string Words => string.Join(", ", new[] { Full, Position, Organisation }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Who a typed line of a speaker means: «Полынина А.С., директор, СОШ № 4», a surname or its beginning, or a group in words. Everybody is looked for in one question.</summary>
public sealed class Speaking(Db db)
{
    /// <summary>What came of a line: the speakers, or people to choose from where several may be meant.</summary>
    public sealed record Heard(List<SlotSpeaker> Speakers, List<Meant> Choices);

    /// <summary>Reads lines in the directory of a territory. <paramref name="chosen"/>: the person chosen for a line, 0 for «не из справочника».</summary>
    public async Task<List<Heard>> Read(int territory, IReadOnlyList<(string Text, int? Chosen)> lines, CancellationToken stop)
    {
        var voices = lines.Select(line => SlotLines.Voices(line.Text)).ToList();
        var keys = voices.SelectMany(found => found).Select(Beginning).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var people = keys.Count == 0 ? [] : await Find(territory, keys, stop);
        var organisations = await Organisations(territory, voices.SelectMany(found => found).Select(voice => voice.Organisation).OfType<string>(), stop);
        return [.. lines.Select((line, at) => Hear(voices[at], line.Chosen, people, organisations))];
    }

    /// <summary>People whose names begin so, at most <paramref name="most"/>: for the field that searches as one types.</summary>
    public async Task<List<Meant>> Suggest(int territory, string typed, int most, CancellationToken stop) =>
        RussianOrder.SearchKey(typed) is not { Length: > 1 } key ? [] : await Shown(db.People.Where(p => p.TerritoryId == territory && p.MergedIntoId == null).Matching(key).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(most)).ToListAsync(stop);

    static Heard Hear(List<Speaker> voices, int? chosen, List<Meant> people, Dictionary<string, (int Id, string Name)> organisations)
    {
        var heard = new List<SlotSpeaker>();
        foreach (var voice in voices)
        {
            if (chosen == 0) { heard.Add(InWords(voice, organisations)); continue; }
            var meant = Candidates(voice, people);
            if (chosen is { } id && voices.Count == 1) meant = [.. people.Where(person => person.Id == id)];
            if (meant.Count > 1 && voice.Organisation is { } said && meant.FindAll(person => person.Organisation is { } own && SameOrganisation(own, said)) is [var only]) meant = [only];
            if (meant.Count > 1) return new([], meant);
            heard.Add(meant is [var one] ? OfDirectory(voice, one, organisations) : InWords(voice, organisations));
        }
        return new(heard, []);
    }

    static List<Meant> Candidates(Speaker voice, List<Meant> people)
    {
        if (voice.Name is { } name)
        {
            var key = RussianOrder.SearchKey(PersonName.Parse(name) is { } read ? Person.ShortOf(read.Surname, read.Given, read.Patronymic) : name);
            return people.FindAll(person => RussianOrder.SearchKey(person.ListName) == key);
        }
        return Beginning(voice) is { } beginning ? people.FindAll(person => (" " + RussianOrder.SearchKey(person.Full)).StartsWith(beginning, StringComparison.Ordinal)) : [];
    }

    // A group of one word may be a surname, or its beginning.
    static string? Beginning(Speaker voice) => voice.Name is { } name ? $" {RussianOrder.SearchKey(name).Split(' ')[0]} "
        : voice.Group is { } group && char.IsUpper(group[0]) && RussianOrder.SearchKey(group) is { Length: > 2 } key && !key.Contains(' ', StringComparison.Ordinal) ? $" {key}" : null;

    static SlotSpeaker OfDirectory(Speaker voice, Meant person, Dictionary<string, (int Id, string Name)> organisations)
    {
        var own = voice.Organisation is null || person.Organisation is { } at && SameOrganisation(at, voice.Organisation);
        var (organisation, words) = own ? (person.OrganisationId, null) : Known(voice.Organisation, organisations);
        return new() { PersonId = person.Id, Name = person.ListName, Position = voice.Position ?? (own ? person.Position : null), OrganisationId = organisation, OrganisationName = words };
    }

    static SlotSpeaker InWords(Speaker voice, Dictionary<string, (int Id, string Name)> organisations)
    {
        var (organisation, words) = Known(voice.Organisation, organisations);
        return new() { Name = voice.Name, Position = voice.Position, OrganisationId = organisation, OrganisationName = words, Group = voice.Group };
    }

    static (int?, string?) Known(string? said, Dictionary<string, (int Id, string Name)> organisations) =>
        said is not null && Keys(said).Select(key => organisations.TryGetValue(key, out var found) ? found.Id : 0).FirstOrDefault(id => id != 0) is var id and not 0 ? (id, null) : (null, said);

    static bool SameOrganisation(string own, string said) => Keys(said).Contains(RussianOrder.Key(own), StringComparer.Ordinal);

    // «МБОУ СОШ № 4» is «СОШ № 4» of the directory.
    static IEnumerable<string> Keys(string said) => said.IndexOf(' ', StringComparison.Ordinal) is var space and > 2 && said[..space].All(char.IsUpper) ? [RussianOrder.Key(said), RussianOrder.Key(said[(space + 1)..])] : [RussianOrder.Key(said)];

    async Task<List<Meant>> Find(int territory, List<string> keys, CancellationToken stop) =>
        await Shown(db.People.Where(p => p.TerritoryId == territory && p.MergedIntoId == null && keys.Any(key => p.SearchKey.StartsWith(key))).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(400)).ToListAsync(stop);

    static IQueryable<Meant> Shown(IQueryable<Person> people) => people.AsNoTracking().Select(p => new
    {
        p.Id, p.ListName, Full = p.Surname + " " + p.Given + (p.Patronymic == null ? "" : " " + p.Patronymic), Post = p.Posts.Where(post => post.To == null).OrderByDescending(post => post.Heads).ThenBy(post => post.Id).Select(post => new { post.Title, post.OrganisationId, post.Organisation!.ShortName }).FirstOrDefault(),
    }).Select(p => new Meant(p.Id, p.ListName, p.Full, p.Post!.Title, p.Post == null ? null : p.Post.OrganisationId, p.Post!.ShortName));

    async Task<Dictionary<string, (int Id, string Name)>> Organisations(int territory, IEnumerable<string> said, CancellationToken stop)
    {
        var keys = said.SelectMany(Keys).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0) return [];
        var found = await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == territory && keys.Contains(o.SortKey)).Select(o => new { o.Id, o.SortKey, o.ShortName }).ToListAsync(stop);
        return found.GroupBy(o => o.SortKey, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => (same.First().Id, same.First().ShortName), StringComparer.Ordinal);
    }
}
