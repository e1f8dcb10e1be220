using Krug.Core.Reading.Papers;

namespace Krug.Core.Reading.Recognisers;

/// <summary>The parts of one task that asks different things of different lists of organisations (DOMAIN.md 4-22).</summary>
static class AssignmentParts
{
    public static List<AssignmentAction> Of(string text, List<OrganisationMention> mentions)
    {
        var verbs = new List<int>();
        for (var at = Verbs.Infinitive(text); at >= 0; at = Verbs.Infinitive(text, at + 1)) verbs.Add(at);
        if (verbs.Count < 2 || mentions.Count < 2) return [];
        var runs = Runs(text, mentions);
        if (runs.Count < 2) return [];
        var parts = new List<AssignmentAction>();
        if (verbs[0] < runs[0][0].From)
        {
            // «разработать … : A, B, а C внести …»: the first list follows its verb, the others stand before theirs.
            var behind = verbs.Exists(verb => verb > runs[0][^1].To && verb < runs[1][0].From) && !verbs.Exists(verb => verb > runs[1][^1].To);
            for (var r = 0; r < runs.Count; r++)
            {
                var (from, to) = r == 0 ? (verbs[0], runs[0][0].From)
                    : behind ? (verbs.Find(verb => verb > runs[r - 1][^1].To), runs[r][0].From)
                    : (verbs.Find(verb => verb > runs[r][^1].To), r + 1 < runs.Count ? runs[r + 1][0].From : text.Length);
                if (from <= 0 && r > 0 || to <= from) return [];
                parts.Add(new(text[from..to].Trim().TrimEnd(':', ',', ';', '.', '–', '-', ' ') is var part && part.EndsWith(", а", StringComparison.Ordinal) ? part[..^3] : part, [.. runs[r].Select(mention => mention.Name)]));
            }
        }
        else
            for (var r = 0; r < runs.Count; r++)
            {
                var from = verbs.Find(verb => verb >= runs[r][^1].To);
                var to = r + 1 < runs.Count ? runs[r + 1][0].From : text.Length;
                if (from <= 0 || from >= to) return [];
                var part = text[from..to].Trim().TrimEnd(':', ',', ';', '.', '–', '-', ' ');
                foreach (var joint in (ReadOnlySpan<string>)[", а", "; а", " а"]) if (part.EndsWith(joint, StringComparison.Ordinal)) { part = part[..^joint.Length]; break; }
                parts.Add(new(part, [.. runs[r].Select(mention => mention.Name)]));
            }
        return parts;
    }

    // Mentions that stand side by side are one list.
    static List<List<OrganisationMention>> Runs(string text, List<OrganisationMention> mentions)
    {
        var runs = new List<List<OrganisationMention>>();
        foreach (var mention in mentions)
        {
            var near = runs.Count > 0 && text.AsSpan(runs[^1][^1].To, Math.Max(0, mention.From - runs[^1][^1].To)).Trim(" ,и;").Length == 0;
            if (near) runs[^1].Add(mention); else runs.Add([mention]);
        }
        return runs;
    }
}
