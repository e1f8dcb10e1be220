using Krug.Core.Writing;

namespace Krug.Core.Tests.Writing;

public sealed class CellsTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    [InlineData("+7 900 000-00-00")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\uFEFF=1")]
    [InlineData("＝1")]
    public void A_text_that_a_sheet_would_run_is_defused(string text) => Assert.Equal("'" + text, Cells.Safe(text));

    [Theory]
    [InlineData("")]
    [InlineData("СОШ № 5")]
    [InlineData("1 = 1")]
    [InlineData("'=1")]
    [InlineData("— не указано")]
    public void Other_texts_are_left_alone(string text) => Assert.Equal(text, Cells.Safe(text));
}
