namespace Krug.Core.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_place_joins_another() => Assert.Equal(new Krug.Core.Reading.Span(1, 9), new Krug.Core.Reading.Span(1, 4).Join(new(6, 9)));
}
