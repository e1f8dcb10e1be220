using Krug.Web.Shared.Web;

namespace Krug.Web.Tests.Shared;

public sealed class SheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("@SUM(A1)", "'@SUM(A1)"), InlineData(" =cmd|' /C calc'!A0", "' =cmd|' /C calc'!A0"), InlineData("+SUM(1)", "'+SUM(1)"), InlineData("\t=1", "'\t=1"), InlineData("＝1", "'＝1")]
    [InlineData("+7 (000) 000-00-00", "+7 (000) 000-00-00"), InlineData("-5", "-5"), InlineData("Час наставника", "Час наставника"), InlineData("", "")]
    public void A_text_is_never_a_formula(string text, string cell) => Assert.Equal(cell, Sheet.Safe(text));
}
