namespace Krug.Core.Writing;

/// <summary>Texts of sheets (XLSX, CSV) that go out: a cell typed by a stranger must not become a formula of the one who opens it.</summary>
public static class Cells
{
    /// <summary>
    /// Puts an apostrophe before a text that a spreadsheet would run: one that begins with =, +, -, @ (also in their full-width forms), a tab or a line break,
    /// spaces before them not counted. Other texts, numbers of one's own included, come back as they are.
    /// <code>Cells.Safe("=HYPERLINK(…)") // "'=HYPERLINK(…)"</code>
    /// </summary>
    public static string Safe(string text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') return "'" + text;
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\0')) return text;
        }
        return text;
    }
}
