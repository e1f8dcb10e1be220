using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary><c>&lt;k-icon name="plus"/&gt;</c>: a picture beside a word, hidden from readers.</summary>
[HtmlTargetElement("k-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Icon(View, Name));
    }
}

/// <summary>
/// A button or a link that looks like one: <c>&lt;a asp-page="…" btn="main" icon="plus"&gt;Добавить организацию&lt;/a&gt;</c>.
/// Kinds: main, plain, danger, text; <c>sm</c> beside a kind makes it small: <c>btn="plain sm"</c>. <c>key</c> shows the key that does the same.
/// </summary>
[HtmlTargetElement("a", Attributes = "btn"), HtmlTargetElement("button", Attributes = "btn"), HtmlTargetElement("summary", Attributes = "btn")]
public sealed class ButtonTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string? Btn { get; set; }
    public string? Icon { get; set; }
    public string? Key { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.AddCss(Btn is null or "" or "plain" ? "btn" : "btn " + Btn.Replace("plain ", "", StringComparison.Ordinal));
        if (output.TagName == "button" && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (Icon is not null) output.PreContent.AppendHtml(Html.Icon(View, Icon));
        if (Key is not null) output.PostContent.Tag("kbd", Key);
    }
}

/// <summary>
/// A word in an outline. <c>flag</c> gives a known one its shape and colour: leader, promising, reserve, weak, late, paper, overruled, done;
/// or <c>kind</c> (ink, red, amber, green) and <c>icon</c> are said outright.
/// </summary>
[HtmlTargetElement("k-badge")]
public sealed class BadgeTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string? Flag { get; set; }
    public string? Kind { get; set; }
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, icon) = Flag switch
        {
            "leader" => ("ink", "star"),
            "promising" => ("green", "sprout"),
            "reserve" => (null, "crystal"),
            "weak" => ("amber", "flag"),
            "late" => ("red", "clock"),
            "paper" => ("amber", "paper"),
            "overruled" => ("red", "pencil"),
            "done" => ("green", "check"),
            null => (Kind, Icon),
            _ => throw new InvalidOperationException($"No flag «{Flag}»."),
        };
        output.Become("span", kind is null ? "bdg" : "bdg " + kind);
        if (icon is not null) output.PreContent.AppendHtml(Html.Icon(View, icon));
    }
}

/// <summary>A message: <c>kind</c> red, amber, green or ink; a heading, then one or two lines with links inside. Green only after something is done.</summary>
[HtmlTargetElement("k-say")]
public sealed class SayTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string Kind { get; set; } = "ink";
    public string? Title { get; set; }
    /// <summary>h2 or h3; as the outline of the page needs.</summary>
    public string Level { get; set; } = "h2";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "say " + Kind);
        output.PreContent.AppendHtml(Html.Icon(View, Kind switch { "green" => "done", "ink" => "info", _ => "warn" })).AppendHtml("<div>");
        output.PreContent.Tag(Level, Title);
        output.PostContent.AppendHtml("</div>");
    }
}

/// <summary>What is absent, why, and one or two actions (<c>k-actions</c>) under a faint ring.</summary>
[HtmlTargetElement("k-empty")]
public sealed class EmptyTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string Title { get; set; }
    public string Level { get; set; } = "h2";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "empty");
        output.PreContent.AppendHtml(Html.Icon(View, "mark", "faint")).Tag(Level, Title);
    }
}

/// <summary>Buttons in a row.</summary>
[HtmlTargetElement("k-actions")]
public sealed class ActionsTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "acts");
}

/// <summary>A tinted panel for what stands beside the work; its heading names it for readers.</summary>
[HtmlTargetElement("k-panel")]
public sealed class PanelTag : TagHelper
{
    public required string Title { get; set; }
    public string Level { get; set; } = "h2";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "panel");
        output.PreContent.Tag(Level, Title);
    }
}

/// <summary>The question instead of a dialog: what will be done, what stays, until when it can be returned; the reason and two buttons are inside.</summary>
[HtmlTargetElement("k-confirm")]
public sealed class ConfirmTag : TagHelper
{
    public required string Title { get; set; }
    public string? Stays { get; set; }
    public string Level { get; set; } = "h2";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "confirm");
        output.PreContent.Tag(Level, Title).Tag("p", Stays);
    }
}
