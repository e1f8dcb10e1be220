namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>
/// Finds objects of a PDF that are nothing but a reference to another («4 0 obj 5 0 R endobj»). One that leads to another such object may lead in a circle,
/// which the library follows until the stack is full and the whole program ends; no real program writes such objects.
/// </summary>
static class PdfAliases
{
    /// <summary>True when such an object leads to another one.</summary>
    public static bool Chained(ReadOnlySpan<byte> file)
    {
        var from = new HashSet<int>();
        var to = new HashSet<int>();
        var number = -1;
        for (var at = 0; ;)
        {
            var found = file[at..].IndexOf("obj"u8);
            if (found < 0) break;
            at += found + 3;
            var before = at - 4;
            if (before >= 2 && file[before] == 'd' && file[before - 1] == 'n' && file[before - 2] == 'e')
            {
                if (number >= 0 && ReferenceBefore(file, before - 3) is { } last) Add(last);
                number = -1;
                continue;
            }
            number = NumberBefore(file, before);
            if (number >= 0 && ReferenceAfter(file, at) is { } first) Add(first);
        }
        return from.Overlaps(to);

        void Add(int target)
        {
            from.Add(number);
            to.Add(target);
        }
    }

    /// <summary>The object's number in «4 0 obj», read backwards from before «obj»; -1 where there is none.</summary>
    static int NumberBefore(ReadOnlySpan<byte> file, int at)
    {
        SkipSpaceBack(file, ref at);
        if (DigitsBack(file, ref at) < 0) return -1;
        SkipSpaceBack(file, ref at);
        return DigitsBack(file, ref at);
    }

    static int? ReferenceBefore(ReadOnlySpan<byte> file, int at)
    {
        SkipSpaceBack(file, ref at);
        if (at < 0 || file[at] != 'R') return null;
        var number = NumberBefore(file, at - 1);
        return number < 0 ? null : number;
    }

    static int? ReferenceAfter(ReadOnlySpan<byte> file, int at)
    {
        SkipSpace(file, ref at);
        var number = Digits(file, ref at);
        if (number < 0) return null;
        SkipSpace(file, ref at);
        if (Digits(file, ref at) < 0) return null;
        SkipSpace(file, ref at);
        return at < file.Length && file[at] == 'R' ? number : null;
    }

    static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    static void SkipSpaceBack(ReadOnlySpan<byte> file, ref int at)
    {
        while (at >= 0 && IsSpace(file[at])) at--;
    }

    /// <summary>Comments are space as well.</summary>
    static void SkipSpace(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && (IsSpace(file[at]) || file[at] == '%'))
            if (file[at++] == '%')
                while (at < file.Length && file[at] is not (10 or 13)) at++;
    }

    static int Digits(ReadOnlySpan<byte> file, ref int at)
    {
        var start = at;
        while (at < file.Length && char.IsAsciiDigit((char)file[at])) at++;
        return Number(file[start..at]);
    }

    static int DigitsBack(ReadOnlySpan<byte> file, ref int at)
    {
        var end = at;
        while (at >= 0 && char.IsAsciiDigit((char)file[at])) at--;
        return Number(file[(at + 1)..(end + 1)]);
    }

    static int Number(ReadOnlySpan<byte> digits) => int.TryParse(digits, out var number) ? number : -1;

    /// <summary>An object stream's contents (numbers and places, then the objects) hold an object that is a bare reference, which the format forbids.</summary>
    public static bool InObjectStream(ReadOnlySpan<byte> contents)
    {
        // A reference stands inside an array or a dictionary, so a bare one is followed by another object or by nothing.
        var depth = 0;
        for (var at = 0; at < contents.Length; at++)
            switch (contents[at])
            {
                case (byte)'(':
                    SkipString(contents, ref at);
                    break;
                case (byte)'[' or (byte)'<':
                    depth++;
                    break;
                case (byte)']' or (byte)'>':
                    depth--;
                    break;
                case (byte)'R' when depth <= 0 && ReferenceBefore(contents, at) is not null && (at + 1 == contents.Length || !char.IsAsciiLetterOrDigit((char)contents[at + 1])):
                    return true;
            }
        return false;
    }

    static void SkipString(ReadOnlySpan<byte> contents, ref int at)
    {
        for (var depth = 0; at < contents.Length; at++)
        {
            if (contents[at] == '\\') at++;
            else if (contents[at] == '(') depth++;
            else if (contents[at] == ')' && --depth == 0) return;
        }
    }
}
