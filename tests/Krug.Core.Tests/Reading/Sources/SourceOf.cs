using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

/// <summary>What tests of sources ask again and again.</summary>
static class SourceOf
{
    public static Source Text(string text) => SourceReader.Read(Encoding.UTF8.GetBytes(text), "бумага.txt");

    public static Source Word(WordFile file) => SourceReader.Read(file.ToBytes(), "бумага.docx");

    /// <summary>Rows of the table as «cell | cell», further lines of a cell parted by « / », empty lines at a cell's end left out.</summary>
    public static string[] Rows(this Table table) =>
        [.. table.Rows.Select(row => string.Join(" | ", row.Select(cell => string.Join(" / ", cell.Lines.Select(line => line.Text.Trim())).TrimEnd(' ', '/'))))];

    public static string[] Texts(this Source source) => [.. source.Lines.Select(line => line.Text)];

    /// <summary>Every line cuts itself out of the text; lines do not overlap; tables and lines tell the same.</summary>
    public static void IsSound(this Source source)
    {
        var taken = new bool[source.Text.Length];
        foreach (var line in source.Lines)
        {
            Assert.Equal(line.Text, source.Text[line.At.From..line.At.To]);
            for (var i = line.At.From; i < line.At.To; i++)
            {
                Assert.False(taken[i]);
                taken[i] = true;
            }
        }
        for (var t = 0; t < source.Tables.Count; t++)
        {
            var lines = new List<Line>();
            for (var r = 0; r < source.Tables[t].Rows.Count; r++)
                foreach (var cell in source.Tables[t].Rows[r])
                {
                    Assert.NotEmpty(cell.Lines);
                    Assert.All(cell.Lines, line => Assert.Equal(new CellPlace(t, r, cell.Column), line.Cell));
                    lines.AddRange(cell.Lines);
                }
            Assert.Equal(source.Lines.Skip(source.Tables[t].FirstLine).Take(source.Tables[t].LastLine - source.Tables[t].FirstLine + 1), lines);
        }
    }

    public static UnreadableException Refused(byte[] content, string name = "бумага.docx", SourceLimits? limits = null)
    {
        var refused = Assert.ThrowsAny<UnreadableException>(() => SourceReader.Read(content, name, limits));
        Assert.Matches("^[А-ЯЁ].*\\.$", refused.Message);
        return refused;
    }
}
