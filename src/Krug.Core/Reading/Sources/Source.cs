namespace Krug.Core.Reading.Sources;

public enum SourceFormat { Text, Docx, Odt, Pdf }

/// <summary>
/// What a reader sees in a paper, whatever file it came in: the text, its lines (a line is a paragraph of the page or of a table's cell,
/// list numbers that the word processor prints included) and its tables. <c>Lines[i].At</c> cuts the line out of <see cref="Text"/>;
/// lines are in reading order and do not overlap; the lines of a table stand together, row by row, cell by cell.
/// </summary>
public sealed record Source(string Name, SourceFormat Format, string Text, IReadOnlyList<Line> Lines, IReadOnlyList<Table> Tables);

/// <summary>
/// One paragraph. <paramref name="Text"/> is exactly the source's text at <paramref name="At"/>; empty paragraphs are lines too.
/// <paramref name="Cell"/> is null outside tables. <paramref name="PageBreakBefore"/>: the paper starts a new page here (told by the first line
/// with text on the new page). <paramref name="SameParagraph"/>: the line goes on the paragraph of the line before, after a line break inside it.
/// </summary>
public sealed record Line(
    Span At, string Text, CellPlace? Cell = null, bool PageBreakBefore = false, bool Bold = false, bool Centered = false, bool SameParagraph = false);

/// <summary>Where a line stands in a table: index of the table in <see cref="Source.Tables"/>, row and column from 0 (a merged cell stands in its first).</summary>
public readonly record struct CellPlace(int Table, int Row, int Column);

/// <summary>A table; <paramref name="FirstLine"/> … <paramref name="LastLine"/> (included) are its lines in <see cref="Source.Lines"/>.</summary>
public sealed record Table(int FirstLine, int LastLine, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>A cell: its column from 0, how many columns it covers, and its lines (at least one, which may be empty). A cell merged downwards stands in its first row and is absent below.</summary>
public sealed record Cell(int Column, int ColumnSpan, IReadOnlyList<Line> Lines)
{
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}

/// <summary>The file cannot be read as a paper; <see cref="Exception.Message"/> is one plain Russian sentence: what, where, what to do.</summary>
public class UnreadableException(string sentence) : Exception(sentence);

/// <summary>An old format that is read only after another program turned it into DOCX; its message is the sentence for the user when there is no such program.</summary>
public sealed class NeedsConversionException(OldFormat format, string sentence) : UnreadableException(sentence)
{
    public OldFormat Format { get; } = format;
}

/// <summary>Formats that are recognised and not read: Word 97–2003 and Rich Text.</summary>
public enum OldFormat { Doc, Rtf }
