using Krug.Core.Checks;

namespace Krug.Core.Tests.Checks;

public sealed class RequisitesTests
{
    [Theory]
    [InlineData("7707083893", true), InlineData("7707083894", false), InlineData("770708389", false), InlineData("77070838931", false), InlineData("770708389З", false), InlineData("500100732259", false), InlineData("", false)]
    public void An_INN_is_right_when_its_last_digit_agrees(string inn, bool right) => Assert.Equal(right, Requisites.WhyNotInn(inn) is null);

    [Theory]
    [InlineData("1027700132195", true), InlineData("1027700132196", false), InlineData("2027700132195", false), InlineData("102770013219", false), InlineData("304500116000157", false), InlineData("10277001З2195", false)]
    public void An_OGRN_is_right_when_its_last_digit_agrees(string ogrn, bool right) => Assert.Equal(right, Requisites.WhyNotOgrn(ogrn) is null);

    [Theory]
    [InlineData("773601001", true), InlineData("7736AB001", true), InlineData("77360100", false), InlineData("7736ab001", false), InlineData("A73601001", false)]
    public void A_KPP_has_nine_signs(string kpp, bool right) => Assert.Equal(right, Requisites.WhyNotKpp(kpp) is null);

    [Fact]
    public void Any_one_digit_typed_wrong_in_an_INN_is_found()
    {
        const string inn = "7707083893";
        for (var at = 0; at < 10; at++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != inn[at]) Assert.NotNull(Requisites.WhyNotInn($"{inn[..at]}{digit}{inn[(at + 1)..]}"));
    }
}
