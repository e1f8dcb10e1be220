using System.Diagnostics;
using Krug.Core.Identification;

namespace Krug.Bench.Identification;

/// <summary>Names of a call against the real directory: how often a link is right, how many are linked, how fast. Limits on figures that must be high are kept as «the share that is missing».</summary>
static class Identifying
{
    const int Names = 4000;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        await Task.CompletedTask;
        if (Repository.Shared is not { } shared)
        {
            Console.Error.WriteLine("identify: the directory lies in ../shared, which is not here.");
            yield break;
        }
        var (organisations, people) = Load(Path.Combine(shared, "data", "directory"));
        var identifier = new Identifier(new(organisations, people));
        var set = new NameGrammar(organisations, people, seed: 7).Compose(Names).ToList();
        var wrong = new List<string>();
        int linked = 0, right = 0, gold = 0, top = 0, none = 0, unknown = 0, several = 0, asked = 0, personRight = 0, personLinked = 0;
        foreach (var one in set)
        {
            var found = identifier.Identify(one.Name);
            if (found.Decision == Decision.Linked)
            {
                linked++;
                if (one.Gold == "linked" && found.OrganisationId == one.Organisation) right++;
                else wrong.Add($"{one.Name} | {one.Gold} {one.Organisation ?? string.Join('|', one.Organisations.Take(3))} | {found.OrganisationId} {found.Reason}");
            }
            switch (one.Gold)
            {
                case "linked":
                    gold++;
                    if (one.Organisation == found.OrganisationId || found.Candidates.Take(3).Contains(one.Organisation!)) top++;
                    else if (Verbose) Console.Error.WriteLine($"not in three: {one.Name} | {one.Organisation} | {found.Decision} {found.Reason} {string.Join(' ', found.Candidates)}");
                    if (Verbose && found.Decision != Decision.Linked) Console.Error.WriteLine($"not linked: {one.Name} | {one.Organisation} | {found.Decision} {found.Reason}");
                    if (found.PersonId is not null && one.Person is not null) { personLinked++; if (found.PersonId == one.Person) personRight++; }
                    break;
                case "none":
                    none++;
                    if (found.Decision == Decision.Unknown) unknown++;
                    else if (Verbose) Console.Error.WriteLine($"not unknown: {one.Name} | {found.Decision} {found.Reason}");
                    break;
                default:
                    several++;
                    if (found.Decision == Decision.Ambiguous && found.Candidates.Intersect(one.Organisations).Any()) asked++;
                    else if (Verbose) Console.Error.WriteLine($"not asked: {one.Name} | {found.Decision} {found.Reason}");
                    break;
            }
        }
        if (Verbose) foreach (var line in wrong) Console.Error.WriteLine("wrong: " + line);
        Console.Error.WriteLine($"identify: {set.Count} names: {gold} with one answer, {several} with several, {none} with none");
        yield return Missing("links that are wrong", right, linked, 0.003);
        yield return Missing("not linked of those with an answer", right, gold, 0.06);
        yield return Missing("answer not among the first three", top, gold, 0.015);
        yield return Missing("nobody, and not told so", unknown, none, 0.04);
        yield return Missing("several, and not asked", asked, several, null);
        yield return Missing("people that are wrong", personRight, personLinked, null);
        foreach (var figure in Baseline.Measure(organisations, people, set)) yield return figure;

        var many = Enumerable.Range(0, 25).SelectMany(_ => set).Select(one => one.Name).ToList();
        var from = Stopwatch.GetTimestamp();
        Parallel.ForEach(many, name => identifier.Identify(name));
        yield return new("identify: 100,000 such names", Stopwatch.GetElapsedTime(from).TotalSeconds, "s");
    }

    static bool Verbose => Environment.GetEnvironmentVariable("KRUG_VERBOSE") == "1";

    static Figure Missing(string what, int good, int of, double? limit) => new($"identify: {what}", of == 0 ? 0 : 100.0 * (of - good) / of, "%", limit * 100);

    public static (List<ListedOrganisation>, List<ListedPerson>) Load(string folder)
    {
        using var organisations = File.OpenText(Path.Combine(folder, "organisations.csv"));
        using var people = File.OpenText(Path.Combine(folder, "people.csv"));
        return ([.. DirectoryFiles.Organisations(organisations)], [.. DirectoryFiles.People(people)]);
    }
}
