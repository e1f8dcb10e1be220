using System.Text;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources.Plain;

namespace Krug.Core.Calls.Rows;

/// <summary>The text of a log as lines, read anew at every enumeration and never held as a whole.</summary>
sealed class LogText(ReadOnlyMemory<byte> bytes, CallRefusals refusals)
{
    const int LongestLine = 1_000_000;

    readonly (Encoding Encoding, int Mark) kind = Detect(bytes.Span);

    /// <summary>Lines without their ends (CR LF, LF or CR); what stands after the last end is a line when there is anything.</summary>
    public IEnumerable<string> Lines()
    {
        using var reader = Csv.Open(bytes[kind.Mark..], kind.Encoding);
        var line = new StringBuilder();
        var buffer = new char[4096];
        var afterReturn = false;
        for (int count; (count = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            for (int at = 0, from = 0; at <= count; at++)
            {
                if (at < count && buffer[at] is not ('\r' or '\n')) { afterReturn = false; continue; }
                line.Append(buffer, from, at - from);
                if (line.Length > LongestLine) throw refusals.LongLine();
                if (at == count) break;
                from = at + 1;
                if (buffer[at] == '\n' && afterReturn) { afterReturn = false; continue; }
                afterReturn = buffer[at] == '\r';
                yield return line.ToString();
                line.Clear();
            }
        }
        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>A table always has digits, commas or tabs, and in UTF-16 each of them is a zero byte beside a plain one, whatever the language.</summary>
    static (Encoding, int) Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(1 << 16, bytes.Length) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0 && sample[i + 1] is > 0 and < 0x80) even++;
            if (sample[i + 1] == 0 && sample[i] is > 0 and < 0x80) odd++;
        }
        var marked = bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        if (!marked && even > odd * 4 && even * 10 > sample.Length / 2) return (Encoding.BigEndianUnicode, 0);
        if (!marked && odd > even * 4 && odd * 10 > sample.Length / 2) return (Encoding.Unicode, 0);
        return TextDecoding.Detect(bytes);
    }
}
