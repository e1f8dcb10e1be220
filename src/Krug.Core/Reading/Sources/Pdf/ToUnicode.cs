using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>Reads a font's table of characters: «beginbfchar &lt;code&gt; &lt;text&gt; …» and «beginbfrange &lt;first&gt; &lt;last&gt; &lt;text&gt;» or a list of texts.</summary>
static class ToUnicode
{
    const int MostCodes = 0x10000, MostSteps = 300_000;

    public static Dictionary<int, string> Read(ReadOnlySpan<byte> map)
    {
        var characters = new Dictionary<int, string>();
        var waiting = new List<byte[]>();
        var list = new List<byte[]>();
        bool chars = false, ranges = false, inList = false;
        var steps = 0;
        for (var at = 0; at < map.Length && steps < MostSteps; steps++)
        {
            var c = map[at];
            if (c == '<' && at + 1 < map.Length && map[at + 1] != '<')
            {
                (inList ? list : waiting).Add(Hex(map, ref at));
            }
            else if (c == '[') (inList, at) = (true, at + 1);
            else if (c == ']')
            {
                if (ranges && waiting.Count == 2) steps += AddList(characters, waiting, list);
                (inList, at) = (false, at + 1);
                waiting.Clear();
                list.Clear();
            }
            else if (char.IsAsciiLetter((char)c))
            {
                var word = Word(map, ref at);
                if (word.SequenceEqual("beginbfchar"u8)) (chars, ranges) = (true, false);
                else if (word.SequenceEqual("beginbfrange"u8)) (chars, ranges) = (false, true);
                else if (word.StartsWith("end"u8) || word.StartsWith("begin"u8)) (chars, ranges) = (false, false);
                waiting.Clear();
            }
            else at++;
            if (chars && waiting.Count == 2)
            {
                Set(characters, Code(waiting[0]), Text(waiting[1], 0));
                waiting.Clear();
            }
            else if (ranges && waiting.Count == 3)
            {
                steps += AddRange(characters, waiting);
                waiting.Clear();
            }
            else if (!chars && !ranges) waiting.Clear();
        }
        return characters;
    }

    static int AddRange(Dictionary<int, string> characters, List<byte[]> range)
    {
        int first = Code(range[0]), last = Math.Min(Code(range[1]), MostCodes - 1);
        if (first < 0) return 0;
        for (var code = first; code <= last; code++) Set(characters, code, Text(range[2], code - first));
        return Math.Max(0, last - first);
    }

    static int AddList(Dictionary<int, string> characters, List<byte[]> range, List<byte[]> texts)
    {
        var first = Code(range[0]);
        for (var i = 0; i < texts.Count && first >= 0; i++) Set(characters, first + i, Text(texts[i], 0));
        return texts.Count;
    }

    static void Set(Dictionary<int, string> characters, int code, string text)
    {
        if (code is >= 0 and < MostCodes && text.Length > 0 && text != "\0") characters[code] = text;
    }

    static int Code(byte[] bytes) => bytes.Length switch
    {
        1 => bytes[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        _ => -1,
    };

    /// <summary>UTF-16 text, its last unit moved on by a range's step.</summary>
    static string Text(byte[] bytes, int step)
    {
        if (bytes.Length == 1) return ((char)Math.Min(bytes[0] + step, 0xFFFF)).ToString();
        if (bytes.Length is 0 or > 16) return "";
        var text = Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length & ~1);
        return step == 0 ? text : text[..^1] + (char)((text[^1] + step) & 0xFFFF);
    }

    static byte[] Hex(ReadOnlySpan<byte> map, ref int at)
    {
        var bytes = new List<byte>(4);
        var high = -1;
        for (at++; at < map.Length && map[at] != '>'; at++)
        {
            if (!int.TryParse(map.Slice(at, 1), NumberStyles.AllowHexSpecifier, null, out var digit)) continue;
            if (high >= 0 && bytes.Count < 32) bytes.Add((byte)((high << 4) | digit));
            high = high < 0 ? digit : -1;
        }
        if (high >= 0) bytes.Add((byte)(high << 4));
        at++;
        return [.. bytes];
    }

    static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> map, ref int at)
    {
        var start = at;
        while (at < map.Length && char.IsAsciiLetter((char)map[at])) at++;
        return map[start..at];
    }
}
