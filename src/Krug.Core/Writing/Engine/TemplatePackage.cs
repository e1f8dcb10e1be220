using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Krug.Core.Writing.Engine;

/// <summary>
/// The files inside a DOCX, held in memory: at most 20 MB unpacked, no macros, nothing linked from outside but web and mail addresses.
/// Written again they give the same bytes every time.
/// </summary>
sealed class TemplatePackage
{
    const int Largest = 20_000_000, MostParts = 500, Deepest = 100;
    const string Types = "[Content_Types].xml";
    const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly List<(string Name, byte[] Bytes)> parts = [];

    public string DocumentName { get; }
    /// <summary>Parts the engine fills in: the document first, then headers and footers in the order of their relationships.</summary>
    public IReadOnlyList<string> Filled { get; }

    public TemplatePackage(byte[] file)
    {
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new UnusableTemplateException("Шаблон защищён паролем или сохранён в старом формате DOC: откройте его в редакторе и сохраните как DOCX без пароля.");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts) throw new UnusableTemplateException("В шаблоне слишком много частей: сохраните его заново как обычный документ DOCX.");
            var left = Largest;
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/')) continue;
                parts.Add((entry.FullName, Unpack(entry, left)));
                left -= parts[^1].Bytes.Length;
            }
            DocumentName = CheckTypes();
            CheckLinks();
            Filled = [DocumentName, .. HeadersAndFooters()];
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Broken();
        }
    }

    public static UnusableTemplateException Broken() => new("Файл не открывается как документ Word: сохраните шаблон заново в формате DOCX.");

    public XElement? Xml(string name) => Bytes(name) is { } bytes ? Parse(bytes) : null;

    public void Write(Stream into, IReadOnlyDictionary<string, XElement> changed)
    {
        using var zip = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in parts)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            if (!changed.TryGetValue(name, out var xml)) stream.Write(bytes);
            else
            {
                using var writer = XmlWriter.Create(stream, new() { Encoding = new System.Text.UTF8Encoding(false) });
                writer.WriteStartDocument(standalone: true);
                xml.WriteTo(writer);
            }
        }
    }

    static byte[] Unpack(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > most) throw new UnusableTemplateException("Шаблон больше 20 МБ в распакованном виде: уберите из него крупные рисунки.");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>The main document's name; a template of Word (DOTX) becomes a document.</summary>
    string CheckTypes()
    {
        var types = Xml(Types) ?? throw Broken();
        foreach (var type in types.Elements().Select(type => (string?)type.Attribute("ContentType") ?? ""))
        {
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                throw new UnusableTemplateException("В шаблоне есть макросы: сохраните его как DOCX без макросов.");
            }
        }
        var main = types.Elements(ContentTypes + "Override").FirstOrDefault(type => (string?)type.Attribute("ContentType") is DocumentType or "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
            ?? throw new UnusableTemplateException("В файле нет документа Word: шаблон нужен в формате DOCX.");
        main.SetAttributeValue("ContentType", DocumentType);
        parts[parts.FindIndex(part => string.Equals(part.Name, Types, StringComparison.OrdinalIgnoreCase))] = (Types, System.Text.Encoding.UTF8.GetBytes(types.ToString(SaveOptions.DisableFormatting)));
        return ((string?)main.Attribute("PartName") ?? "").TrimStart('/');
    }

    void CheckLinks()
    {
        foreach (var (name, bytes) in parts.Where(part => part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var link in Parse(bytes).Elements(Relationships + "Relationship").Where(link => (string?)link.Attribute("TargetMode") == "External"))
            {
                var (type, target) = ((string?)link.Attribute("Type") ?? "", (string?)link.Attribute("Target") ?? "");
                var address = type.EndsWith("/hyperlink", StringComparison.Ordinal) && (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
                if (!address) throw new UnusableTemplateException($"Шаблон берёт часть из другого места («{(target.Length > 80 ? target[..80] + "…" : target)}»): вставьте рисунки и стили в сам документ.");
            }
            if (parts.Exists(part => part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new UnusableTemplateException("В шаблоне есть макросы: сохраните его как DOCX без макросов.");
        }
    }

    IEnumerable<string> HeadersAndFooters()
    {
        var slash = DocumentName.LastIndexOf('/');
        var (folder, leaf) = (DocumentName[..(slash + 1)], DocumentName[(slash + 1)..]);
        foreach (var link in Xml($"{folder}_rels/{leaf}.rels")?.Elements(Relationships + "Relationship") ?? [])
        {
            var type = (string?)link.Attribute("Type") ?? "";
            if (!type.EndsWith("/header", StringComparison.Ordinal) && !type.EndsWith("/footer", StringComparison.Ordinal)) continue;
            var target = (string?)link.Attribute("Target") ?? "";
            var name = target.StartsWith('/') ? target[1..] : folder + target;
            if (Bytes(name) is not null) yield return name;
        }
    }

    byte[]? Bytes(string name) => parts.Find(part => string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase)).Bytes;

    /// <summary>Reads XML without a DTD, no deeper than <see cref="Deepest"/>: copying a tree is recursive, and a hostile one must not end the program.</summary>
    static XElement Parse(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest };
        try
        {
            Measure(bytes, settings);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw Broken();
        }
    }

    static void Measure(byte[] bytes, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new UnusableTemplateException("Шаблон устроен слишком сложно (таблицы вложены одна в другую много раз): упростите его.");
        }
    }
}
