using System.IO.Compression;
using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

/// <summary>Files that are broken or meant to break: one sentence each, nothing half-read.</summary>
public class HostileTests
{
    const string Root = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    static byte[] Docx(string document) => new WordFile().ToBytes(document);

    [Fact]
    public void An_empty_file_and_a_file_without_text_are_told_apart()
    {
        Assert.Contains("пуст", SourceOf.Refused([]).Message, StringComparison.Ordinal);
        Assert.Contains("нет текста", SourceOf.Refused(" \r\n\t\n "u8.ToArray()).Message, StringComparison.Ordinal);
        Assert.Contains("нет текста", SourceOf.Refused(new WordFile().Paragraph("").ToBytes()).Message, StringComparison.Ordinal);
        Assert.Contains("не похож", SourceOf.Refused(new byte[100_000]).Message, StringComparison.Ordinal);
    }

    public static readonly TheoryData<byte[], string> Foreign = new()
    {
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "изображение" },
        { [(byte)'M', (byte)'Z', 0x90, 0, 3, 0], "программа" },
        { "<!DOCTYPE html><html><body>Приказ</body></html>"u8.ToArray(), "веб-страница" },
        { "<?xml version=\"1.0\"?><a/>"u8.ToArray(), "XML" },
        { Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")), "таблица" },
        { Zip(("a.txt", "текст")), "архив" },
        { [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "паролем" },
        { [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("WordDocument")], "(.doc)" },
        { "{\\rtf1\\ansi Приказ}"u8.ToArray(), "RTF" },
        { Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("encrypted-package", "x")), "паролем" },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void A_file_of_another_kind_is_named(byte[] content, string what) => Assert.Contains(what, SourceOf.Refused(content).Message, StringComparison.Ordinal);

    [Fact]
    public void Old_formats_say_that_they_need_conversion()
    {
        Assert.Equal(OldFormat.Rtf, Assert.IsType<NeedsConversionException>(SourceOf.Refused("{\\rtf1 a}"u8.ToArray())).Format);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        using var endless = new Endless();
        var refused = Assert.Throws<UnreadableException>(() => SourceReader.Read(endless, "большой.docx"));
        Assert.Contains("больше 64 МБ", refused.Message, StringComparison.Ordinal);
        Assert.True(endless.Given < 70 << 20);
    }

    [Fact]
    public void A_file_cut_off_is_broken()
    {
        var file = new WordFile().Paragraph("Приказ").ToBytes();
        Assert.Contains("обрывается", SourceOf.Refused(file[..^40]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_and_document_types_are_not_followed()
    {
        var bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"ха\">");
        for (var c = 'b'; c < 'p'; c++) bomb.Append($"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">");
        Assert.Contains("повреждён", SourceOf.Refused(Docx(bomb + "]>" + Root + "<w:p><w:r><w:t>&o;</w:t></w:r></w:p></w:body></w:document>")).Message, StringComparison.Ordinal);
        SourceOf.Refused(Docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Root + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
    }

    [Fact]
    public void Markup_a_hundred_thousand_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 33_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 33_000));
        Assert.Contains("вложенных", SourceOf.Refused(Docx(Root + deep + "</w:body></w:document>")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_not_inflated_to_its_end()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open())) types.Write("<Types/>");
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(Root));
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i < 200; i++) part.Write(blank);
        }
        Assert.Contains("бомбу", SourceOf.Refused(file.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_wide_tables_and_too_many_rows_are_refused()
    {
        Assert.Contains("200 столбцов", SourceOf.Refused(new WordFile().Table(Enumerable.Repeat("1", 5000).ToArray()).ToBytes()).Message, StringComparison.Ordinal);
        Assert.Contains("200 столбцов", SourceOf.Refused(Docx(Root + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>")).Message, StringComparison.Ordinal);
        Assert.Contains("строк", SourceOf.Refused(Docx(Root + string.Concat(Enumerable.Repeat("<w:p/>", 300_000)) + "</w:body></w:document>")).Message, StringComparison.Ordinal);
        var repeated = "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>";
        SourceOf.Refused(new OdtFile(repeated).ToBytes());
        var names = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<w:a{i}/>"));
        Assert.Contains("стилей", SourceOf.Refused(Docx(Root + names + "</w:body></w:document>")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_only_looks_like_tables_takes_no_more_than_its_share_of_work()
    {
        foreach (var line in (string[])["\t- а\n\n", "а\tб\n", "|а|\n", "ааа  ббб\n", "\tТема\n\tСрок\n\n\n", "\t№ 1\n\n", "10.00\n\t1\n\n"])
            SourceOf.Text(string.Concat(Enumerable.Repeat(line, 190_000 / line.Count(c => c == '\n'))));
    }

    [Fact]
    public void A_damaged_PDF_is_a_sentence()
    {
        SourceOf.Refused("%PDF-1.7\nникакого содержания"u8.ToArray());
        SourceOf.Refused(PdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
        SourceOf.Refused(PdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", "4 0 R"));
    }

    [Theory]
    [InlineData("/ColorSpace<</C[/Separation/N/DeviceRGB 6 0 R]>>", "<</FunctionType 3/Domain[0 1]/Functions[6 0 R]/Bounds[]/Encode[0 1]>>")]
    [InlineData("/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 1 1]/Function 6 0 R>>>>", "<</FunctionType 3/Domain[0 1]/Functions[6 0 R]/Bounds[]/Encode[0 1]>>")]
    [InlineData("/XObject<</X 6 0 R>>", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream")]
    [InlineData("", "<</A 6 0 R>>")]
    public void Colours_and_drawings_that_call_themselves_do_not_stop_a_PDF_from_being_read(string resources, string sixth)
    {
        const string content = "/C cs 1 sc /S sh BT /F 12 Tf 50 700 Td (Plan) Tj ET";
        var file = PdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>{resources}>>/Contents 4 0 R>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", sixth);
        Assert.Equal("Plan", SourceReader.Read(file, "план.pdf").Text);
    }

    [Fact]
    public void A_PDF_of_too_many_pages_is_refused()
    {
        var kids = new StringBuilder();
        var pages = new List<string>();
        for (var i = 0; i < 2000; i++)
        {
            kids.Append($"{i + 3} 0 R ");
            pages.Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        }
        var file = PdfOf(["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{kids}]/Count 2000>>", .. pages]);
        Assert.Contains("500 страниц", SourceOf.Refused(file).Message, StringComparison.Ordinal);
    }

    /// <summary>A PDF of these objects, the first being the catalogue.</summary>
    internal static byte[] PdfOf(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(at => $"{at:0000000000} 00000 n \n"));
        pdf.Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return file.ToArray();
    }

    /// <summary>A stream that never ends and does not know its length.</summary>
    sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
