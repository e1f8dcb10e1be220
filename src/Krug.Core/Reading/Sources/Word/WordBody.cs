using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>Walks over the paragraphs and tables of a part of a DOCX in their order and lays them out as blocks.</summary>
sealed class WordBody(WordStyles styles, WordNumbering numbering, Budget budget)
{
    readonly WordInline inline = new(styles, budget);
    PendingParagraph? pending;
    Block? sectionStart;
    bool sectionOpens = true;
    bool firstSection = true;
    bool newPage;

    /// <summary>The relationship id of the first page's own header.</summary>
    public string? FirstHeader { get; private set; }

    /// <summary>Reads the main text from its root element on.</summary>
    public void ReadDocument(PartXml xml, List<Block> into)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "body")
                ReadBlocks(xml, into, top: true);
        Finish(into);
    }

    /// <summary>Reads a header, whose root holds paragraphs.</summary>
    public void ReadPart(PartXml xml, List<Block> into)
    {
        ReadBlocks(xml, into);
        Finish(into);
    }

    /// <summary>Reads notes; separators are no notes.</summary>
    public void ReadNotes(PartXml xml, List<Block> into)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name is "footnote" or "endnote" && xml.Attribute("type") is null or "normal")
            {
                ReadBlocks(xml, into);
                Finish(into);
            }
    }

    void ReadBlocks(PartXml xml, List<Block> into, bool top = false)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth)) ReadBlock(xml, into, top);
    }

    /// <summary>Reads the element the reader stands on, where it holds paragraphs or tables; others are passed over.</summary>
    public void ReadBlock(PartXml xml, List<Block> into, bool top = false)
    {
        switch (xml.Name)
        {
            case "p":
                ReadParagraph(xml, into, top);
                break;
            case "tbl":
                Finish(into);
                Add(new WordTable(this, budget).Read(xml), into, top);
                break;
            case "sectPr" when top:
                EndSection(WordProperties.ReadSection(xml));
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                ReadBlocks(xml, into, top);
                break;
            case "AlternateContent":
                FirstChoice(xml, () => ReadBlocks(xml, into, top));
                break;
        }
    }

    void Add(Block block, List<Block> into, bool top)
    {
        into.Add(block);
        if (!top || !sectionOpens) return;
        (sectionStart, sectionOpens) = (block, false);
    }

    /// <summary>How a section begins stands in its own properties, which come after its text.</summary>
    void EndSection(SectionProperties section)
    {
        if (firstSection) FirstHeader = section.FirstHeader;
        else if (section.NewPage && sectionStart is not null) sectionStart.PageBreakBefore = true;
        (firstSection, sectionOpens, sectionStart) = (false, true, null);
    }

    void ReadParagraph(PartXml xml, List<Block> into, bool top)
    {
        var continued = pending;
        pending = null;
        ParagraphProperties properties = default;
        var look = styles.Paragraph(null);
        var text = continued ?? new PendingParagraph();
        var boxes = new List<Block>();
        var depth = xml.Depth;
        var numbered = false;
        while (xml.NextChild(depth))
        {
            if (xml.Name == "pPr")
            {
                properties = WordProperties.ReadParagraph(xml);
                look = properties.Look.Over(styles.Paragraph(properties.Style));
            }
            else
            {
                if (!numbered) Number(text, properties, look);
                numbered = true;
                inline.Read(xml, text, look, box => ReadBox(xml, boxes));
            }
        }
        if (!numbered) Number(text, properties, look);
        inline.EndParagraph();
        foreach (var box in boxes) Add(box, into, top);
        if (properties.MarkDeleted) pending = text;
        else Add(Close(text, look), into, top);
        if (top && properties.Section is { } section) EndSection(section);
    }

    void Number(PendingParagraph text, ParagraphProperties properties, Look look)
    {
        if (look.List is not (> 0 and var list)) return;
        var level = properties.Look.Level ?? (properties.Look.List is null ? numbering.LevelOf(list, properties.Style) : null) ?? look.Level ?? 0;
        var label = numbering.Next(list, level);
        if (label.Length > 0 && !text.HasText) text.Label = label;
    }

    /// <summary>The contents of a text box, laid out before the paragraph it is tied to.</summary>
    void ReadBox(PartXml xml, List<Block> boxes)
    {
        var outer = pending;
        pending = null;
        ReadBlocks(xml, boxes);
        Finish(boxes);
        pending = outer;
    }

    /// <summary>A paragraph whose end was deleted and which nothing follows ends all the same.</summary>
    public void Finish(List<Block> into)
    {
        if (pending is { HasText: true } last) into.Add(Close(last, styles.Paragraph(null)));
        pending = null;
    }

    Paragraph Close(PendingParagraph text, Look look)
    {
        budget.TakeLine();
        var pieces = text.Close(out var breaksAfter);
        var paragraph = new Paragraph(pieces, look.Centered == true) { PageBreakBefore = look.NewPage == true || newPage };
        newPage = breaksAfter;
        return paragraph;
    }

    /// <summary>Of several ways to write the same thing the first is read: a drawing, and not once more the picture kept for old programs.</summary>
    public static void FirstChoice(PartXml xml, Action read)
    {
        var taken = false;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (taken || xml.Name is not ("Choice" or "Fallback")) continue;
            taken = true;
            read();
        }
    }
}
