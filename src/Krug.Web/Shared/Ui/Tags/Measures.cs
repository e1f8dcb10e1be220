using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>Steps of a paper or of any work: <c>k-step</c> inside; <c>down</c> puts them one under another.</summary>
[HtmlTargetElement("k-steps")]
public sealed class StepsTag : TagHelper
{
    public string Label { get; set; } = "Ход документа";
    public bool Down { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", Down ? "steps down" : "steps");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary><c>is</c>: done, now, bad or nothing for what is to come.</summary>
[HtmlTargetElement("k-step", ParentTag = "k-steps")]
public sealed class StepTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string? Is { get; set; }
    /// <summary>The picture of the current step; a clock unless said.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", Is is "done" or "bad" ? Is : null);
        if (Is == "now") output.Attributes.SetAttribute("aria-current", "step");
        output.PreContent.AppendHtml(Html.Icon(View, Icon ?? Is switch { "done" => "done", "now" => "clock", "bad" => "warn", _ => "wait" }));
        if (Is == "done") output.PreContent.Tag("span", "сделано: ", "vh");
    }
}

/// <summary>A native bar with its figures in words: <c>&lt;k-progress label="Решено 14 из 23 — осталось 9" value="14" of="23"/&gt;</c>.</summary>
[HtmlTargetElement("k-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTag : TagHelper
{
    public required string Label { get; set; }
    public int Value { get; set; }
    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("label", "bar-of");
        output.Content.Text(Label).AppendHtml("<progress").Attribute("value", Text(Value)).Attribute("max", Text(Math.Max(Of, 1))).AppendHtml("></progress>");
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>From step to step: <c>k-fall</c> inside.</summary>
[HtmlTargetElement("k-funnel")]
public sealed class FunnelTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "funnel");
}

/// <summary>
/// A step of the funnel: the figure is a link to its list, the bar measures it against the first step, what fell out is the content.
/// A number that cannot be known yet is a dash with words, never 0: leave <c>figure</c> out and say when it will be known.
/// </summary>
[HtmlTargetElement("k-fall", ParentTag = "k-funnel")]
public sealed class FallTag : TagHelper
{
    public int? Figure { get; set; }
    public int Of { get; set; }
    public string? Href { get; set; }
    public required string Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        var head = output.PreContent;
        if (Figure is { } figure && Href is not null)
            head.AppendHtml("<a class=\"fig\"").Attribute("href", Href).AppendHtml(">").Text(figure.ToString(CultureInfo.InvariantCulture)).AppendHtml("</a>");
        else head.Tag("b", Figure?.ToString(CultureInfo.InvariantCulture) ?? "–", "fig late");
        head.AppendHtml(Bars.One(Figure ?? 0, Of)).Tag("span", Word).AppendHtml("<span class=\"soft\">");
        output.PostContent.AppendHtml("</span>");
    }
}

/// <summary>A bar beside a figure, hidden from readers, for the figure says it all: <c>&lt;k-bar value="14" of="84" kind="second"/&gt;</c>; kinds: part, second, bad.</summary>
[HtmlTargetElement("k-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarTag : TagHelper
{
    public int Value { get; set; }
    public int Of { get; set; }
    public string Kind { get; set; } = "part";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Bars.One(Value, Of, Kind));
    }
}

static class Bars
{
    public static string One(int value, int of, string kind = "part")
    {
        var width = of <= 0 ? 0 : Math.Clamp(value * 100.0 / of, 0, 100);
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="bars" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="all" width="100" height="6"/><rect class="{kind}" width="{width:0.#}" height="6"/></svg>""");
    }
}

/// <summary>The ring of nine steps, clockwise from the top; beside it stand the words. <c>on</c> is the numbers of steps described; <c>big</c> shows the numbers.</summary>
[HtmlTargetElement("k-ring", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RingTag : TagHelper
{
    public IEnumerable<int> On { get; set; } = [];
    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", Big ? "ring big" : "ring");
        output.Attributes.SetAttribute("viewBox", "0 0 100 100");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        for (var step = 0; step < 9; step++)
        {
            var ((x1, y1), (x2, y2)) = (Point(step * 40 + 3.5, 44), Point(step * 40 + 36.5, 44));
            output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture,
                $"""<path class="{(On.Contains(step + 1) ? "on" : "off")}" d="M{x1:0.##} {y1:0.##}A44 44 0 0 1 {x2:0.##} {y2:0.##}"/>"""));
            if (!Big) continue;
            var (x, y) = Point(step * 40 + 20, 28);
            output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y + 4:0.#}">{step + 1}</text>"""));
        }
    }

    static (double X, double Y) Point(double degrees, double radius) =>
        (50 + radius * Math.Sin(degrees * Math.PI / 180), 50 - radius * Math.Cos(degrees * Math.PI / 180));
}

/// <summary>A remark at the side: what is noticed, what to do, the stated rule. It never blocks and never counts.</summary>
[HtmlTargetElement("k-hint")]
public sealed class HintTag : TagHelper
{
    public required string Title { get; set; }
    public string? Rule { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "hint");
        output.PreContent.Tag("h3", Title);
        output.PostContent.Tag("p", Rule, "rule");
    }
}
