using System.Buffers.Binary;
using System.Text;

namespace Krug.Core.Reading.Sources.Plain;

/// <summary>
/// Decides the encoding of a Russian text: a byte order mark, zeros and fours of UTF-16, valid UTF-8, and else the one of UTF-8, Windows-1251 and CP866
/// whose letters are most like Russian.
/// </summary>
static class TextDecoding
{
    const int Sample = 1 << 16;

    /// <summary>Russian letters, the most frequent first.</summary>
    const string ByFrequency = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

    static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    static readonly Encoding Cp866 = CodePagesEncodingProvider.Instance.GetEncoding(866)!;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = Detect(bytes);
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The encoding and how many bytes its byte order mark takes.</summary>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        if (LooksLikeUtf16(bytes, littleEndian: true)) return (Encoding.Unicode, 0);
        if (LooksLikeUtf16(bytes, littleEndian: false)) return (Encoding.BigEndianUnicode, 0);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return (Encoding.UTF8, 0);

        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        var best = Encoding.UTF8;
        foreach (var other in (Encoding[])[Windows1251, Cp866])
            if (Russianness(other.GetString(sample)) > Russianness(best.GetString(sample)))
                best = other;
        return (best, 0);
    }

    /// <summary>Nine units in ten are Cyrillic, Latin, punctuation or line ends, and there are such as only UTF-16 would have.</summary>
    static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, bool littleEndian)
    {
        if (bytes.Length < 2) return false;
        var sample = bytes[..(Math.Min(Sample, bytes.Length) & ~1)];
        int likely = 0, cyrillicOrSpace = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var unit = littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(sample[i..]) : BinaryPrimitives.ReadUInt16BigEndian(sample[i..]);
            if (unit is (>= 0x20 and < 0x7F) or 0x0A or 0x0D or 0x09 or (>= 0xA0 and <= 0xBB) or (>= 0x0401 and <= 0x0451) or (>= 0x2010 and <= 0x2122)) likely++;
            if (unit is 0x20 or 0x0A or (>= 0x0410 and <= 0x044F)) cyrillicOrSpace++;
        }
        return likely * 10 >= sample.Length / 2 * 9 && cyrillicOrSpace * 2 >= sample.Length / 2;
    }

    static int Russianness(string text)
    {
        var score = 0;
        foreach (var c in text)
        {
            if (c is >= 'а' and <= 'я' or 'ё') score += 16 - ByFrequency.IndexOf(c) / 2;
            else if (c is >= 'А' and <= 'Я') score += 2;
            else if (c is '«' or '»' or '—' or '–' or '№' or '…' or '“' or '”' or '„' or '\u00A0' or 'Ё' or '•' or '·') score += 1;
            else if (c is (>= '─' and <= '╬')) score -= 1;
            else if (c >= '\x80' || (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v'))) score -= 20;
        }
        return score;
    }
}
