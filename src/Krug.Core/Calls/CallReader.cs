using System.Xml;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Rows;
using Krug.Core.Calls.Services;
using Krug.Core.Calls.Times;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Calls;

/// <summary>
/// Reads an export of a call's participants: Zoom, Microsoft Teams, BigBlueButton, МТС Линк, Google Meet, any table, a list of names. The kind is told
/// by content; the name serves the sentences, and tells a list (.txt) from a table whose columns were not understood.
/// </summary>
/// <example><code>
/// var log = CallReader.Read(File.ReadAllBytes("participants.csv"), "participants.csv", new() { Date = new(2026, 5, 4) });
/// foreach (var person in Attendance.Merge([log], new())) Console.WriteLine($"{person.Name}: {person.Minutes} мин.");
/// </code></example>
public static class CallReader
{
    /// <summary>The largest file that is read, in bytes: a hundred times a call of a thousand people.</summary>
    public const int MostBytes = 64 << 20;

    static readonly char[] Delimiters = ['\t', ';', ',', '|'];

    /// <summary>Reads one log.</summary>
    /// <param name="bytes">The file's content, at most <see cref="MostBytes"/>.</param>
    /// <param name="fileName">Its name, for the sentences.</param>
    /// <param name="options">What is known about the event.</param>
    /// <exception cref="CallRefused">Empty, broken, too large, no log of participants, of another day, or a question must be answered first.</exception>
    public static CallLog Read(ReadOnlyMemory<byte> bytes, string fileName, CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(options);
        var refusals = new CallRefusals(fileName);
        if (bytes.IsEmpty) throw refusals.Empty();
        if (bytes.Length > MostBytes) throw refusals.TooBig(MostBytes >> 20);
        if (options.Map is { Count: > 0 } map && !map.ContainsKey("name")) throw CallRefusals.MapWithoutName();
        try
        {
            var raw = new RawLog(refusals);
            if (FileKinds.ForeignKind(bytes.Span) is { } foreign) throw refusals.Foreign(foreign);
            var text = new LogText(bytes, refusals);
            return ReadText(text, fileName, options, refusals, raw) ?? Dating.Close(raw, options, refusals);
        }
        catch (UnreadableException unreadable) { throw new CallRefused(unreadable.Message); }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException) { throw refusals.Broken("нарушена разметка"); }
    }

    static CallLog? ReadText(LogText text, string fileName, CallOptions options, CallRefusals refusals, RawLog raw)
    {
        var sample = text.Lines().Take(TableLog.Sample).ToList();
        if (sample.All(string.IsNullOrWhiteSpace)) throw refusals.Empty();
        if (Garbage(sample)) throw refusals.Garbage();
        var isList = fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

        (char Delimiter, TableLog? Table, int Score) best = default;
        foreach (var delimiter in Delimiters)
        {
            var rows = DelimitedRows.Read(sample, delimiter).ToList();
            if (options.Map is not { Count: > 0 } && NumberedSections.Fits(rows) && rows.Any(row => row.Length > 2))
            {
                NumberedSections.Read(DelimitedRows.Read(text.Lines(), delimiter), raw);
                return null;
            }
            if (TableLog.Find(rows, options) is { } table && table.Score > best.Score) best = (delimiter, table, table.Score);
        }
        if (best.Table is { } found)
        {
            found.Read(DelimitedRows.Read(text.Lines(), best.Delimiter, found.Columns.Width), raw);
            return null;
        }
        var header = Delimiters.Select(delimiter => DelimitedRows.Read(sample, delimiter).First()).MaxBy(row => row.Length)!;
        if (options.Map is { Count: > 0 } map) throw refusals.NoColumn(map["name"], header);
        if (!isList && header.Length > 1 && Delimiters.Any(delimiter => DelimitedRows.Read(sample, delimiter).Count(row => row.Length > 1) * 10 > sample.Count * 8)) throw refusals.UnknownTable(header);
        return NameList.Read(text, isList);
    }

    static bool Garbage(List<string> lines)
    {
        int all = 0, bad = 0;
        foreach (var sign in lines.SelectMany(line => line).Take(20_000))
        {
            all++;
            if (sign is '\uFFFD' || (char.IsControl(sign) && sign is not ('\t' or '\f' or '\v'))) bad++;
        }
        return bad * 5 > all;
    }
}
