using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>The control of a field: an input, a text, a select or a choice, with its ties to help and refusal.</summary>
sealed class Control
{
    public required ViewContext View { get; init; }
    public required string Name { get; init; }
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required List<string> Values { get; init; }
    public string? Refusal { get; init; }
    public bool HasHelp { get; init; }
    public string? Width { get; init; }
    public int? Limit { get; init; }
    public int Rows { get; init; }
    public bool Disabled { get; init; }
    public bool Multiple { get; init; }
    public string? Accept { get; init; }
    public string? Autocomplete { get; init; }
    public string? Placeholder { get; init; }
    public IEnumerable<SelectListItem>? Items { get; init; }
    public IReadOnlyDictionary<string, string>? Reasons { get; init; }

    string Typed => Values.FirstOrDefault() ?? "";

    public string? DescribedBy => (HasHelp, Refusal) switch
    {
        (true, null) => Id + "-help",
        (true, _) => $"{Id}-refusal {Id}-help",
        (false, not null) => Id + "-refusal",
        _ => null,
    };

    public void Refused(TagHelperContent content)
    {
        if (Refusal is null) return;
        content.AppendHtml("<p").Attribute("class", "refusal").Attribute("id", Id + "-refusal").AppendHtml(">").AppendHtml(Html.Icon(View, "warn")).Tag("span", Refusal).AppendHtml("</p>");
    }

    public void Write(TagHelperContent content, string label, string? help)
    {
        switch (Type)
        {
            case "textarea":
                Open(content, "textarea", Width).Attribute("rows", Rows.ToString(CultureInfo.InvariantCulture)).Attribute("data-limit", Limit?.ToString(CultureInfo.InvariantCulture));
                content.AppendHtml(">\n").Text(Typed).AppendHtml("</textarea>");
                break;
            case "select":
                content.AppendHtml("<span").Attribute("class", ("sel " + Width).TrimEnd()).AppendHtml(">");
                Open(content, "select", null).AppendHtml(">");
                foreach (var item in Items ?? [])
                {
                    content.AppendHtml("<option").Attribute("value", item.Value ?? item.Text);
                    if (Chosen(item)) content.AppendHtml(" selected");
                    content.AppendHtml(">").Text(item.Text).AppendHtml("</option>");
                }
                content.AppendHtml("</select>").AppendHtml(Html.Icon(View, "down")).AppendHtml("</span>");
                break;
            case "radio" or "ticks":
                var number = 0;
                foreach (var item in Items ?? [])
                    Pick(content, $"{Id}-{number++}", Type == "radio" ? "radio" : "checkbox", item.Value ?? item.Text, Chosen(item), item.Text, Reasons?.GetValueOrDefault(item.Value ?? item.Text), item.Disabled);
                break;
            case "tick":
                Pick(content, Id, "checkbox", "true", Values.Contains("true", StringComparer.OrdinalIgnoreCase), label, help, Disabled);
                break;
            case "file":
                content.AppendHtml("""<div class="area">""");
                Open(content, "input", null).Attribute("type", "file").Attribute("accept", Accept);
                content.AppendHtml(Multiple ? " multiple>" : ">").AppendHtml("<p hidden>").Text(Multiple ? "или перетащите файлы сюда" : "или перетащите файл сюда").AppendHtml("</p></div>");
                break;
            default:
                Open(content, "input", Width ?? Type switch { "date" => "short", "time" or "number" => "xs", _ => null })
                    .Attribute("type", Type is "date" or "time" or "number" ? "text" : Type).Attribute("value", Type == "password" ? null : Typed)
                    .Attribute("inputmode", Type is "date" or "number" ? "numeric" : null).Attribute("data-limit", Limit?.ToString(CultureInfo.InvariantCulture));
                content.AppendHtml(">");
                break;
        }
    }

    TagHelperContent Open(TagHelperContent content, string tag, string? css)
    {
        content.AppendHtml("<" + tag).Attribute("class", css).Attribute("id", Id).Attribute("name", Name).Attribute("aria-describedby", DescribedBy)
            .Attribute("aria-invalid", Refusal is null ? null : "true").Attribute("autocomplete", Autocomplete).Attribute("placeholder", Placeholder);
        return Disabled ? content.AppendHtml(" disabled") : content;
    }

    void Pick(TagHelperContent content, string id, string type, string value, bool on, string text, string? help, bool off)
    {
        content.AppendHtml("""<label class="pick">""").AppendHtml("<input").Attribute("type", type).Attribute("id", id).Attribute("name", Name).Attribute("value", value)
            .Attribute("aria-invalid", Refusal is null || type == "radio" ? null : "true");
        if (on) content.AppendHtml(" checked");
        if (off) content.AppendHtml(" disabled");
        content.AppendHtml("><span>").Text(text).Tag("span", help, "help").AppendHtml("</span></label>");
    }

    bool Chosen(SelectListItem item) => Values.Count > 0 ? Values.Contains(item.Value ?? item.Text, StringComparer.Ordinal) : item.Selected;
}
