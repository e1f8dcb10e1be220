using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.Word;

/// <summary>Reads one table of a DOCX: cells at their columns, merged cells once, deleted and hidden rows not at all.</summary>
sealed class WordTable(WordBody body, Budget budget)
{
    readonly List<IReadOnlyList<GridCell>> rows = [];
    readonly HashSet<int> begun = [];

    enum Merge { None, Begins, Continues }

    public Grid Read(PartXml xml)
    {
        ReadRows(xml);
        return new(rows);
    }

    void ReadRows(PartXml xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "tr": ReadRow(xml); break;
                case "sdt" or "sdtContent" or "customXml" or "ins": ReadRows(xml); break;
            }
    }

    void ReadRow(PartXml xml)
    {
        budget.TakeRow();
        var row = new List<GridCell>();
        int column = 0, cells = 0;
        var dropped = false;
        ReadRowPart(xml, row, ref column, ref cells, ref dropped);
        if (cells > 0 && !dropped) rows.Add(row);
    }

    void ReadRowPart(PartXml xml, List<GridCell> row, ref int column, ref int cells, ref bool dropped)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "trPr": ReadRowProperties(xml, ref column, ref dropped); break;
                case "tc": cells++; ReadCell(xml, row, ref column); break;
                case "sdt" or "sdtContent" or "customXml": ReadRowPart(xml, row, ref column, ref cells, ref dropped); break;
            }
    }

    static void ReadRowProperties(PartXml xml, ref int column, ref bool dropped)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "gridBefore": column = Math.Max(0, xml.Number("val") ?? 0); break;
                case "del": dropped = true; break;
                case "hidden": dropped |= xml.Switch(); break;
            }
    }

    void ReadCell(PartXml xml, List<GridCell> row, ref int column)
    {
        budget.TakeCell(column);
        var blocks = new List<Block>();
        var span = 1;
        Merge across = Merge.None, down = Merge.None;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name == "tcPr") (span, across, down) = ReadCellProperties(xml);
            else body.ReadBlock(xml, blocks);
        body.Finish(blocks);

        var at = column;
        column = (int)Math.Min(int.MaxValue, (long)column + Math.Max(1, span));
        budget.TakeCell(column - 1);
        // A cell that goes on the one above or to the left shows nothing of its own.
        if (down == Merge.Continues && begun.Contains(at)) return;
        if (down == Merge.Begins) begun.Add(at);
        else begun.Remove(at);
        if (across == Merge.Continues && row.Count > 0) row[^1] = row[^1] with { Span = column - row[^1].Column };
        else row.Add(new(at, column - at, blocks));
    }

    static (int Span, Merge Across, Merge Down) ReadCellProperties(PartXml xml)
    {
        var span = 1;
        Merge across = Merge.None, down = Merge.None;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "gridSpan": span = xml.Number("val") ?? 1; break;
                case "hMerge": across = Of(xml); break;
                case "vMerge": down = Of(xml); break;
            }
        return (span, across, down);
    }

    static Merge Of(PartXml xml) => xml.Attribute("val") == "restart" ? Merge.Begins : Merge.Continues;
}
