using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>A line of the page as markup, without a space that is not in the paper: the sheet keeps spaces and breaks as they are.</summary>
public sealed class MarkedLine(ShownLine line, int? open, Func<ImportItem, string> address, Func<ImportItem, string?> css) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (line.Bold) writer.Write("<b>");
        foreach (var part in line.Stretches)
        {
            if (part.NewCell) writer.Write(" │ ");
            if (part.Item is not { } item)
            {
                encoder.Encode(writer, part.Text);
                continue;
            }
            writer.Write("<a class=\"at");
            if (css(item) is { } kind) writer.Write(" " + kind);
            writer.Write($"\" data-to=\"{item.Order}\" href=\"");
            encoder.Encode(writer, address(item));
            writer.Write(part.First ? $"\" id=\"a{item.Order}\"" : "\"");
            if (item.Id == open) writer.Write(" aria-current=\"true\"");
            if (part.Text.Length == 0) writer.Write($" aria-label=\"Место {item.Order}\"");
            writer.Write(">");
            encoder.Encode(writer, part.Text);
            if (part.First) writer.Write($"<sup>{item.Order}</sup>");
            writer.Write("</a>");
        }
        if (line.Bold) writer.Write("</b>");
    }
}
