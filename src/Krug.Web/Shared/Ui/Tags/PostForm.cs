using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>A form posted within Krug carries the token against forgery even where its address is written out (the framework's own helper leaves such forms without it).</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTag(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override int Order => 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes["action"] is not { } action || context.AllAttributes.ContainsName("asp-antiforgery")) return;
        if (Html.Plain(action.Value) is { Length: > 0 } address && address[0] is '/' or '#' or '?' && generator.GenerateAntiforgery(View) is { } token)
            output.PostContent.AppendHtml(token);
    }
}
