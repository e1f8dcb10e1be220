using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>A name in an item: an organisation, or a person with post and organisation.</summary>
public sealed record Named(bool IsPerson, string Text, string? Position = null, string? Organisation = null)
{
    /// <summary>How it is compared within a paper. «Иванова А.А.» of two schools are two people.</summary>
    public string Key => IsPerson ? $"{RussianOrder.SearchKey(Text)}|{RussianOrder.SearchKey(Organisation ?? "")}" : RussianOrder.SearchKey(Text);

    /// <summary>Everybody an item names, in the order of its form, each once.</summary>
    public static IReadOnlyList<Named> In(string kind, Fields fields)
    {
        IEnumerable<Named> named = kind switch
        {
            ItemKinds.Event => [Of(fields["host"])],
            ItemKinds.Practice => [Of(fields["organisation"]), .. fields.Rows("authors").Select(row => Person(row["name"], row["position"], fields["organisation"]))],
            ItemKinds.Slot => fields.Rows("speakers").SelectMany(row => new[] { Of(row["organisation"]), Person(row["name"], row["position"], row["organisation"]) }),
            ItemKinds.Task => [.. fields.Lines("organisations").Select(Of), .. fields.Rows("actions").SelectMany(row => row.Lines("organisations")).Select(Of)],
            ItemKinds.Platform => [Of(fields["organisation"])],
            _ => [],
        };
        return [.. named.Where(one => one.Text.Length > 0 && one.Key.Length > 0).DistinctBy(one => (one.IsPerson, one.Key))];
    }

    public static Named Of(string? organisation) => new(false, WithoutCount(organisation ?? ""));

    public static Named Person(string? name, string? position, string? organisation) => new(true, name ?? "", position, organisation);

    // «СОШ № 6 (2 пр.)»: the count is no part of the name.
    static string WithoutCount(string text) => text.EndsWith(" пр.)", StringComparison.Ordinal) && text.LastIndexOf('(') is > 0 and var open ? text[..open].Trim() : text.Trim();
}

/// <summary>The part of the directory that the names of a paper may mean, asked in two commands whatever their number.</summary>
public sealed class Directories
{
    public required IReadOnlyList<KnownOrganisation> Organisations { get; init; }
    public required IReadOnlyList<KnownPerson> People { get; init; }

    public static async Task<Directories> Load(Db db, int territory, DateOnly today, IEnumerable<string> people, CancellationToken stop)
    {
        // Four letters of the surname forgive a slip in its end; the comparison itself is Proposing's.
        var starts = people.Select(PersonName.Parse).OfType<PersonName>().Select(name => Recognising.Letters(name.Surname)).Where(key => key.Length > 0).Select(key => key[..Math.Min(4, key.Length)]).Distinct(StringComparer.Ordinal).ToList();
        return new()
        {
            // Former names lie in the record itself; SQLite cannot pick out of them.
            Organisations = (await db.Organisations.AsNoTracking().Where(o => o.TerritoryId == territory).OrderBy(o => o.Id).ToListAsync(stop))
                .ConvertAll(o => new KnownOrganisation(o.Id, o.ShortName, o.LegalForm, o.Kind, o.Number, o.Name, o.FullName, o.Locality, [.. o.Aliases.Select(alias => alias.Name)])),
            People = starts.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => p.TerritoryId == territory && starts.Contains(p.SortKey.Substring(0, 4))).OrderBy(p => p.Id)
                .Select(p => new KnownPerson(p.Id, p.Surname, p.Given, p.Patronymic,
                    p.Posts.Where(post => post.To == null || post.To >= today).OrderBy(post => post.Id).Select(post => new KnownPost(post.OrganisationId, post.Organisation!.ShortName, post.Title)).ToList())).ToListAsync(stop),
        };
    }

    public IReadOnlyList<Proposal> Propose(ImportMention mention, IReadOnlyList<ImportMention> all) => mention.IsPerson
        ? Proposing.People(mention.Text, mention.Position, OrganisationOf(mention, all), People)
        : Proposing.Organisations(mention.Text, Organisations);

    /// <summary>Adds the names this paper has not met before; a sure proposal is taken, where there is none the name stays as it is written, otherwise somebody must say.</summary>
    public void Meet(ImportedPaper paper, IEnumerable<Named> named)
    {
        var met = paper.Mentions.Select(mention => (mention.IsPerson, mention.Key)).ToHashSet();
        // Organisations first: who a person is depends on them.
        foreach (var one in named.OrderBy(one => one.IsPerson))
        {
            if (!met.Add((one.IsPerson, one.Key))) continue;
            var mention = new ImportMention { IsPerson = one.IsPerson, Key = one.Key, Text = one.Text, Position = one.Position, OrganisationText = one.Organisation };
            var proposals = Propose(mention, paper.Mentions);
            if (Proposing.Certain(proposals) is { } sure) (mention.Choice, mention.OrganisationId, mention.PersonId) = (MentionChoice.Tied, one.IsPerson ? null : sure.Id, one.IsPerson ? sure.Id : null);
            else mention.Choice = proposals.Count == 0 ? MentionChoice.AsWritten : MentionChoice.Undecided;
            paper.Mentions.Add(mention);
        }
    }

    public static ImportMention? Find(IReadOnlyList<ImportMention> mentions, Named named) => mentions.FirstOrDefault(mention => mention.IsPerson == named.IsPerson && mention.Key == named.Key);

    static int? OrganisationOf(ImportMention person, IReadOnlyList<ImportMention> all) =>
        person.OrganisationText is { } text ? Find(all, Named.Of(text))?.OrganisationId : null;
}
