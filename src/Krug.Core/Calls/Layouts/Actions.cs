using Krug.Core.Calls.Times;
using Krug.Core.Calls.Words;

namespace Krug.Core.Calls.Layouts;

/// <summary>Lines «name, joined or left, when» (Teams until 2021) put together into stays, each person's lines in their order.</summary>
sealed class Actions
{
    readonly List<(string Name, string? Email, string Word, Moment At)> lines = [];

    /// <summary>What a word says: true for joined, false for left, null for neither.</summary>
    public static bool? Known(string word) =>
        CallWords.Means("joined", word) || CallWords.Means("before", word) ? true : CallWords.Means("left", word) ? false : null;

    public void Add(string name, string? email, string word, string when)
    {
        if (Moment.Parse(when) is { } moment) lines.Add((name, email, word.Trim(), moment));
    }

    public void Close(RawLog log)
    {
        var joining = Joining();
        var open = new Dictionary<string, (int Place, Moment At)>(StringComparer.Ordinal);
        var stays = new List<RawStay>();
        foreach (var (name, email, word, at) in lines)
        {
            if (Known(word) ?? joining.Contains(word))
            {
                // A second «joined» without «left» between is the same person's second device.
                open.TryGetValue(name, out var before);
                if (before != default && before.At == at) continue;
                open[name] = (stays.Count, at);
                stays.Add(new(name, email, at, null, null));
            }
            else if (open.Remove(name, out var joined)) stays[joined.Place] = stays[joined.Place] with { Leave = at };
            else stays.Add(new(name, email, null, at, null));
        }
        foreach (var stay in stays) log.Add(stay);
    }

    /// <summary>Words of an unknown language that stand first for most people mean joining.</summary>
    HashSet<string> Joining()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
            first[line.Word] = first.GetValueOrDefault(line.Word) + (seen.Add(line.Name) ? 1 : -1);
        var words = first.Where(word => word.Value > 0).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0 && lines.Count > 0) words.Add(lines[0].Word);
        return words;
    }
}
