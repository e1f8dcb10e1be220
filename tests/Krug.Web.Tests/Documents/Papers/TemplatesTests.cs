using System.IO.Compression;
using System.Text;
using Krug.Core.Writing;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

public sealed class TemplatesTests
{
    [Fact]
    public async Task A_template_with_an_unknown_field_is_refused_with_its_paragraph()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var refused = await Upload(browser, "resolution", Changed("resolution", "{{ Текст \"Заключение\" }}", "{{ Погода }} на Форуме"));
        Assert.Contains("Погода", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Абзац", refused.Text, StringComparison.Ordinal);
        Assert.Contains("на Форуме", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await krug.Ask(db => db.PaperTemplates.CountAsync()));
        Assert.Equal(0, await krug.Ask(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task A_template_is_tried_before_it_is_kept_and_may_be_given_up_for_the_default()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var trial = await Upload(browser, "resolution", Changed("resolution", "РЕШИЛИ:", "ПОСТАНОВИЛИ ВМЕСТЕ:"));
        Assert.Contains("на пробе", trial.Text, StringComparison.Ordinal);
        Assert.NotEmpty(trial.Page.QuerySelectorAll(".sheet"));
        var paper = await forum.Paper(browser, "resolution");
        await (await browser.Get(paper + "/text")).Submit("Сохранить текст", ("Sections[0].Text", "Участники Форума обсудили опыт."));
        Assert.Contains("РЕШИЛИ:", (await browser.Get(paper)).Text, StringComparison.Ordinal);
        await trial.Submit("Печатать через этот шаблон");
        Assert.Contains("ПОСТАНОВИЛИ ВМЕСТЕ:", (await browser.Get(paper)).Text, StringComparison.Ordinal);
        await (await browser.Get("/documents/templates/resolution")).Submit("Вернуть шаблон Круга");
        Assert.Contains("РЕШИЛИ:", (await browser.Get(paper)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await krug.Ask(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task A_template_is_tried_on_invented_records_where_there_are_none()
    {
        await using var krug = await TestKrug.Start();
        var trial = await Upload(await krug.SignedIn(), "forum-analysis", DefaultTemplates.File("forum-analysis"));
        Assert.Contains("придуманными записями", trial.Text, StringComparison.Ordinal);
        Assert.Contains("Школа как среда проб", trial.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_template_gets_one_sentence_and_nothing_is_kept()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        foreach (var file in new[] { Encoding.UTF8.GetBytes("не документ"), [], DefaultTemplates.File("resolution")[..2000] })
        {
            var refused = await Upload(browser, "resolution", file);
            Assert.Equal(200, refused.Status);
            Assert.Single(refused.Page.QuerySelectorAll("main .refusal"));
            Assert.Equal(0, await krug.Ask(db => db.Files.CountAsync()));
        }
    }

    [Fact]
    public async Task The_page_of_fields_names_every_field_of_the_registry()
    {
        await using var krug = await TestKrug.Start();
        var page = await (await krug.SignedIn()).Get("/documents/templates/fields");
        foreach (var field in PaperFields.Paper.Fields) Assert.Contains(field.Name, page.Text, StringComparison.Ordinal);
        foreach (var filter in Filters.All) Assert.Contains(filter.Name, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_territory_does_not_see_another_ones_template()
    {
        await using var krug = await TestKrug.Start();
        await (await Upload(await krug.SignedIn(), "resolution", DefaultTemplates.File("resolution"))).Submit("Печатать через этот шаблон");
        var stranger = await krug.SignedIn(territory: (await krug.Neighbour()).Id);
        Assert.DoesNotContain("свой", (await stranger.Get("/documents/templates")).Text, StringComparison.Ordinal);
    }

    static async Task<Seen> Upload(Browser browser, string name, byte[] file)
    {
        var page = await browser.Get($"/documents/templates/{name}");
        var form = page.Page.QuerySelector("main form[enctype]")!;
        var token = form.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return await browser.Send(() => new(HttpMethod.Post, new Uri("http://krug.test" + form.GetAttribute("action")))
        {
            Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Upload", "Шаблон.docx" } },
        });
    }

    /// <summary>A default template with one run of its words changed.</summary>
    static byte[] Changed(string name, string from, string to)
    {
        using var bytes = new MemoryStream();
        bytes.Write(DefaultTemplates.File(name));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            var escaped = from.Replace("\"", "&quot;", StringComparison.Ordinal);
            var found = xml.Contains(from, StringComparison.Ordinal) ? from : escaped;
            Assert.Contains(found, xml, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(xml.Replace(found, to, StringComparison.Ordinal));
        }
        return bytes.ToArray();
    }
}
