using System.Xml;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Rows;
using Krug.Core.Calls.Services;
using Krug.Core.Calls.Times;
using Krug.Core.Reading.Sheets;
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

    static readonly (string Start, string What)[] Markup =
    [
        ("<!doctype html", "веб-страница"), ("<html", "веб-страница"), ("%PDF-", "документ PDF"), ("{\\rtf", "документ RTF"), ("WEBVTT", "запись речи"), ("mime-version:", "письмо"),
    ];

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
            if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw refusals.Foreign("книга Excel старого вида (сохраните её как XLSX)");
            if (bytes.Span.StartsWith("PK"u8)) ReadWorkbook(bytes.ToArray(), fileName, options, refusals, raw);
            else if (ReadText(bytes, fileName, options, refusals, raw) is { } list) return list;
            return Dating.Close(raw, options, refusals);
        }
        catch (UnreadableException unreadable) { throw new CallRefused(unreadable.Message); }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException) { throw refusals.Broken("нарушена разметка"); }
    }

    static CallLog? ReadText(ReadOnlyMemory<byte> bytes, string fileName, CallOptions options, CallRefusals refusals, RawLog raw)
    {
        var text = new LogText(bytes, refusals);
        var sample = text.Lines().Take(TableLog.Sample).ToList();
        if (sample.All(string.IsNullOrWhiteSpace)) throw refusals.Empty();
        if (Garbage(sample)) throw refusals.Garbage();
        var first = sample.First(line => !string.IsNullOrWhiteSpace(line));
        if (Foreign(first) is { } foreign) throw refusals.Foreign(foreign);
        if (IsXml(first))
        {
            BigBlueButtonEvents.Read(bytes.ToArray(), fileName, raw, refusals);
            return null;
        }
        if (JsonLog.Begins(first))
        {
            JsonLog.Read(text, raw, refusals);
            return null;
        }
        if (ChatReader.Fits(sample)) throw refusals.Chat();
        var isList = fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

        if (ReadTable(sample, text.Lines, options, raw)) return null;
        var header = Delimiters.Select(delimiter => Csv.Rows(sample, delimiter).First()).MaxBy(row => row.Length)!;
        if (options.Map is { Count: > 0 } map) throw refusals.NoColumn(map["name"], header);
        if (!isList && Delimiters.Any(delimiter => Csv.Rows(sample, delimiter).Count(row => row.Length > 1) * 10 > sample.Count * 8)) throw refusals.UnknownTable(header);
        return NameList.Read(text, isList);
    }

    /// <summary>Tries every delimiter on the first lines and reads all of them with the one that shows most columns; false where none shows a log.</summary>
    static bool ReadTable(List<string> sample, Func<IEnumerable<string>> lines, CallOptions options, RawLog raw)
    {
        (char Delimiter, TableLog? Table, int Score) best = default;
        foreach (var delimiter in Delimiters)
        {
            var rows = Csv.Rows(sample, delimiter).ToList();
            if (options.Map is not { Count: > 0 } && NumberedSections.Fits(rows) && rows.Any(row => row.Length > 2))
            {
                NumberedSections.Read(Csv.Rows(lines(), delimiter), raw);
                return true;
            }
            if (TableLog.Find(rows, options) is { } table && table.Score > best.Score) best = (delimiter, table, table.Score);
        }
        if (best.Table is not { } found) return false;
        found.Read(Csv.Rows(lines(), best.Delimiter, found.Columns.Width), raw);
        return true;
    }

    /// <summary>The first sheet that is a log; a sheet whose every line stands in its first cell is a text opened the wrong way.</summary>
    static void ReadWorkbook(byte[] bytes, string fileName, CallOptions options, CallRefusals refusals, RawLog raw)
    {
        string[]? header = null;
        foreach (var rows in LogBook.Sheets(bytes, fileName, refusals))
        {
            var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToList();
            if (filled.Count == 0) continue;
            var single = filled.Count(row => row.Skip(1).All(cell => cell.Length == 0)) * 10 > filled.Count * 9;
            var lines = single ? rows.ConvertAll(row => row[0]) : null;
            if (lines is not null && ReadTable([.. lines.Take(TableLog.Sample)], () => lines, options, raw)) return;
            if (options.Map is not { Count: > 0 } && NumberedSections.Fits(rows))
            {
                NumberedSections.Read(rows, raw);
                return;
            }
            if (TableLog.Find([.. rows.Take(TableLog.Sample)], options) is { } table)
            {
                table.Read(rows, raw);
                return;
            }
            header ??= filled[0];
        }
        if (header is null) throw refusals.Empty();
        throw options.Map is { Count: > 0 } map ? refusals.NoColumn(map["name"], header) : refusals.UnknownTable(header);
    }

    static bool IsXml(string first) => first.TrimStart('\uFEFF', ' ', '\t') is var line && (line.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || line.StartsWith("<recording", StringComparison.Ordinal));

    static string? Foreign(string first)
    {
        var line = first.TrimStart('\uFEFF', ' ', '\t');
        foreach (var (start, what) in Markup)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return what;
        return null;
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
