using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>Walks over the paragraphs, lists and tables of an ODT in their order and lays them out as blocks.</summary>
sealed class OdtBody(OdtStyles styles, Budget budget)
{
    readonly OdtLists lists = new(styles);
    readonly List<Block> notes = [];
    bool newPage;

    /// <summary>The item a paragraph stands in; only its first paragraph bears the label.</summary>
    sealed class Item(string? style, int?[] counts, int level, int? start)
    {
        public string? Style => style;
        public int?[] Counts => counts;
        public int Level => level;
        public int? Start => start;
        public bool Labelled { get; set; }
    }

    /// <summary>Reads content.xml from its root element on.</summary>
    public void ReadDocument(PartXml xml, List<Block> into)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "automatic-styles") styles.ReadStyles(xml);
            else if (xml.Name == "body")
            {
                var body = xml.Depth;
                while (xml.NextChild(body))
                    if (xml.Name == "text")
                        ReadBlocks(xml, into, null);
            }
        into.AddRange(notes);
    }

    public void ReadPart(PartXml xml, List<Block> into) => ReadBlocks(xml, into, null);

    void ReadBlocks(PartXml xml, List<Block> into, Item? item)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth)) ReadBlock(xml, into, item);
    }

    void ReadBlock(PartXml xml, List<Block> into, Item? item)
    {
        switch (xml.Name)
        {
            case "p" or "h":
                ReadParagraph(xml, into, item);
                break;
            case "list":
                ReadList(xml, into, item);
                break;
            case "table":
                into.Add(new OdtTable(cell => ReadBlock(xml, cell, null), budget).Read(xml, NewPage(styles.Look("table", xml.Attribute("style-name")))));
                break;
            case "section" or "table-of-content" or "index-body" or "index-title" or "illustration-index" or "user-index" or "alphabetical-index" or "numbered-paragraph":
                if (xml.AnyAttribute("display") != "none") ReadBlocks(xml, into, item);
                break;
            case "frame" or "text-box" or "g" or "custom-shape":
                ReadBlocks(xml, into, null);
                break;
        }
    }

    void ReadList(PartXml xml, List<Block> into, Item? outer)
    {
        budget.TakeDefinition();
        var style = xml.Attribute("style-name") ?? outer?.Style;
        var counts = outer?.Counts ?? lists.Begin(xml.AnyAttribute("id"), style, xml.Attribute("continue-list"), xml.Attribute("continue-numbering") == "true");
        var level = outer is null ? 0 : outer.Level + 1;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name is "list-item" or "list-header")
                ReadBlocks(xml, into, new(style, counts, level, xml.Number("start-value")) { Labelled = xml.Name == "list-header" });
    }

    void ReadParagraph(PartXml xml, List<Block> into, Item? item)
    {
        budget.TakeLine();
        var look = styles.Look("paragraph", xml.Attribute("style-name"));
        var text = new PendingParagraph();
        if (item is { Labelled: false })
        {
            item.Labelled = true;
            text.Label = lists.Next(item.Style, item.Counts, item.Level, item.Start);
        }
        else if (item is null && xml.Name == "h" && xml.Attribute("is-list-header") != "true") text.Label = lists.NextHeading((xml.Number("outline-level") ?? 1) - 1);
        var boxes = new List<Block>();
        new OdtInline(styles, budget, text, box => ReadBlock(xml, boxes, null), () => ReadBlocks(xml, notes, null)).Read(xml, look);
        into.AddRange(boxes);
        into.Add(new Paragraph(text.Close(out _), look.Centered == true) { PageBreakBefore = NewPage(look) });
    }

    bool NewPage(OdtLook look)
    {
        var begins = newPage || look.NewPage == true;
        newPage = look.NewPageAfter == true;
        return begins;
    }
}
