using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>
/// Counts how much of what a careful person found in a paper (the gold) the reader found too: F1 over parts, a wrong item costing as much as
/// a missed one. It works on the JSON the command line writes, so it judges what a user gets. One paper is one call of <see cref="Add"/>.
/// </summary>
public sealed partial class PaperScore
{
    static readonly string[] Figures =
        ["applications", "presented", "connections_min", "connections_max", "responses", "events", "hosts", "directions", "contest_participants", "teachers_trained_percent"];
    static readonly string[] Joined = ["slots", "practices", "assignments", "municipalities", "tracks", "problems", "warnings"];

    readonly Dictionary<string, Tally> parts = [];
    readonly Dictionary<string, Tally> beyond = [];
    readonly Dictionary<string, Tally> papers = [];
    readonly StringBuilder misses = new();

    public sealed record Tally
    {
        public int Hit { get; set; }
        public int Want { get; set; }
        public int Got { get; set; }
        public double F1 => Want + Got == 0 ? 1 : 2.0 * Hit / (Want + Got);
    }

    public double F1 => Total.F1;
    public Tally Total => new() { Hit = parts.Values.Sum(x => x.Hit), Want = parts.Values.Sum(x => x.Want), Got = parts.Values.Sum(x => x.Got) };
    public IReadOnlyDictionary<string, Tally> Papers => papers;

    /// <summary>Figures by part and by paper, then what was missed or invented.</summary>
    public string Report(bool verbose)
    {
        var text = new StringBuilder();
        if (verbose) text.Append(misses);
        foreach (var (name, tally) in parts.Where(x => x.Value.Want + x.Value.Got > 0)) Row(name, tally);
        text.AppendLine("  --- beyond the score");
        foreach (var (name, tally) in beyond) Row(name, tally);
        text.AppendLine("  --- by paper");
        foreach (var (name, tally) in papers.OrderBy(x => x.Value.F1).ThenBy(x => x.Key, StringComparer.Ordinal)) Row(name, tally);
        return text.Append(CultureInfo.InvariantCulture, $"F1 {F1:0.0000}").AppendLine().ToString();

        void Row(string name, Tally t) => text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-34} F1 {t.F1:0.000}  ({t.Hit} of {t.Want}, {t.Got} found)");
    }

    /// <param name="file">A short name to report under.</param>
    /// <param name="gold">What stands in the paper (keys as in <c>*.gold.json</c>).</param>
    /// <param name="result">What was read: <c>{"documents": […]}</c>, or null where reading failed.</param>
    public void Add(string file, JsonNode gold, JsonNode? result)
    {
        var documents = List(result?["documents"]);
        var all = Joined.ToDictionary(key => key, key => documents.SelectMany(d => List(d[key])).ToList());
        var facts = Merged(documents, "facts");
        var platform = Merged(documents, "platform");

        Count("kinds", Strings(gold["kinds"]), documents.Select(d => Text(d["kind"])));

        if (!facts.ContainsKey("date") && documents.Select(d => d["date"]).LastOrDefault(d => d is not null) is { } date) facts["date"] = date;
        foreach (var key in (string[])["status_order_number", "status_order_date", "period"])
            if (platform.TryGetValue(key, out var value) && Text(value).Length > 0) facts.TryAdd(key, value);
        var asked = gold["facts"]?.AsObject().ToDictionary(x => x.Key, x => Text(x.Value)) ?? [];
        var freeFacts = Strings(gold["facts_optional"]).ToHashSet();
        Count("facts", asked.Select(x => $"{x.Key}={x.Value}"),
            facts.Where(x => asked.ContainsKey(x.Key) || (Figures.Contains(x.Key) && !freeFacts.Contains(x.Key))).Select(x => $"{x.Key}={Text(x.Value)}"));

        var optional = List(gold["slots_optional"]).Select(s => string.Join('|', Strings(s))).ToHashSet();
        var slots = all["slots"].Where(s => !optional.Contains(SlotKey(s))).ToList();
        var wantSlots = List(gold["slots"]);
        Count("slots", wantSlots.Select(s => $"{Text(s[0])}|{Text(s[1])}|{Text(s[2])}"), slots.Select(SlotKey));
        Count("slot titles", wantSlots.Select(s => $"{Text(s[0])} {Norm(Text(s[3]))}"), slots.Select(s => $"{Text(s["start"])} {Norm(Text(s["title"]))}"));
        Count("slot speakers", wantSlots.SelectMany(s => Strings(s[4]).Select(p => $"{Text(s[0])} {Person(p)}")),
            slots.SelectMany(s => List(s["speakers"]).Select(p => Text(p["name"])).Where(n => n.Length > 0).Select(n => $"{Text(s["start"])} {Person(n)}")));

        var practices = all["practices"].DistinctBy(p => Norm(Text(p["title"]))).ToList();
        var wantPractices = List(gold["practices"]);
        Count("practices", wantPractices.Select(p => Norm(Text(p["title"]))), practices.Select(p => Norm(Text(p["title"]))));
        Count("practice organisations", wantPractices.Select(p => $"{Head(p)} / {Org(Text(p["organisation"]))}"), practices.Select(p => $"{Head(p)} / {Org(Text(p["organisation"]))}"));
        Count("practice authors", wantPractices.SelectMany(p => Strings(p["authors"]).Select(a => $"{Head(p)} / {Person(a)}")),
            practices.SelectMany(p => List(p["authors"]).Select(a => $"{Head(p)} / {Person(Text(a["name"]))}")));

        var free = Strings(gold["assignments_optional"]).Select(Norm).ToList();
        Assignments(List(gold["assignments"]), [.. all["assignments"].Where(t => !free.Exists(f => Norm(Text(t["text"])).StartsWith(f, StringComparison.Ordinal)))]);

        foreach (var (key, length) in (ReadOnlySpan<(string, int)>)[("municipalities", 6), ("problems", 30), ("tracks", 40)])
            if (gold[key] is { } list)
            {
                // The gold may give the beginning of a long item only.
                var want = Strings(list).Select(x => Cut(Norm(x), length)).ToList();
                Count(key, want, all[key].Select(x => Cut(Norm(Text(x)), length)).Select(x => want.Find(w => w.Length >= 15 && x.StartsWith(w, StringComparison.Ordinal)) ?? x));
            }
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("objectives", "objectives"), ("tasks", "tasks"), ("register_rows", "register")])
            if (gold[key] is { } number) Count("platform", [$"{name} {Text(number)}"], [$"{name} {List(platform.GetValueOrDefault(name)).Count}"]);
        if (gold["sections"] is { } sections)
            Count("platform", Strings(sections), platform.GetValueOrDefault("sections") is JsonObject read ? read.Where(x => Text(x.Value).Length > 0).Select(x => x.Key).Except(Strings(gold["sections_optional"]).Except(Strings(sections))) : []);
        if (gold["products"] is { } products)
            Count("platform", Strings(products).Select(x => Cut(Norm(x), 25)), List(platform.GetValueOrDefault("products")).Select(x => Cut(Norm(Text(x)), 25)));
        if (gold["signatory"] is { } signatory)
            Count("signatory", [Text(signatory)], [documents.Any(d => (d["signatory"]?.ToJsonString(Plain) ?? "").Contains(Text(signatory), StringComparison.Ordinal)) ? Text(signatory) : "—"]);
        var quiet = Strings(gold["warnings_optional"]).Concat(["name-variants", "unknown-abbreviation"]).Except(Strings(gold["warnings"])).ToHashSet();
        Count("warnings", Strings(gold["warnings"]), all["warnings"].Select(w => Text(w["code"])).Distinct().Where(code => !quiet.Contains(code)));

        // Not in the score: plain values at a path of each document, «event.mode», «praised», «number».
        foreach (var (path, want) in gold["beyond"]?.AsObject() ?? [])
            Count(path, Strings(want).Select(Norm), documents.SelectMany(d => At(d, path)).Select(Norm), beyond);

        void Assignments(List<JsonNode> want, List<JsonNode> got)
        {
            var keys = want.Select(t => Norm(Text(t["text"]))).ToList();
            var texts = got.Select(t => Norm(Text(t["text"]))).ToList();
            var used = new HashSet<int>();
            var hits = keys.Select(key =>
            {
                // One task, not the whole paper: a found text that holds two wanted ones answers neither.
                var found = Enumerable.Range(0, got.Count).FirstOrDefault(
                    i => !used.Contains(i) && texts[i].Contains(key, StringComparison.Ordinal) && keys.Count(k => texts[i].Contains(k, StringComparison.Ordinal)) == 1, -1);
                if (found >= 0) used.Add(found);
                return found;
            }).ToList();
            Raw("assignments", hits.Count(h => h >= 0), want.Count, got.Count);
            foreach (var (t, hit) in want.Zip(hits))
            {
                var audience = Norm(Text(t["audience"]));
                if (hit < 0) { Raw("assignment due", 0, 1, 0); Raw("assignment audience", 0, 1, 0); Miss("assignment missed", Text(t["text"])); continue; }
                var readAudience = Norm(Text(got[hit]["audience"]));
                var due = Text(got[hit]["due"]) == Text(t["due"]);
                var addressed = readAudience.Contains(audience, StringComparison.Ordinal) || (readAudience.Length > 0 && audience.Contains(readAudience, StringComparison.Ordinal));
                Raw("assignment due", due ? 1 : 0, 1, 1);
                Raw("assignment audience", addressed ? 1 : 0, 1, 1);
                if (!due) Miss("assignment due", $"{Text(t["text"])}: {Text(got[hit]["due"])}, want {Text(t["due"])}");
                if (!addressed) Miss("assignment audience", $"{Text(t["text"])}: {readAudience}, want {audience}");
                if (List(t["organisations"]).Count > 0)
                    Count("assignment organisations", Strings(t["organisations"]).Select(Org), Strings(got[hit]["organisations"]).Select(Org));
            }
            foreach (var i in Enumerable.Range(0, got.Count).Where(i => !used.Contains(i))) Miss("assignment extra", Text(got[i]["text"]));
        }

        void Count(string part, IEnumerable<string> want, IEnumerable<string> got, Dictionary<string, Tally>? into = null)
        {
            var rest = got.ToList();
            var found = rest.Count;
            var missed = want.Where(x => !rest.Remove(x)).ToList();
            var wanted = found - rest.Count + missed.Count;
            Raw(part, found - rest.Count, wanted, found, into);
            if (missed.Count > 0) Miss($"{part} missed", string.Join(" ¦ ", missed));
            if (rest.Count > 0) Miss($"{part} extra", string.Join(" ¦ ", rest));
        }

        void Raw(string part, int hit, int want, int got, Dictionary<string, Tally>? into = null)
        {
            foreach (var (tallies, key) in into is null ? [(parts, part), (papers, file)] : ((Dictionary<string, Tally>, string)[])[(into, part)])
            {
                if (!tallies.TryGetValue(key, out var tally)) tallies[key] = tally = new();
                tally.Hit += hit;
                tally.Want += want;
                tally.Got += got;
            }
        }

        void Miss(string what, string text) => misses.Append(file).Append(": ").Append(what).Append(": ").AppendLine(Cut(text.ReplaceLineEndings(" "), 400));
    }

    static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string SlotKey(JsonNode s) => $"{Text(s["start"])}|{Text(s["end"])}|{Text(s["kind"])}";
    static string Head(JsonNode practice) => Cut(Norm(Text(practice["title"])), 40);
    static string Cut(string s, int length) => s.Length <= length ? s : s[..length];
    static List<JsonNode> List(JsonNode? node) => node is JsonArray array ? [.. array.OfType<JsonNode>()] : [];
    static List<string> Strings(JsonNode? node) => [.. List(node).Select(Text)];

    static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var s) => s,
        _ => node.ToJsonString(Plain),
    };

    static Dictionary<string, JsonNode> Merged(List<JsonNode> documents, string key)
    {
        var merged = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (name, value) in documents.Select(d => d[key]).OfType<JsonObject>().SelectMany(x => x))
            if (value is not null) merged[name] = value;
        return merged;
    }

    static List<string> At(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.')) node = (node as JsonObject)?[step];
        return node switch { null => [], JsonArray => Strings(node), _ => [Text(node)] };
    }

    public static string Norm(string? s) => NotWord().Replace((s ?? "").Normalize().ToLowerInvariant().Replace('ё', 'е'), " ").Trim();

    public static string Org(string? s) =>
        TownAtEnd().Replace(Norm(Digit().Replace(s ?? "", " $1")).Replace("муниципальное ", "", StringComparison.Ordinal), "").Replace("  ", " ", StringComparison.Ordinal).Trim();

    public static string Person(string? s)
    {
        var words = NameWord().Matches((s ?? "").Normalize().Replace('ё', 'е').Replace('Ё', 'Е')).Select(m => m.Value).ToList();
        var names = words.Where(w => w.Length > 1).ToList();
        var initials = words.Where(w => w.Length == 1).Select(w => w.ToUpperInvariant()).ToList();
        return names.Count >= 3
            ? $"{names[0].ToLowerInvariant()} {char.ToUpperInvariant(names[1][0])} {char.ToUpperInvariant(names[2][0])}"
            : string.Join(' ', [names.Count > 0 ? names[0].ToLowerInvariant() : "", .. initials.Take(2)]);
    }

    [GeneratedRegex(@"[^\w%+]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotWord();

    [GeneratedRegex(@"(\d)", RegexOptions.NonBacktracking)]
    private static partial Regex Digit();

    [GeneratedRegex(@"\bг \w+$", RegexOptions.NonBacktracking)]
    private static partial Regex TownAtEnd();

    [GeneratedRegex(@"[А-ЯЁа-яё-]+", RegexOptions.NonBacktracking)]
    private static partial Regex NameWord();
}
