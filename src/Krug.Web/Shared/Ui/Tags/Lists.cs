using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>Links to pages of one thing, or to saved views of a list: <c>k-tab</c> inside. The label names the navigation for readers.</summary>
[HtmlTargetElement("k-tabs")]
public sealed class TabsTag : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.AppendHtml("<ul>");
        output.PostContent.AppendHtml("</ul>");
    }
}

[HtmlTargetElement("k-tab", ParentTag = "k-tabs")]
public sealed class TabTag : TagHelper
{
    public required string Href { get; set; }
    public int? Count { get; set; }
    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        output.PreContent.AppendHtml("<a").Attribute("href", Href).Attribute("aria-current", Current ? "page" : null).AppendHtml(">");
        output.PostContent.Tag("span", Count is null ? null : " " + Count, "count").AppendHtml("</a>");
    }
}

/// <summary>Chips filter one list in place; each is a link.</summary>
[HtmlTargetElement("k-chips")]
public sealed class ChipsTag : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "chips");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

[HtmlTargetElement("k-chip", ParentTag = "k-chips")]
public sealed class ChipTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string Href { get; set; }
    public string? Icon { get; set; }
    public int? Count { get; set; }
    public bool Current { get; set; }
    /// <summary>A filter that is on: a press takes it off.</summary>
    public bool Cross { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", "chip");
        output.Attributes.SetAttribute("href", Href);
        if (Current) output.Attributes.SetAttribute("aria-current", "true");
        if (Cross) output.PreContent.Tag("span", "Снять отбор: ", "vh");
        if (Icon is not null) output.PreContent.AppendHtml(Html.Icon(View, Icon));
        output.PostContent.Tag("span", Count is null ? null : " " + Count, "count");
        if (Cross) output.PostContent.AppendHtml(Html.Icon(View, "close"));
    }
}

/// <summary>Before and after in a list paged by key: «1–40 из 142», no page numbers. A side without an address is not shown.</summary>
[HtmlTargetElement("k-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag : TagHelper
{
    public string? Before { get; set; }
    public string? After { get; set; }
    /// <summary>«1–40 из 142».</summary>
    public required string Range { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", "Страницы списка");
        Side(output.Content, Before, "Назад", "prev");
        output.Content.Tag("span", Range, "num");
        Side(output.Content, After, "Дальше", "next");
    }

    static void Side(TagHelperContent content, string? href, string text, string rel)
    {
        if (string.IsNullOrEmpty(href)) content.AppendHtml("<span></span>");
        else content.AppendHtml("<a class=\"btn sm\"").Attribute("rel", rel).Attribute("href", href).AppendHtml(">").Text(text).AppendHtml("</a>");
    }
}

/// <summary>
/// A head of a sorted column: <c>&lt;th k-sort="name" by="@Model.Sort"&gt;Организация&lt;/th&gt;</c>. The order stands in the address as <c>sort=name</c> or <c>sort=-name</c>;
/// the rest of the address is kept, the place in the list is not.
/// </summary>
[HtmlTargetElement("th", Attributes = "k-sort")]
public sealed class SortTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string KSort { get; set; }
    /// <summary>The order of the list now.</summary>
    public string? By { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (up, down) = (By == KSort, By == "-" + KSort);
        var query = View.HttpContext.Request.Query.Where(pair => pair.Key is not ("sort" or "after" or "before"))
            .SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}&");
        if (up || down) output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        output.PreContent.AppendHtml("<a").Attribute("href", $"?{string.Concat(query)}sort={(up ? "-" : "")}{KSort}").AppendHtml(">");
        if (up || down) output.PostContent.AppendHtml(Html.Icon(View, up ? "up" : "down"));
        output.PostContent.AppendHtml("</a>");
    }
}

/// <summary>The desk's list: <c>k-deed</c> inside, soonest first, at most five.</summary>
[HtmlTargetElement("k-desk")]
public sealed class DeskTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "desk");
}

/// <summary>When · what · why · one button (the content).</summary>
[HtmlTargetElement("k-deed", ParentTag = "k-desk")]
public sealed class DeedTag : TagHelper
{
    public required string Day { get; set; }
    public string? Hour { get; set; }
    public required string Title { get; set; }
    public required string Href { get; set; }
    public string? Why { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        output.PreContent.AppendHtml("<div class=\"when\">").Tag("b", Day).Text(" " + Hour);
        output.PreContent.AppendHtml("</div><div class=\"what\"><a").Attribute("href", Href).AppendHtml(">").Text(Title).AppendHtml("</a>");
        output.PreContent.Tag("span", Why).AppendHtml("</div><div>");
        output.PostContent.AppendHtml("</div>");
    }
}

/// <summary>What happened or will happen, in order: <c>k-moment</c> inside. Newest first in histories, soonest first in plans.</summary>
[HtmlTargetElement("k-timeline")]
public sealed class TimelineTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "timeline");
}

[HtmlTargetElement("k-moment", ParentTag = "k-timeline")]
public sealed class MomentTag : TagHelper
{
    public required string When { get; set; }
    public bool Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        if (Now) output.Attributes.SetAttribute("aria-current", "true");
        output.PreContent.Tag("span", When, "t");
    }
}
