using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>Reads what stands inside a paragraph: runs, links, fields (what they show, not how they are made), tracked changes as accepted, text boxes.</summary>
sealed class WordInline(WordStyles styles, Budget budget)
{
    /// <summary>For each field begun and not ended: the reader is in its instruction, which is not shown.</summary>
    readonly List<bool> fields = [];

    /// <summary>Reads the element the reader stands on. <paramref name="onBox"/> is called on the contents of each text box.</summary>
    public void Read(PartXml xml, PendingParagraph text, Look look, Action<PartXml> onBox)
    {
        switch (xml.Name)
        {
            case "r":
                ReadRun(xml, text, look, onBox);
                break;
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdtContent" or "fldSimple" or "customXml" or "dir" or "bdo" or "ruby" or "rubyBase"
                or "oMath" or "oMathPara" or "e" or "num" or "den" or "sub" or "sup" or "f" or "sSup" or "sSub" or "d" or "rad" or "func" or "fName" or "nary":
                ReadChildren(xml, text, look, onBox);
                break;
            case "sdt":
                ReadControl(xml, text, look, onBox);
                break;
            case "AlternateContent":
                WordBody.FirstChoice(xml, () => ReadChildren(xml, text, look, onBox));
                break;
        }
    }

    /// <summary>A field's instruction does not outlive its paragraph, or a field never ended would hide the rest of the paper.</summary>
    public void EndParagraph()
    {
        for (var i = 0; i < fields.Count; i++) fields[i] = false;
    }

    void ReadChildren(PartXml xml, PendingParagraph text, Look look, Action<PartXml> onBox)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth)) Read(xml, text, look, onBox);
    }

    /// <summary>A content control; the hint it shows while it is not filled in is not the paper's text.</summary>
    void ReadControl(PartXml xml, PendingParagraph text, Look look, Action<PartXml> onBox)
    {
        var hint = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "sdtPr")
            {
                var inner = xml.Depth;
                while (xml.NextChild(inner)) hint |= xml.Name == "showingPlcHdr" && xml.Switch();
            }
            else if (xml.Name == "sdtContent" && !hint) ReadChildren(xml, text, look, onBox);
    }

    void ReadRun(PartXml xml, PendingParagraph text, Look look, Action<PartXml> onBox)
    {
        var run = look;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "rPr")
            {
                var properties = WordProperties.ReadRun(xml);
                run = properties.Look.Over(styles.Run(properties.Style)).Over(look);
                continue;
            }
            if (xml.Name == "fldChar") Field(xml.Attribute("fldCharType"));
            else if (xml.Name is "drawing" or "pict" or "object" or "AlternateContent") FindBoxes(xml, onBox);
            else if (run.Hidden != true && !fields.Contains(true)) ReadSign(xml, text, run.Bold == true);
        }
    }

    void ReadSign(PartXml xml, PendingParagraph text, bool bold)
    {
        var from = text.Text.Length;
        switch (xml.Name)
        {
            case "t": xml.TakeText(text.Text); break;
            case "tab" or "ptab": Take(text, '\t'); break;
            case "noBreakHyphen": Take(text, '-'); break;
            case "sym": Take(text, Sign(xml.Attribute("char"))); break;
            case "cr": Break(text, page: false); return;
            case "br": Break(text, page: xml.Attribute("type") == "page"); return;
        }
        text.Added(from, bold);
    }

    void Take(PendingParagraph text, char sign)
    {
        budget.TakeCharacters(1);
        text.Text.Append(sign);
    }

    void Break(PendingParagraph text, bool page)
    {
        budget.TakeLine();
        if (page) text.BreakPage();
        else text.BreakLine();
    }

    static char Sign(string? code) =>
        ushort.TryParse(code, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value) && value > ' '
            ? (char)value is >= '\uF000' and <= '\uF0FF' ? Characters.Symbol((char)value) : (char)value
            : '•';

    void Field(string? type)
    {
        if (type == "begin" && fields.Count < 100) fields.Add(true);
        else if (type == "separate" && fields.Count > 0) fields[^1] = false;
        else if (type == "end" && fields.Count > 0) fields.RemoveAt(fields.Count - 1);
    }

    static void FindBoxes(PartXml xml, Action<PartXml> onBox)
    {
        if (xml.Name == "AlternateContent") WordBody.FirstChoice(xml, () => FindInside(xml, onBox));
        else FindInside(xml, onBox);
    }

    static void FindInside(PartXml xml, Action<PartXml> onBox)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "txbxContent") onBox(xml);
            else FindBoxes(xml, onBox);
    }
}
