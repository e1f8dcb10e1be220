using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Rows;
using Krug.Core.Calls.Words;

namespace Krug.Core.Calls.Services;

/// <summary>One display name a line: every line is a stay, so that a place is a line's number; repeats and empty lines keep theirs.</summary>
static class NameList
{
    /// <summary>All lines; <paramref name="plain"/> when the file is a list by its name, so that its first line is a name whatever it says.</summary>
    public static CallLog Read(LogText text, bool plain)
    {
        var stays = new List<Stay>();
        foreach (var line in text.Lines())
        {
            if (!plain && stays.Count == 0 && CallWords.Means("name", line)) { plain = true; continue; }
            stays.Add(new(RawLog.Outer(line), null, null, null, null));
        }
        while (stays.Count > 0 && stays[^1].Name.Length == 0) stays.RemoveAt(stays.Count - 1);
        return new(CallLog.List, stays, []);
    }
}
