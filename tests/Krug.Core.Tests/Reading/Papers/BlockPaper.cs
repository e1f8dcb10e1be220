using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;

namespace Krug.Core.Tests.Reading.Papers;

/// <summary>
/// A paper told as blocks → a word processor's file, the way Word leaves it: numbers of lists are not in the text, runs are split anywhere, cells are merged.
/// A block is a string (a paragraph), <c>{"p": …, "bold", "center", "right"}</c>, <c>{"list": id, "format", "items"}</c> (one id counts on through the paper),
/// <c>{"table": [[cell, …], …]}</c>, <c>{"empty": n}</c> or <c>{"break": true}</c>. A cell is a string (\n parts its paragraphs), blocks, or
/// <c>{"text": string or blocks, "span": columns, "rows": rows}</c>; rows below a merged cell leave it out. \t is a tab, \v a line break inside a paragraph.
/// </summary>
static class BlockPaper
{
    const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const string Office = "urn:oasis:names:tc:opendocument:xmlns:";

    public static byte[] Docx(JsonNode paper)
    {
        var lists = new List<(string Id, string Format)>();
        var count = 0;
        var body = new StringBuilder();
        Write(paper["blocks"]!.AsArray());
        var numbering = new StringBuilder($"<w:numbering {W}>");
        for (var i = 0; i < lists.Count; i++) numbering.Append(Abstract(i, lists[i].Format));
        for (var i = 0; i < lists.Count; i++) numbering.Append($"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{i}\"/></w:num>");
        numbering.Append("</w:numbering>");
        const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return Zip(
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"{Type}numbering+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}numbering\" Target=\"numbering.xml\"/></Relationships>"),
            ("word/numbering.xml", numbering.ToString()),
            ("word/document.xml", $"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>"));

        void Write(JsonArray blocks)
        {
            foreach (var block in blocks)
                switch (block)
                {
                    case JsonValue value: Paragraph(value.GetValue<string>(), null, ""); break;
                    case JsonObject o when o["p"] is { } p: Paragraph(p.GetValue<string>(), o, ""); break;
                    case JsonObject o when o["list"] is { } id: Items(id.GetValue<string>(), o["format"]?.GetValue<string>() ?? "decimal", o["items"]!.AsArray()); break;
                    case JsonObject o when o["table"] is { } table: Table(table.AsArray()); break;
                    case JsonObject o when o["empty"] is { } n: for (var i = 0; i < n.GetValue<int>(); i++) body.Append("<w:p/>"); break;
                    default: body.Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"); break;
                }
        }

        void Items(string id, string format, JsonArray items)
        {
            var at = lists.FindIndex(x => x.Id == id);
            if (at < 0) { at = lists.Count; lists.Add((id, format)); }
            foreach (var item in items)
            {
                var (text, level) = Item(item!);
                Paragraph(text, null, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{at + 1}\"/></w:numPr>");
            }
        }

        void Paragraph(string text, JsonObject? look, string numbered)
        {
            count++;
            var align = look?["center"] is not null ? "<w:jc w:val=\"center\"/>" : look?["right"] is not null ? "<w:jc w:val=\"right\"/>" : "";
            body.Append($"<w:p><w:pPr>{numbered}{align}</w:pPr>");
            if (count % 4 == 0) body.Append($"<w:bookmarkStart w:id=\"{count}\" w:name=\"_Hlk{100000 + count}\"/>");
            var bold = look?["bold"] is not null ? "<w:b/>" : "";
            // Word splits runs at spelling marks and edits, in the middle of words, numbers and dates too.
            ReadOnlySpan<int> lengths = [9, 1, 17, 4, 2, 31, 6, 3, 13];
            for (int from = 0, n = count; from < text.Length; n++)
            {
                var length = Math.Min(lengths[n % lengths.Length], text.Length - from);
                body.Append("<w:r><w:rPr>").Append(bold).Append(n % 2 == 0 ? "<w:sz w:val=\"28\"/>" : "").Append("</w:rPr>");
                Pieces(text.Substring(from, length));
                body.Append("</w:r>");
                if (n % 5 == 0) body.Append("<w:proofErr w:type=\"spellStart\"/>");
                from += length;
            }
            if (count % 4 == 0) body.Append($"<w:bookmarkEnd w:id=\"{count}\"/>");
            body.Append("</w:p>");
        }

        void Pieces(string text)
        {
            var from = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && text[i] is not ('\t' or '\v')) continue;
                if (i > from) body.Append("<w:t xml:space=\"preserve\">").Append(Xml(text[from..i])).Append("</w:t>");
                if (i < text.Length) body.Append(text[i] == '\t' ? "<w:tab/>" : "<w:br/>");
                from = i + 1;
            }
        }

        void Table(JsonArray rows)
        {
            var width = rows.Max(r => r!.AsArray().Sum(Span));
            var down = new int[width];
            var spans = new int[width];
            body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>").Insert(body.Length, "<w:gridCol w:w=\"2000\"/>", width).Append("</w:tblGrid>");
            foreach (var row in rows)
            {
                body.Append("<w:tr>");
                var cells = new Queue<JsonNode?>(row!.AsArray());
                for (var column = 0; column < width && (cells.Count > 0 || down[column] > 0);)
                {
                    if (down[column] > 0)
                    {
                        down[column]--;
                        body.Append($"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/><w:gridSpan w:val=\"{spans[column]}\"/><w:vMerge/></w:tcPr><w:p/></w:tc>");
                        column += spans[column];
                        continue;
                    }
                    var cell = cells.Dequeue();
                    var (span, merged) = (Span(cell), Rows(cell));
                    body.Append($"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{(merged > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")}</w:tcPr>");
                    Write(Content(cell));
                    body.Append("</w:tc>");
                    (down[column], spans[column]) = (merged - 1, span);
                    column += span;
                }
                body.Append("</w:tr>");
            }
            body.Append("</w:tbl><w:p/>");
        }

        static string Abstract(int id, string format)
        {
            var (kind, first, second) = format switch
            {
                "roman" => ("upperRoman", "%1.", "%2."),
                "paren" => ("decimal", "%1)", "%1.%2)"),
                "letter" => ("russianLower", "%1)", "%2)"),
                "bullet" => ("bullet", "•", "–"),
                "dash" => ("bullet", "–", "•"),
                _ => ("decimal", "%1.", "%1.%2."),
            };
            var inner = kind == "bullet" ? "bullet" : "decimal";
            return $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{first}\"/></w:lvl>"
                + $"<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{inner}\"/><w:lvlText w:val=\"{second}\"/></w:lvl></w:abstractNum>";
        }
    }

    public static byte[] Odt(JsonNode paper)
    {
        var body = new StringBuilder();
        var begun = new HashSet<string>();
        Write(paper["blocks"]!.AsArray());
        const string Mime = "application/vnd.oasis.opendocument.text";
        var spaces = $"xmlns:office=\"{Office}office:1.0\" xmlns:text=\"{Office}text:1.0\" xmlns:table=\"{Office}table:1.0\" xmlns:style=\"{Office}style:1.0\"";
        string Numbered(string name, string format, string after) => $"<text:list-style style:name=\"{name}\"><text:list-level-style-number text:level=\"1\" style:num-format=\"{format}\" style:num-suffix=\"{after}\"/></text:list-style>";
        var styles = Numbered("decimal", "1", ".") + Numbered("paren", "1", ")") + Numbered("roman", "I", ".")
            + "<text:list-style style:name=\"dash\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"–\"/></text:list-style>";
        return Zip(
            ("mimetype", Mime),
            ("META-INF/manifest.xml", $"<manifest:manifest xmlns:manifest=\"{Office}manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{Mime}\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"),
            ("content.xml", $"<office:document-content {spaces} office:version=\"1.3\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"));

        void Write(JsonArray blocks)
        {
            foreach (var block in blocks)
                switch (block)
                {
                    case JsonValue value: Paragraph(value.GetValue<string>()); break;
                    case JsonObject o when o["p"] is { } p: Paragraph(p.GetValue<string>()); break;
                    case JsonObject o when o["list"] is { } id:
                        var next = begun.Add(id.GetValue<string>()) ? "" : " text:continue-numbering=\"true\"";
                        body.Append($"<text:list text:style-name=\"{o["format"]?.GetValue<string>() ?? "decimal"}\"{next}>");
                        foreach (var item in o["items"]!.AsArray()) { body.Append("<text:list-item>"); Paragraph(Item(item!).Text); body.Append("</text:list-item>"); }
                        body.Append("</text:list>");
                        break;
                    case JsonObject o when o["table"] is { } table: Table(table.AsArray()); break;
                    case JsonObject o when o["empty"] is { } n: for (var i = 0; i < n.GetValue<int>(); i++) body.Append("<text:p/>"); break;
                    default: body.Append("<text:p><text:soft-page-break/></text:p>"); break;
                }
        }

        void Paragraph(string text)
        {
            body.Append("<text:p>");
            for (var from = 0; from < text.Length; from += 13)
            {
                var piece = Xml(text.Substring(from, Math.Min(13, text.Length - from))).Replace("\t", "<text:tab/>", StringComparison.Ordinal)
                    .Replace("\v", "<text:line-break/>", StringComparison.Ordinal).Replace("  ", " <text:s/>", StringComparison.Ordinal);
                body.Append(from % 2 == 0 ? piece : $"<text:span>{piece}</text:span>");
            }
            body.Append("</text:p>");
        }

        void Table(JsonArray rows)
        {
            body.Append($"<table:table><table:table-column table:number-columns-repeated=\"{rows.Max(r => r!.AsArray().Sum(Span))}\"/>");
            foreach (var row in rows)
            {
                body.Append("<table:table-row>");
                foreach (var cell in row!.AsArray())
                {
                    body.Append($"<table:table-cell table:number-columns-spanned=\"{Span(cell)}\" table:number-rows-spanned=\"{Rows(cell)}\">");
                    Write(Content(cell));
                    body.Append("</table:table-cell>").Insert(body.Length, "<table:covered-table-cell/>", Span(cell) - 1);
                }
                body.Append("</table:table-row>");
            }
            body.Append("</table:table>");
        }
    }

    static (string Text, int Level) Item(JsonNode item) =>
        item is JsonObject o ? (o["text"]!.GetValue<string>(), o["level"]?.GetValue<int>() ?? 0) : (item.GetValue<string>(), 0);

    static int Span(JsonNode? cell) => (cell as JsonObject)?["span"]?.GetValue<int>() ?? 1;
    static int Rows(JsonNode? cell) => (cell as JsonObject)?["rows"]?.GetValue<int>() ?? 1;

    static JsonArray Content(JsonNode? cell) => (cell is JsonObject o ? o["text"] : cell) switch
    {
        JsonArray blocks => blocks,
        JsonValue value => [.. value.GetValue<string>().Split('\n').Select(s => (JsonNode)s)],
        _ => [""],
    };

    static string Xml(string text) => SecurityElement.Escape(text) ?? "";

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text.StartsWith('<') ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text : text));
            }
        return bytes.ToArray();
    }
}
