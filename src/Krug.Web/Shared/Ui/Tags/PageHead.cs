using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>
/// The head of a page: crumbs, heading, one soft line of facts, actions at the right; after it the line that tells what has just been done.
/// <code>
/// &lt;k-page-head title="Организации района" facts="41 организация"&gt;
///   &lt;k-crumb href="/documents"&gt;Документы&lt;/k-crumb&gt;
///   &lt;k-actions&gt;&lt;a btn="main" href="…"&gt;Добавить организацию&lt;/a&gt;&lt;/k-actions&gt;
/// &lt;/k-page-head&gt;
/// </code>
/// The title becomes the window's as well. <c>k-facts</c> instead of <c>facts</c> holds links or badges.
/// </summary>
[HtmlTargetElement("k-page-head")]
public sealed class PageHeadTag(IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string Title { get; set; }
    /// <summary>A line above the heading: «Вторник, 20 апреля 2027».</summary>
    public string? Over { get; set; }
    public string? Facts { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new HeadParts();
        context.Items[typeof(HeadParts)] = parts;
        var actions = await output.GetChildContentAsync();

        View.ViewData["Title"] ??= Title;
        output.Become("div", "head");
        var content = output.Content;
        content.AppendHtml("<div>");
        if (parts.Crumbs.Count > 0)
        {
            content.AppendHtml("""<nav class="crumbs" aria-label="Путь"><ol>""");
            foreach (var crumb in parts.Crumbs) content.AppendHtml("<li>").AppendHtml(crumb).AppendHtml("</li>");
            content.AppendHtml("</ol></nav>");
        }
        content.Tag("p", Over, "over").Tag("h1", Title).Tag("p", Facts, "facts");
        if (parts.Facts is not null) content.AppendHtml(parts.Facts);
        content.AppendHtml("</div>").AppendHtml(actions);

        if (Toast.Take(View) is { } toast)
        {
            ((IViewContextAware)html).Contextualize(View);
            output.PostElement.AppendHtml(await html.PartialAsync("/Shared/Ui/_Toast.cshtml", toast));
        }
    }
}

sealed class HeadParts
{
    public List<TagHelperContent> Crumbs { get; } = [];
    public TagHelperContent? Facts { get; set; }
}

/// <summary>A link of the path in a page head; any of the usual link attributes.</summary>
[HtmlTargetElement("k-crumb", ParentTag = "k-page-head")]
public sealed class CrumbTag : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var link = new DefaultTagHelperContent();
        link.AppendHtml("<a").Attribute("href", Href).AppendHtml(">").AppendHtml(text).AppendHtml("</a>");
        ((HeadParts)context.Items[typeof(HeadParts)]).Crumbs.Add(link);
        output.SuppressOutput();
    }
}

/// <summary>The soft line under the heading, with links or badges.</summary>
[HtmlTargetElement("k-facts", ParentTag = "k-page-head")]
public sealed class FactsTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = new DefaultTagHelperContent();
        facts.AppendHtml("""<div class="facts">""").AppendHtml(await output.GetChildContentAsync()).AppendHtml("</div>");
        ((HeadParts)context.Items[typeof(HeadParts)]).Facts = facts;
        output.SuppressOutput();
    }
}

/// <summary>The heading of a section with a link to the whole: <c>&lt;k-section title="Просроченные поручения" more="Все: 5 поручений" href="/tasks" ruled/&gt;</c>.</summary>
[HtmlTargetElement("k-section")]
public sealed class SectionTag : TagHelper
{
    public required string Title { get; set; }
    public string Level { get; set; } = "h2";
    public string? Id { get; set; }
    public string? More { get; set; }
    public string? Href { get; set; }
    public bool Ruled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", Ruled ? "sec ruled" : "sec");
        output.PreContent.Tag(Level, Title, id: Id);
        if (string.IsNullOrEmpty(More)) return;
        if (string.IsNullOrEmpty(Href)) output.PreContent.Tag("span", More, "soft");
        else output.PreContent.AppendHtml("<a").Attribute("href", Href).AppendHtml(">").Text(More).AppendHtml("</a>");
    }
}
