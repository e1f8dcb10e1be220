using System.Text;

namespace Krug.Core.Reading.Sources;

/// <summary>A paragraph being put together out of its runs.</summary>
sealed class PendingParagraph
{
    readonly List<Piece> pieces = [];
    readonly StringBuilder text = new();
    bool inked, light, newPage;

    /// <summary>The printed number or bullet.</summary>
    public string Label { get; set; } = "";

    public bool HasText => inked || pieces.Count > 0;

    /// <summary>What comes next is added to this; then tell <see cref="Added"/>.</summary>
    public StringBuilder Text => text;

    /// <summary>Takes notice of what was added from a place on: a line is bold when all that is seen of it is.</summary>
    public void Added(int from, bool bold)
    {
        for (var i = from; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]))
            {
                inked = true;
                light |= !bold;
                return;
            }
    }

    public void BreakLine()
    {
        pieces.Add(new(Take(), inked && !light, newPage));
        (inked, light, newPage) = (false, false, false);
    }

    public void BreakPage()
    {
        if (text.Length > 0) BreakLine();
        newPage = true;
    }

    /// <summary>The paragraph's pieces; <paramref name="breaksAfter"/>: nothing came after its page break, so the next paragraph begins the page.</summary>
    public IReadOnlyList<Piece> Close(out bool breaksAfter)
    {
        breaksAfter = newPage && !inked;
        if (!breaksAfter || pieces.Count == 0) pieces.Add(new(Take(), inked && !light, newPage && inked));
        return pieces;
    }

    string Take()
    {
        if (Label.Length > 0 && pieces.Count == 0) text.Insert(0, text.Length > 0 ? Label + " " : Label);
        var taken = text.ToString();
        text.Clear();
        return taken;
    }
}
