using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;
using Krug.Core.Tests.Calls;

namespace Krug.Core.Tests.Reading.Sheets;

public sealed class WorkbookTests
{
    [Fact]
    public void Cells_without_addresses_stand_one_behind_another_empty_ones_too()
    {
        var sheet = ServicesTests.Sheet("<row><c t=\"inlineStr\"><is><t>Луч</t></is></c><c/><c s=\"1\"><v>46266</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c><c><v>0.5</v></c></row>");
        Assert.Equal(["Луч", "", "01.09.2026", "", "да", "0,5"], Assert.Single(SheetReader.Read(sheet, "школы.xlsx").Lines).Cells);
    }

    [Fact]
    public void Many_short_rows_with_a_far_cell_are_refused_before_they_fill_the_memory()
    {
        var sheet = ServicesTests.Sheet(string.Concat(Enumerable.Range(0, 70_000).Select(row => $"<row><c r=\"GR1\"><v>{row * 7919}</v></c></row>")));
        Assert.EndsWith(".", Assert.Throws<UnreadableException>(() => SheetReader.Read(sheet, "школы.xlsx")).Message, StringComparison.Ordinal);
    }
}
