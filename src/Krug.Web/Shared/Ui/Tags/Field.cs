using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Krug.Web.Shared.Ui.Tags;

/// <summary>
/// A field: label → help → refusal → control → limit, tied together for readers. What was typed comes back untouched after a refusal.
/// <code>
/// &lt;k-field for="Title" label="Название" help="Так оно войдёт в программу." limit="120"/&gt;
/// &lt;k-field for="Held" label="Дата" type="date"/&gt;                       a DateOnly, written 30.04.2027
/// &lt;k-field for="Kind" label="Вид" items="Model.Kinds"/&gt;                 a select
/// &lt;k-field for="Kind" label="Вид" items="Model.Kinds" type="radio"/&gt;    or ticks
/// </code>
/// Types: text (by default), email, password, search, number, date, time, textarea, select, radio, ticks, tick, file.
/// Width tells the answer's length: xs, short, mid, full. A control of another kind may stand inside the element.
/// </summary>
[HtmlTargetElement("k-field")]
public sealed class FieldTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public ModelExpression? For { get; set; }
    /// <summary>The name where there is no property: <c>name="q" value="@Model.Q"</c>.</summary>
    public string? Name { get; set; }
    public string? Value { get; set; }
    public required string Label { get; set; }
    public string? Help { get; set; }
    public string? Type { get; set; }
    public string? Width { get; set; }
    /// <summary>The greatest number of characters, said beforehand.</summary>
    public int? Limit { get; set; }
    public int Rows { get; set; } = 5;
    /// <summary>«— можно позже» beside the label; nothing marks the required.</summary>
    public bool Optional { get; set; }
    public bool Disabled { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }
    /// <summary>A line of help under an item of a choice, by the item's value.</summary>
    public IReadOnlyDictionary<string, string>? Reasons { get; set; }
    public string? Accept { get; set; }
    public bool Multiple { get; set; }
    public string? Autocomplete { get; set; }
    public string? Placeholder { get; set; }
    /// <summary>A refusal said outright, where there is no ModelState behind it.</summary>
    public string? Refusal { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var name = For is null ? Name ?? "" : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var state = View.ViewData.ModelState.GetValueOrDefault(name);
        var control = new Control
        {
            View = View, Name = name, Id = IdOf(name), Type = KindOf(), Width = Width, Limit = Limit, Rows = Rows, Disabled = Disabled, Items = Items, Reasons = Reasons,
            Accept = Accept, Multiple = Multiple, Autocomplete = Autocomplete, Placeholder = Placeholder, HasHelp = Help is not null,
            Refusal = Refusal ?? state?.Errors.FirstOrDefault()?.ErrorMessage, Values = Values(state),
        };

        var group = control.Type is "radio" or "ticks";
        output.Become("div", "field" + (control.Type == "file" ? " file" : "") + (control.Refusal is null ? "" : " bad"));
        var content = output.Content;
        if (control.Type == "tick") { control.Refused(content); control.Write(content, Label, Help); return; }
        if (group) content.AppendHtml("<fieldset").Attribute("id", control.Id).Attribute("aria-describedby", control.DescribedBy).AppendHtml("><legend>");
        else content.AppendHtml("<label").Attribute("for", control.Id).AppendHtml(">");
        content.Text(Label);
        if (Optional) content.Tag("span", " — можно позже", "opt");
        else if (Limit is { } limit) content.Tag("span", $" — до {Thousands(limit)} знаков", "opt");
        content.AppendHtml(group ? "</legend>" : "</label>").Tag("p", Help, "help", control.Id + "-help");
        control.Refused(content);
        if (inside.IsEmptyOrWhiteSpace) control.Write(content, Label, Help);
        else content.AppendHtml(inside);
        if (group) content.AppendHtml("</fieldset>");
        if (Limit is not null) content.AppendHtml("<p").Attribute("class", "limit").Attribute("id", control.Id + "-left").AppendHtml(" aria-live=\"polite\"></p>");
    }

    /// <summary>The id of a field, for links to it: <c>Lines[0].Kind</c> → <c>Lines_0__Kind</c>.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_") is { Length: > 0 } id ? id : "field";

    string KindOf() => Type ?? (Items is not null ? "select" : For?.Metadata.UnderlyingOrModelType switch
    {
        var type when type == typeof(DateOnly) => "date",
        var type when type == typeof(TimeOnly) => "time",
        var type when type == typeof(bool) => "tick",
        var type when type == typeof(int) || type == typeof(long) => "number",
        var type when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => "file",
        _ => "text",
    });

    List<string> Values(ModelStateEntry? state)
    {
        if (state?.RawValue is string[] many) return [.. many];
        if (state?.AttemptedValue is { } typed) return [typed];
        return For is null ? Value is null ? [] : [Value] : For.Model switch
        {
            null => [],
            string text => [text],
            DateOnly day => [day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)],
            TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
            bool yes => [yes ? "true" : "false"],
            decimal number => [number.ToString(CultureInfo.InvariantCulture).Replace('.', ',')],
            System.Collections.IEnumerable several => [.. several.Cast<object?>().Select(Text)],
            var one => [Text(one)],
        };
    }

    static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    static string Thousands(int number) => number < 1000 ? Text(number) : $"{number / 1000}\u202f{number % 1000:000}";
}
