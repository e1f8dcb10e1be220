using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>Small pieces of markup from which the components are put together; every text is encoded.</summary>
static class Html
{
    public static string Icon(ViewContext view, string name, string css = "ico") =>
        $"""<svg class="{css}" width="20" height="20" aria-hidden="true" focusable="false"><use href="{view.HttpContext.Request.PathBase}{Assets.Href("icons.svg")}#{name}"/></svg>""";

    public static TagHelperContent Text(this TagHelperContent content, string? text) => content.Append(text);

    public static TagHelperContent Tag(this TagHelperContent content, string tag, string? text, string? css = null, string? id = null)
    {
        if (string.IsNullOrEmpty(text)) return content;
        content.AppendHtml("<" + tag).Attribute("class", css).Attribute("id", id).AppendHtml(">");
        content.Append(text);
        return content.AppendHtml("</" + tag + ">");
    }

    public static TagHelperContent Attribute(this TagHelperContent content, string name, string? value)
    {
        if (value is null) return content;
        content.AppendHtml(" " + name + "=\"");
        content.Append(value);
        return content.AppendHtml("\"");
    }

    public static void AddCss(this TagHelperOutput output, string css)
    {
        var had = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", had is null ? css : css + " " + Plain(had));
    }

    public static string Plain(object value)
    {
        if (value is not IHtmlContent html) return value.ToString() ?? "";
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>Turns a component's own element into an ordinary one.</summary>
    public static void Become(this TagHelperOutput output, string tag, string? css = null)
    {
        (output.TagName, output.TagMode) = (tag, TagMode.StartTagAndEndTag);
        if (css is not null) output.AddCss(css);
    }
}
