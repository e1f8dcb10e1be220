using System.IO.Compression;
using System.Text;

namespace Krug.Core.Tests.Reading.Sources;

/// <summary>Makes small ODT files from code: any markup of the text, and styles.</summary>
sealed class OdtFile(string text, string automaticStyles = "", string styles = "")
{
    const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            Write(zip, "content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{automaticStyles}</office:automatic-styles>"
                + $"<office:body><office:text>{text}</office:text></office:body></office:document-content>");
            Write(zip, "styles.xml", $"<office:document-styles {Namespaces}><office:styles>{styles}</office:styles></office:document-styles>");
        }
        return file.ToArray();
    }

    static void Write(ZipArchive zip, string path, string content)
    {
        using var writer = new StreamWriter(zip.Part(path), new UTF8Encoding(false));
        writer.Write(content);
    }
}
