using System.Text;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources;

enum FileKind { Text, Docx, Odt, Pdf }

/// <summary>Tells what a file is by its first bytes and, in a package, by its parts; what is no paper is refused by name.</summary>
static class FileKinds
{
    static readonly (byte[] Start, string What)[] Foreign =
    [
        ([0xFF, 0xD8, 0xFF], "изображение"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "изображение"),
        ("GIF8"u8.ToArray(), "изображение"),
        ([(byte)'I', (byte)'I', 0x2A, 0], "изображение"),
        ([(byte)'M', (byte)'M', 0, 0x2A], "изображение"),
        ([(byte)'B', (byte)'M', 0x36], "изображение"),
        ("RIFF"u8.ToArray(), "изображение или запись"),
        ("AT&TFORM"u8.ToArray(), "изображение DjVu"),
        ([(byte)'M', (byte)'Z', 0x90, 0], "программа"),
        ([(byte)'M', (byte)'Z', 0, 0], "программа"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "программа"),
        ("Rar!"u8.ToArray(), "архив"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "архив"),
        ([0x1F, 0x8B], "архив"),
        ("SQLite format 3"u8.ToArray(), "база"),
        ("ID3"u8.ToArray(), "звуковая запись"),
    ];

    static readonly (string Start, string What)[] Markup =
    [
        ("<!doctype html", "веб-страница"),
        ("<html", "веб-страница"),
        ("mime-version:", "веб-страница или письмо"),
        ("<?xml", "файл разметки XML"),
        ("<!doctype", "файл разметки"),
        ("%!ps", "файл для печати PostScript"),
    ];

    public static FileKind Recognise(byte[] content, Budget budget)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.IsEmpty) throw budget.Refusals.Empty();
        if (ForeignKind(bytes) is { } foreign) throw budget.Refusals.Foreign(foreign);
        if (bytes.StartsWith("PK"u8) && bytes.Length > 3 && bytes[2] < 9) return Package(content, budget);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw OldOffice(bytes, budget.Refusals);
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(256, bytes.Length)]).TrimStart('\xEF', '\xBB', '\xBF', ' ', '\t', '\r', '\n').ToLowerInvariant();
        if (head.StartsWith("{\\rtf", StringComparison.Ordinal)) throw Refusals.Old(OldFormat.Rtf);
        foreach (var (start, what) in Markup)
            if (head.StartsWith(start, StringComparison.Ordinal)) throw budget.Refusals.Foreign(what);
        return FileKind.Text;
    }

    /// <summary>What the file is in a user's word («изображение», «архив») when its first bytes say that it holds no text; else null.</summary>
    public static string? ForeignKind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what) in Foreign)
            if (bytes.StartsWith(start)) return what;
        return null;
    }

    static FileKind Package(byte[] content, Budget budget)
    {
        var parts = ZipParts.Open(content, budget);
        if (parts.Has("[Content_Types].xml"))
        {
            if (parts.Has("word/document.xml") || parts.Names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileKind.Docx;
            if (parts.Names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) throw budget.Refusals.Foreign("электронная таблица");
            if (parts.Names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) throw budget.Refusals.Foreign("презентация");
        }
        if (parts.Has("mimetype") && (parts.Has("content.xml") || parts.Has("encrypted-package")))
        {
            if (!parts.Has("content.xml")) throw budget.Refusals.Encrypted();
            var type = parts.ReadStart("mimetype", 100);
            if (type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal)) return FileKind.Odt;
            if (type.Contains("spreadsheet", StringComparison.Ordinal)) throw budget.Refusals.Foreign("электронная таблица");
            if (type.Contains("presentation", StringComparison.Ordinal)) throw budget.Refusals.Foreign("презентация");
        }
        throw budget.Refusals.Foreign("архив");
    }

    /// <summary>An OLE container names its streams in UTF-16: a locked DOCX keeps «EncryptedPackage», Word 97–2003 «WordDocument».</summary>
    static UnreadableException OldOffice(ReadOnlySpan<byte> bytes, Refusals refusals)
    {
        if (Holds(bytes, "EncryptedPackage")) return refusals.Encrypted();
        if (Holds(bytes, "WordDocument")) return Refusals.Old(OldFormat.Doc);
        if (Holds(bytes, "Workbook")) return refusals.Foreign("электронная таблица");
        if (Holds(bytes, "PowerPoint Document")) return refusals.Foreign("презентация");
        return refusals.Unknown();
    }

    static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
