using Krug.Core.Writing;

namespace Krug.Core.Tests.Writing;

public sealed class VagueDateTests
{
    [Theory]
    [InlineData("2028-02", "2028-02", "в феврале 2028 года"), InlineData("февраль 2028", "2028-02", "в феврале 2028 года"), InlineData("в феврале 2028 г.", "2028-02", "в феврале 2028 года")]
    [InlineData("осень 2027", "осень 2027", "осенью 2027 года"), InlineData("Весной 2028 года", "весна 2028", "весной 2028 года"), InlineData("2028", "2028", "в 2028 году")]
    [InlineData("17.02.2028", "2028-02-17", "17 февраля 2028 г."), InlineData("I квартал 2028 года", "2028-01/2028-03", "в январе–марте 2028 г."), InlineData("2 полугодие 2027 года", "2027-H2", "во 2 полугодии 2027 года")]
    [InlineData("2027/28 учебный год", "2027/28", "в 2027/28 учебном году"), InlineData("когда отремонтируют зал", "когда отремонтируют зал", "когда отремонтируют зал")]
    public void A_day_known_vaguely_is_kept_as_facts_keep_it_and_told_in_a_sentence(string typed, string kept, string told)
    {
        Assert.Equal(kept, VagueDate.Read(typed));
        Assert.Equal(told, VagueDate.When(kept).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Nothing_typed_is_nothing() => Assert.Null(VagueDate.Read("  "));
}
