using System.Text;
using System.Xml;
using Krug.Core.Reading.Sources.OpenDocument;
using Krug.Core.Reading.Sources.Pdf;
using Krug.Core.Reading.Sources.Plain;
using Krug.Core.Reading.Sources.Word;
using Krug.Core.Reading.Sources.Zip;

namespace Krug.Core.Reading.Sources;

/// <summary>
/// Reads a paper's file into what a reader sees: text, lines, tables. The format is recognised by content; the name serves the sentences only.
/// </summary>
/// <example><code>
/// var source = SourceReader.Read(File.ReadAllBytes("приказ.docx"), "приказ.docx");
/// foreach (var line in source.Lines) Console.WriteLine(line.Text);
/// </code></example>
public static class SourceReader
{
    /// <summary>Reads a file held in memory.</summary>
    /// <exception cref="NeedsConversionException">The file is DOC or RTF.</exception>
    /// <exception cref="UnreadableException">The file is broken, locked, too large or no paper; the message is the sentence for the user.</exception>
    public static Source Read(byte[] content, string name, SourceLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= SourceLimits.Default;
        var refusals = new Refusals(name);
        if (content.Length > limits.FileBytes) throw refusals.TooBig(limits.FileBytes);
        var budget = new Budget(limits, refusals);
        try
        {
            return FileKinds.Recognise(content, budget) switch
            {
                FileKind.Docx => DocxReader.Read(ZipParts.Open(content, budget), name, budget),
                FileKind.Odt => OdtReader.Read(ZipParts.Open(content, budget), name, budget),
                FileKind.Pdf => PdfReader.Read(content, name, budget),
                _ => PlainText.Read(content, name, budget),
            };
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or DecoderFallbackException)
        {
            throw refusals.Broken("нарушена разметка");
        }
    }

    /// <summary>Reads a stream to its end; a stream longer than the limit is refused before it is held in memory.</summary>
    /// <inheritdoc cref="Read(byte[], string, SourceLimits?)"/>
    public static Source Read(Stream content, string name, SourceLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= SourceLimits.Default;
        var tooBig = new Refusals(name).TooBig(limits.FileBytes);
        if (content.CanSeek && content.Length - content.Position > limits.FileBytes) throw tooBig;
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (held.Length + read > limits.FileBytes) throw tooBig;
            held.Write(buffer, 0, read);
        }
        return Read(held.ToArray(), name, limits);
    }
}
