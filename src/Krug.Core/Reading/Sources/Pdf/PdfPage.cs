namespace Krug.Core.Reading.Sources.Pdf;

/// <summary>What Krug takes from a page of a PDF; lengths in points, y grows upwards.</summary>
sealed class PdfPage
{
    public List<Glyph> Glyphs { get; } = [];
    public List<Rule> Rules { get; } = [];
    public bool HasPictures { get; set; }

    /// <summary>How many glyphs say not which character they are.</summary>
    public int Unreadable { get; set; }
}

/// <summary>A character on its baseline.</summary>
readonly record struct Glyph(string Text, float X, float Right, float Y, float Size, bool Bold);

/// <summary>A horizontal or vertical line that is drawn.</summary>
readonly record struct Rule(float X0, float Y0, float X1, float Y1)
{
    public bool IsVertical => X1 - X0 < Y1 - Y0;
}
