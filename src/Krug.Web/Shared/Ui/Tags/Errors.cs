using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>
/// The refusal of a form, above it: what was not done, links to the places, and that nothing typed is lost. Shows nothing while there is nothing to refuse.
/// The form's address ends in <c>#errors</c>, so the message is seen without scripts too. <c>&lt;k-errors what="Заявка не отправлена"/&gt;</c>
/// </summary>
[HtmlTargetElement("k-errors")]
public sealed class ErrorsTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public required string What { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var places = View.ViewData.ModelState.SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (entry.Key, Text: error.ErrorMessage)))
            .OrderBy(place => Turn(place.Key), StringComparer.Ordinal).ToList();
        if (places.Count == 0) { output.SuppressOutput(); return; }
        var named = places.Count(place => place.Key.Length > 0);
        output.Become("div", "say red");
        output.Attributes.SetAttribute("id", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var content = output.Content;
        content.AppendHtml(Html.Icon(View, "warn")).AppendHtml("<div>").Tag("h2", named == 0 ? What : $"{What}: {Call(named)}");
        foreach (var (_, text) in places.Where(place => place.Key.Length == 0)) content.Tag("p", text);
        if (named > 0)
        {
            content.AppendHtml("<ul>");
            foreach (var (key, text) in places.Where(place => place.Key.Length > 0))
                content.AppendHtml("<li><a").Attribute("href", "#" + FieldTag.IdOf(key)).AppendHtml(">").Text(text).AppendHtml("</a></li>");
            content.AppendHtml("</ul>");
        }
        content.Tag("p", "Всё, что вы написали, сохранено.").AppendHtml("</div>");
    }

    /// <summary>The form asks in the order in which its properties are declared; refusals come in the same order.</summary>
    string Turn(string key)
    {
        var (model, order) = (View.ViewData.ModelMetadata, "");
        foreach (var part in key.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var property = model?.Properties[bracket < 0 ? part : part[..bracket]];
            order += model is null || property is null ? "9999" : $"{model.Properties.IndexOf(property):0000}";
            if (bracket >= 0) order += part[bracket..].PadLeft(8);
            model = bracket < 0 ? property : property?.ElementMetadata;
        }
        return order;
    }

    static string Call(int places) => places switch
    {
        1 => "исправьте одно место",
        2 => "исправьте два места",
        3 => "исправьте три места",
        4 => "исправьте четыре места",
        5 => "исправьте пять мест",
        6 => "исправьте шесть мест",
        7 => "исправьте семь мест",
        8 => "исправьте восемь мест",
        9 => "исправьте девять мест",
        _ => "исправьте места, отмеченные ниже",
    };
}
