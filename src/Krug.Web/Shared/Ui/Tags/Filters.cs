using Krug.Web.Shared.Ui.Views;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>
/// After the filters of a list that is known to <see cref="ListOfViews"/>: the views the person saved, and «Сохранить вид» where something is asked for that is not saved yet. A page does nothing for it.
/// </summary>
[HtmlTargetElement("form", Attributes = "[class=filters]")]
public sealed class FiltersTag(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        if (http.Features.Get<ShownViews>() is not { } shown || context.AllAttributes["method"]?.Value?.ToString() == "post") return;
        var unsaved = shown.Query.Length > 0 && !shown.Saved.Any(view => view.Query == shown.Query);
        if (shown.Saved.Count == 0 && !unsaved) return;
        var (content, home) = (output.PostElement, http.Request.PathBase);
        content.AppendHtml("<div class=\"saved\">");
        if (shown.Saved.Count > 0)
        {
            content.AppendHtml("""<nav class="chips" aria-label="Сохранённые виды">""");
            foreach (var view in shown.Saved)
                content.AppendHtml("<a class=\"chip\"").Attribute("href", $"{home}{view.List}?{view.Query}").Attribute("aria-current", view.Query == shown.Query ? "true" : null).AppendHtml(">").Text(view.Name).AppendHtml("</a>");
            content.AppendHtml("<a class=\"btn text sm\"").Attribute("href", home + "/views").AppendHtml(">Изменить виды</a></nav>");
        }
        if (unsaved)
        {
            content.AppendHtml("<details><summary class=\"btn sm\">Сохранить вид</summary><form class=\"acts\" method=\"post\"").Attribute("action", home + "/views?handler=Save").AppendHtml(">");
            foreach (var (name, value) in new[] { ("list", shown.List.Path), ("query", shown.Query) }) content.AppendHtml("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value).AppendHtml(">");
            content.AppendHtml("""<div class="field"><label for="view-name">Название вида</label><input class="mid" id="view-name" name="name" autocomplete="off"></div><button class="btn" type="submit">Сохранить</button>""");
            if (generator.GenerateAntiforgery(View) is { } token) content.AppendHtml(token);
            content.AppendHtml("</form></details>");
        }
        content.AppendHtml("</div>");
    }
}
