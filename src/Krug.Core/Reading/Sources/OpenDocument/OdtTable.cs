using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources.OpenDocument;

/// <summary>Reads one table of an ODT. A row or cell written once and repeated is repeated, under the budget; covered cells are not there.</summary>
sealed class OdtTable(Action<List<Block>> readBlock, Budget budget)
{
    readonly List<IReadOnlyList<GridCell>> rows = [];

    public Grid Read(PartXml xml, bool newPage)
    {
        ReadRows(xml);
        return new(rows) { PageBreakBefore = newPage };
    }

    void ReadRows(PartXml xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            switch (xml.Name)
            {
                case "table-row": ReadRow(xml); break;
                case "table-header-rows" or "table-rows" or "table-row-group": ReadRows(xml); break;
            }
    }

    void ReadRow(PartXml xml)
    {
        var repeated = xml.Number("number-rows-repeated") ?? 1;
        var row = new List<GridCell>();
        var column = 0;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (xml.Name is "table-cell" or "covered-table-cell")
                ReadCell(xml, row, ref column);
        if (column == 0) return;
        // Empty rows repeated are the rest of a sheet, not of a paper.
        if (!row.Exists(cell => cell.Blocks.Count > 0)) repeated = 1;
        for (var i = 0; i < repeated; i++)
        {
            budget.TakeRow();
            for (var c = 0; i > 0 && c < row.Count; c++) budget.TakeCell(row[c].Column);
            rows.Add(row);
        }
    }

    void ReadCell(PartXml xml, List<GridCell> row, ref int column)
    {
        var covered = xml.Name == "covered-table-cell";
        var repeated = xml.Number("number-columns-repeated") ?? 1;
        var span = Math.Clamp(xml.Number("number-columns-spanned") ?? 1, 1, budget.Limits.Columns + 1);
        var blocks = new List<Block>();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            if (!covered)
                readBlock(blocks);
        for (var i = 0; i < Math.Max(1, repeated); i++)
        {
            budget.TakeCell(column);
            if (!covered) row.Add(new(column, span, blocks));
            if (!covered) budget.TakeCell(column + span - 1);
            column++;
        }
    }
}
