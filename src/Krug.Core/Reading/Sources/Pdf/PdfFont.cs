using System.Globalization;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.Tokens;

namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>What reading text needs of a font: which characters its codes stand for and how wide they are. The font's own program is not looked at.</summary>
sealed class PdfFont
{
    const int MostCodes = 0x10000;

    readonly Dictionary<int, string> characters = [];
    readonly Dictionary<int, float> widths = [];
    float missingWidth = 0.5f;
    bool twoBytes;

    public bool Bold { get; private set; }

    /// <summary>The next character of a string: its text (null where the font does not say), its width in ems, its code.</summary>
    public (string? Text, float Width, int Code, int Bytes) Next(ReadOnlySpan<byte> rest)
    {
        var bytes = twoBytes && rest.Length > 1 ? 2 : 1;
        var code = bytes == 2 ? (rest[0] << 8) | rest[1] : rest[0];
        return (characters.GetValueOrDefault(code), widths.GetValueOrDefault(code, missingWidth), code, bytes);
    }

    public static PdfFont Read(DictionaryToken dictionary, PdfResources resources)
    {
        var font = new PdfFont();
        var kind = (resources.Get(dictionary, "Subtype") as NameToken)?.Data;
        var name = (resources.Get(dictionary, "BaseFont") as NameToken)?.Data ?? "";
        font.twoBytes = kind == "Type0";
        var described = font.twoBytes && resources.Get(dictionary, "DescendantFonts") is ArrayToken { Length: > 0 } descendants
            ? resources.Resolve(descendants.Data[0]) as DictionaryToken ?? dictionary
            : dictionary;
        var descriptor = resources.Get(described, "FontDescriptor") as DictionaryToken;
        font.Bold = name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || (descriptor is not null && Number(resources.Get(descriptor, "FontWeight")) >= 600);

        if (font.twoBytes) font.ReadCidWidths(described, resources);
        else font.ReadWidths(dictionary, descriptor, kind == "Type3", resources);
        if (!font.twoBytes) font.ReadEncoding(dictionary, descriptor, resources);
        if (resources.Get(dictionary, "ToUnicode") is StreamToken map)
            foreach (var (code, text) in ToUnicode.Read(resources.Decode(map).Span))
                font.characters[code] = text;
        return font;
    }

    void ReadWidths(DictionaryToken font, DictionaryToken? descriptor, bool drawn, PdfResources resources)
    {
        var em = 0.001f;
        if (drawn && resources.Get(font, "FontMatrix") is ArrayToken { Length: > 0 } matrix) em = Number(matrix.Data[0]) ?? em;
        if (descriptor is not null && Number(resources.Get(descriptor, "MissingWidth")) is > 0 and var missing) missingWidth = missing * em;
        if (resources.Get(font, "Widths") is not ArrayToken array) return;
        var first = (int)(Number(resources.Get(font, "FirstChar")) ?? 0);
        for (var i = 0; i < array.Length && i < 256; i++)
            if (Number(resources.Resolve(array.Data[i])) is { } width)
                widths[first + i] = width * em;
    }

    /// <summary>«c [w1 w2 …]» and «first last w», mixed.</summary>
    void ReadCidWidths(DictionaryToken font, PdfResources resources)
    {
        missingWidth = (Number(resources.Get(font, "DW")) ?? 1000) / 1000;
        if (resources.Get(font, "W") is not ArrayToken array) return;
        for (var i = 0; i + 1 < array.Length && widths.Count < MostCodes;)
        {
            if (Number(resources.Resolve(array.Data[i])) is not { } first) return;
            var next = resources.Resolve(array.Data[i + 1]);
            if (next is ArrayToken list)
            {
                for (var k = 0; k < list.Length && k < MostCodes; k++)
                    if (Number(resources.Resolve(list.Data[k])) is { } width)
                        widths[(int)first + k] = width / 1000;
                i += 2;
            }
            else
            {
                if (i + 2 >= array.Length || Number(next) is not { } last || Number(resources.Resolve(array.Data[i + 2])) is not { } width) return;
                for (var code = (int)first; code <= last && code < MostCodes && widths.Count < MostCodes; code++) widths[code] = width / 1000;
                i += 3;
            }
        }
    }

    void ReadEncoding(DictionaryToken font, DictionaryToken? descriptor, PdfResources resources)
    {
        var encoding = resources.Get(font, "Encoding");
        var named = encoding as NameToken ?? (encoding is DictionaryToken own ? resources.Get(own, "BaseEncoding") as NameToken : null);
        // A font program's own encoding is not known; in the standard fonts it is the standard one.
        var embedded = descriptor is not null && (descriptor.Data.ContainsKey("FontFile") || descriptor.Data.ContainsKey("FontFile2") || descriptor.Data.ContainsKey("FontFile3"));
        Encoding? basis = named?.Data switch
        {
            "WinAnsiEncoding" => WinAnsiEncoding.Instance,
            "MacRomanEncoding" => MacRomanEncoding.Instance,
            "StandardEncoding" => StandardEncoding.Instance,
            _ => embedded ? null : StandardEncoding.Instance,
        };
        if (basis is not null)
            foreach (var (code, glyph) in basis.CodeToNameMap)
                Add(code, glyph);
        if (encoding is not DictionaryToken dictionary || resources.Get(dictionary, "Differences") is not ArrayToken differences) return;
        var at = 0;
        foreach (var token in differences.Data.Take(MostCodes))
            if (resources.Resolve(token) is NumericToken number) at = number.Int;
            else if (token is NameToken glyph) Add(at++, glyph.Data);
    }

    void Add(int code, string glyph)
    {
        if (code is >= 0 and < 256 && Character(glyph) is { } text) characters[code] = text;
    }

    /// <summary>«afii10017», «Acyrillic», «uni0410», «u0410», «comma».</summary>
    static string? Character(string glyph)
    {
        if (glyph.Length is 0 or > 40 || glyph == ".notdef") return null;
        var digits = glyph.StartsWith("uni", StringComparison.Ordinal) ? glyph[3..] : glyph[0] == 'u' ? glyph[1..] : "";
        if (digits.Length is >= 4 and <= 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var code) && code is > 0 and < 0xD800) return ((char)code).ToString();
        return GlyphList.AdobeGlyphList.NameToUnicode(glyph);
    }

    static float? Number(IToken? token) => token is NumericToken number && double.IsFinite(number.Data) && Math.Abs(number.Data) < 1e7 ? (float)number.Data : null;
}
