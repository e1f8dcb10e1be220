using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>An organisation of the directory, as it is compared with what a paper names.</summary>
public sealed record KnownOrganisation(int Id, string ShortName, string? LegalForm, string Kind, string? Number, string? Name, string? FullName, string? Locality, IReadOnlyList<string> Aliases);

public sealed record KnownPost(int OrganisationId, string Organisation, string Title);

/// <summary>A person of the directory with the posts of the day.</summary>
public sealed record KnownPerson(int Id, string Surname, string Given, string? Patronymic, IReadOnlyList<KnownPost> Posts);

/// <summary>Who it may be: how it is called, why, and how surely (0…100).</summary>
public sealed record Proposal(int Id, string Name, string Reason, int Score);

/// <summary>
/// Ranks whom a paper may mean. Pure; the best first, ties by number; every proposal says why. At most four are given, none weaker than <see cref="Least"/>.
/// </summary>
public static class Proposing
{
    public const int Least = 40, Sure = 80;

    /// <summary>The one proposal that needs no question: sure, and no other near it.</summary>
    public static Proposal? Certain(IReadOnlyList<Proposal> proposals) =>
        proposals is [{ Score: >= Sure } best, ..] && (proposals.Count == 1 || proposals[1].Score <= best.Score - 15) ? best : null;

    /// <summary>The one proposal to stand chosen while nobody has answered: nothing speaks against it, and no other is as good.</summary>
    public static Proposal? Likely(IReadOnlyList<Proposal> proposals) =>
        proposals is [{ Score: >= 60 } best, ..] && (proposals.Count == 1 || proposals[1].Score < best.Score) ? best : null;

    public static IReadOnlyList<Proposal> Organisations(string text, IReadOnlyList<KnownOrganisation> known)
    {
        var mention = MentionedOrganisation.Of(text);
        var key = RussianOrder.SearchKey(text);
        var bare = RussianOrder.SearchKey(mention.ShortName);
        var sameNumber = mention.Number is null ? 0 : known.Count(one => one.Number == mention.Number && one.Kind == mention.Kind);
        return Best(known.Select(one => Rank(one, mention, key, bare, sameNumber)));
    }

    static Proposal? Rank(KnownOrganisation one, MentionedOrganisation mention, string key, string bare, int sameNumber)
    {
        var name = one.Locality is { } place && !one.ShortName.Contains(place, StringComparison.OrdinalIgnoreCase) ? $"{one.ShortName}, {place}" : one.ShortName;
        string[] names = [one.ShortName, one.FullName ?? "", $"{one.LegalForm} {one.ShortName}", .. one.Aliases];
        var keys = names.Select(RussianOrder.SearchKey).Where(other => other.Length > 0).ToList();
        var (sameKind, number, placed) = (mention.Kind is not null && one.Kind == mention.Kind, mention.Number is not null && one.Number == mention.Number, SamePlace(one, mention));
        if (mention.Number is not null && one.Number is not null && !number) return null;
        if (keys.Contains(key) || keys.Contains(bare)) return placed == false ? Give(60, "название совпало, населённый пункт другой") : Give(sameNumber > 1 && placed is null ? 75 : 100, "название совпало");
        if (number && sameKind)
            return placed switch
            {
                true => Give(95, "номер, вид и населённый пункт совпали"),
                false => Give(55, "номер и вид совпали, населённый пункт другой"),
                _ when sameNumber == 1 => Give(90, "номер и вид совпали, другой такой нет"),
                _ => Give(70, "номер и вид совпали, таких несколько"),
            };
        if (mention.Name is { } called && one.Name is { } own && RussianOrder.SearchKey(called) == RussianOrder.SearchKey(own)) return Give(sameKind || mention.Kind is null ? 90 : 60, sameKind ? "вид и название в кавычках совпали" : "название в кавычках совпало");
        if (number && Family(one.Kind) == Family(mention.Kind)) return Give(mention.Kind is null ? 60 : 50, mention.Kind is null ? "номер совпал, вид в бумаге не назван" : "номер совпал, вид другой");
        // «Липовской ООШ», «Липовская ООШ», «ООШ с. Липовка»: the same kind, and the place begins alike.
        if (sameKind && mention.Number is null && Stem(bare) is { } stem && keys.Exists(other => Stem(other) == stem)) return Give(85, "вид и место в названии совпали");
        return sameKind && placed == true ? Give(65, "вид и населённый пункт совпали") : null;

        Proposal Give(int score, string reason) => new(one.Id, name, reason, score);
    }

    public static IReadOnlyList<Proposal> People(string text, string? position, int? organisation, IReadOnlyList<KnownPerson> known)
    {
        if (PersonName.Parse(text) is not { } mention) return [];
        var whole = mention.Given is not null && mention.Patronymic is not null;
        return Best(known.Select(one =>
        {
            var fit = mention.Fits(new(one.Surname, one.Given.Length == 1 ? one.Given + "." : one.Given, one.Patronymic));
            if (fit == NameFit.No) return null;
            var post = one.Posts.FirstOrDefault(post => post.OrganisationId == organisation) ?? (one.Posts.Count > 0 ? one.Posts[0] : null);
            var name = string.Join(' ', new[] { one.Surname, one.Given, one.Patronymic }.Where(part => !string.IsNullOrEmpty(part))) + (post is null ? "" : $", {post.Title}, {post.Organisation}");
            var here = organisation is not null && post?.OrganisationId == organisation;
            var sameTitle = position is not null && post is not null && RussianOrder.SearchKey(position) == RussianOrder.SearchKey(post.Title);
            var (score, reason) = (fit, here, whole) switch
            {
                (NameFit.Yes, true, _) => (whole ? 90 : 80, whole ? "фамилия и инициалы, та же организация" : "фамилия и один инициал, та же организация"),
                (NameFit.Yes, false, true) when organisation is null || post is null => (80, "фамилия и инициалы совпали"),
                (NameFit.Yes, false, _) => (60, whole ? "фамилия и инициалы совпали, организация другая" : "фамилия и один инициал совпали"),
                (_, true, _) => (65, "фамилия похожа, та же организация"),
                _ => (45, "фамилия похожа"),
            };
            return new Proposal(one.Id, name, sameTitle ? reason + ", должность та же" : reason, Math.Min(100, score + (sameTitle ? 8 : 0)));
        }));
    }

    static Proposal[] Best(IEnumerable<Proposal?> ranked) => [.. ranked.OfType<Proposal>().Where(one => one.Score >= Least).OrderByDescending(one => one.Score).ThenBy(one => one.Id).Take(4)];

    static bool? SamePlace(KnownOrganisation one, MentionedOrganisation mention)
    {
        if (mention.Locality is null || one.Locality is null) return null;
        var (said, kept) = (RussianOrder.SearchKey(mention.Locality), RussianOrder.SearchKey(one.Locality).Split(' ')[^1]);
        var same = 0;
        while (same < said.Length && same < kept.Length && said[same] == kept[same]) same++;
        // «Липки» and «Липок»: the stem is enough.
        return same >= Math.Min(said.Length, kept.Length) - 2 && same >= 3;
    }

    static string Family(string? kind) => kind is null ? "школа" : Directory.OrganisationKind.Schools.Contains(kind) ? "школа" : kind;

    // The adjective before a kind, cut to its stem: «липовская оош» and «липовской оош» → «липов».
    static string? Stem(string key) => key.Split(' ').FirstOrDefault(word => word.Length >= 6 && (word.EndsWith("ая", StringComparison.Ordinal) || word.EndsWith("ой", StringComparison.Ordinal) || word.EndsWith("ий", StringComparison.Ordinal) || word.EndsWith("ую", StringComparison.Ordinal))) is { } adjective
        ? adjective[..^2] : null;
}
