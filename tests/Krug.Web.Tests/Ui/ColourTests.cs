using System.Globalization;
using System.Text.RegularExpressions;

namespace Krug.Web.Tests.Ui;

/// <summary>The two lists of colours keep their promises by the WCAG formula, and the sheet of styles says nothing an old Chrome cannot read.</summary>
public sealed partial class ColourTests
{
    static readonly Dictionary<string, string> light = Colours(Read("2-tokens.css")), dark = Colours(Read("dark.list"));

    public static readonly TheoryData<string, string, double> Pairs = new()
    {
        { "text", "paper", 7 }, { "text", "tint", 7 }, { "text", "tint2", 7 }, { "text", "ink-soft", 7 }, { "text", "mark", 7 },
        { "text", "red-soft", 7 }, { "text", "amber-soft", 7 }, { "text", "green-soft", 7 },
        { "soft", "paper", 4.5 }, { "soft", "tint", 4.5 }, { "soft", "tint2", 4.5 },
        { "ink", "paper", 7 }, { "ink", "tint", 7 }, { "ink", "ink-soft", 7 }, { "on-ink", "ink", 7 }, { "on-ink", "ink2", 7 },
        { "red", "paper", 7 }, { "red", "red-soft", 4.5 }, { "amber", "paper", 7 }, { "amber", "amber-soft", 4.5 }, { "green", "paper", 7 }, { "green", "green-soft", 4.5 },
        { "edge", "paper", 3 }, { "edge", "tint", 3 }, { "edge", "tint2", 3 }, { "focus", "paper", 3 }, { "focus", "tint", 3 },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void What_is_written_can_be_read_in_the_light_and_in_the_dark(string ink, string ground, double least)
    {
        Assert.InRange(Contrast(light[ink], light[ground]), least, 21);
        Assert.InRange(Contrast(dark[ink], dark[ground]), least, 21);
    }

    [Fact]
    public void Every_colour_but_those_of_the_sheets_ink_has_its_dark_pair() =>
        Assert.Equal(light.Keys.Where(name => name != "sheet-text").Order(StringComparer.Ordinal), dark.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void An_old_Chrome_understands_every_rule()
    {
        var styles = string.Concat(Files().Select(name => Read(name)));
        Assert.DoesNotMatch(TooNew(), styles);
        Assert.DoesNotContain("!important", string.Concat(Files().Where(name => name != "7-print.css").Select(Read)), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"light-dark\(|color-mix\(|oklch\(|subgrid|popover|^\s*&|@container|:has\(", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TooNew();

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{3,6});", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    static Dictionary<string, string> Colours(string list) =>
        Colour().Matches(list).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    static IEnumerable<string> Files() => typeof(Program).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("wwwroot/css/", StringComparison.Ordinal))
        .Select(name => name["wwwroot/css/".Length..]).Where(name => name.EndsWith(".css", StringComparison.Ordinal));

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("wwwroot/css/" + name)!);
        return reader.ReadToEnd();
    }

    static double Contrast(string one, string two)
    {
        var (a, b) = (Luminance(one), Luminance(two));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour.Skip(1).Select(digit => new string(digit, 2))) : colour[1..];
        return 0.2126 * Channel(hex[..2]) + 0.7152 * Channel(hex[2..4]) + 0.0722 * Channel(hex[4..]);
    }

    static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
