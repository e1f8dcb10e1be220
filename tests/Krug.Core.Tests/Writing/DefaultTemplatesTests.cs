using System.Xml.Linq;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;

namespace Krug.Core.Tests.Writing;

public sealed class DefaultTemplatesTests
{
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Names => [.. DefaultTemplates.All.Select(template => template.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_default_template_has_no_mistakes_and_Word_has_none_to_find_in_it(string name)
    {
        Assert.Empty(DefaultTemplates.Get(name).Check());
        Assert.Empty(Word.Complaints(DefaultTemplates.File(name)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_default_template_is_laid_out_by_the_standard(string name)
    {
        var file = DefaultTemplates.File(name);
        var page = Word.Xml(file).Descendants(W + "sectPr").Single();
        var margins = page.Element(W + "pgMar")!;
        Assert.Equal([1134, 567, 1134, 1134], new[] { "left", "right", "top", "bottom" }.Select(side => (int)margins.Attribute(W + side)!)); // 20, 10, 20, 20 mm
        Assert.True((int)margins.Attribute(W + "header")! >= 567);
        Assert.NotNull(page.Element(W + "titlePg"));
        Assert.Contains("PAGE", Word.Xml(file, "word/header1.xml").Value, StringComparison.Ordinal);
        var styles = Word.Xml(file, "word/styles.xml");
        var letters = styles.Descendants(W + "rPrDefault").Single();
        Assert.Equal("28", (string?)letters.Descendants(W + "sz").Single().Attribute(W + "val"));
        Assert.Equal("Times New Roman", (string?)letters.Descendants(W + "rFonts").Single().Attribute(W + "ascii"));
        Assert.Equal("ru-RU", (string?)letters.Descendants(W + "lang").Single().Attribute(W + "val"));
        Assert.Equal("PT Astra Serif", (string?)Word.Xml(file, "word/fontTable.xml").Descendants(W + "altName").Single().Attribute(W + "val"));
        var text = styles.Elements(W + "style").Single(style => (string?)style.Attribute(W + "type") == "paragraph" && (string?)style.Attribute(W + "default") == "1").Element(W + "pPr")!;
        Assert.Equal("709", (string?)text.Element(W + "ind")!.Attribute(W + "firstLine")); // 1.25 cm
        Assert.Equal("both", (string?)text.Element(W + "jc")!.Attribute(W + "val"));
        foreach (var table in Word.Xml(file).Descendants(W + "tbl"))
        {
            Assert.NotEmpty(table.Elements(W + "tr").First().Descendants(W + "tblHeader"));
            Assert.All(table.Elements(W + "tr"), row => Assert.NotEmpty(row.Descendants(W + "cantSplit")));
        }
    }

    public static TheoryData<string> Written => [.. Papers.All.Select(paper => paper.Name)];

    [Theory, MemberData(nameof(Written))]
    public void Word_opens_every_paper_without_a_complaint(string name) => Assert.Empty(Word.Complaints(Reissue.Write(Papers.All.Single(paper => paper.Name == name).Facts)));

    [Theory, MemberData(nameof(Written))]
    public void No_marker_double_space_or_lonely_comma_is_left_on_the_page(string name)
    {
        var lines = Word.Lines(Reissue.Write(Papers.All.Single(paper => paper.Name == name).Facts));
        Assert.DoesNotContain(lines, line => line.Contains("{{", StringComparison.Ordinal) || line.Contains("  ", StringComparison.Ordinal) || line.Contains(" ,", StringComparison.Ordinal) || line.Contains("..", StringComparison.Ordinal) || line.Contains(" .", StringComparison.Ordinal) || line.EndsWith(' '));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_paper_about_which_nothing_is_known_is_still_a_document(string name)
    {
        var docx = DefaultTemplates.Get(name).Write(new PaperToWrite(new PaperFacts { Kind = PaperKind.Letter, Platform = name.StartsWith("platform", StringComparison.Ordinal) ? new() : null }));
        Assert.Empty(Word.Complaints(docx));
    }

    [Fact]
    public void A_blank_number_and_a_blank_signature_stay_visible_places()
    {
        var facts = Papers.Note with { Number = null, Signatory = null, Warnings = [new("blank-number", "", []), new("blank-signatory", "", [])] };
        var lines = Word.Lines(Reissue.Write(facts)).ConvertAll(line => line.Replace('\u00A0', ' '));
        Assert.Contains("25.02.2026 № _____", lines);
        Assert.Equal("Справку составила:", lines[^1]);
    }

    [Fact]
    public void Numerals_agree_with_their_nouns()
    {
        static string Line(int applications, int presented) => Word.Lines(Reissue.Write(Papers.Note with { Facts = new() { Applications = applications, Presented = presented } })).Single(line => line.StartsWith("На Форум", StringComparison.Ordinal)).Replace('\u00A0', ' ');
        Assert.Equal("На Форум поступило 32 заявки, из них 31 практика представлена.", Line(32, 31));
        Assert.Equal("На Форум поступило 12 заявок, из них 3 практики представлены.", Line(12, 3));
        Assert.Equal("На Форум поступила 1 заявка, из них 0 практик представлено.", Line(1, 0));
    }

    [Fact]
    public void On_screen_the_figures_of_the_note_lead_to_their_lists()
    {
        var sheet = DefaultTemplates.Get("forum-analysis").Render(new PaperToWrite(Papers.Note, FigureOrigin.Counted));
        var keys = sheet.Blocks.OfType<RenderedParagraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.FigureKey).OfType<string>().Distinct().ToList();
        Assert.Equal(["facts.applications", "facts.presented", "facts.declined", "facts.absent", "facts.connections_min", "facts.connections_max", "facts.responses"], keys);
        var title = sheet.Blocks.OfType<RenderedParagraph>().Single(paragraph => paragraph.Heading == 1);
        Assert.Equal((Alignment.Center, true), (title.Alignment, title.Runs[0].Bold));
        Assert.Contains(sheet.Blocks.OfType<RenderedParagraph>(), paragraph => paragraph is { Alignment: Alignment.Justified, FirstLine: 1.25m });
    }
}
