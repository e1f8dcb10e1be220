using System.Text;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents.Papers;

/// <summary>Papers an event is held by, the month's plan, and a paper's own way: what was approved, the scan, the register.</summary>
public sealed class HoldingPapersTests
{
    [Theory]
    [InlineData("order", "Провести 12 марта 2027 г. районный Форум управленческих практик в очном режиме на базе МБОУ Ольховской гимназии", "ПРИКАЗЫВАЮ:", "Контроль за исполнением приказа оставляю за собой.")]
    [InlineData("regulation", "УТВЕРЖДАЮ", "1. Общие положения", "проведения районного Форума управленческих практик (далее – Форум)")]
    [InlineData("letter", "Уважаемые коллеги!", "Приглашаем принять участие в районном Форуме управленческих практик, который состоится 12 марта 2027 г. с 10.00 до 13.00", "Программа прилагается.")]
    [InlineData("attendance-sheet", "Лист регистрации участников районного Форума управленческих практик", "Рогова Нина Юрьевна", "Подпись")]
    public async Task A_paper_that_an_event_is_held_by_is_made_from_its_record(string form, params string[] said)
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        await krug.Participant((await krug.Ask(db => db.Events.SingleAsync(e => e.Id == forum.Id))));
        var browser = await krug.SignedIn();
        var paper = await forum.Paper(browser, form);
        var text = SourceReader.Read((await browser.Get(paper.Split('?')[0] + "?handler=Docx")).Bytes, "paper.docx").Text.Replace('\u00a0', ' ');
        foreach (var part in said) Assert.True(text.Contains(part, StringComparison.Ordinal), $"{part} ∉ {text}");
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_registration_without_people_has_empty_rows()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var page = await (await krug.SignedIn()).Get(await forum.Paper(await krug.SignedIn(), "attendance-sheet"));
        Assert.Equal(26, page.Page.QuerySelectorAll(".sheet tr").Length);
    }

    [Fact]
    public async Task The_month_s_plan_is_one_press_from_the_calendar_and_is_not_made_twice()
    {
        await using var krug = await TestKrug.Start();
        await krug.Event("Форум наставников");
        var browser = await krug.SignedIn();
        var made = await (await browser.Get("/events/calendar?month=2027-04")).Submit("Распечатать план месяца");
        Assert.Contains("План мероприятий на апрель 2027\u00a0года", made.Text, StringComparison.Ordinal);
        Assert.Contains("20.04.2027", made.Page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        await (await browser.Get("/events/calendar?month=2027-04")).Submit("Распечатать план месяца");
        Assert.Equal(1, await krug.Ask(db => db.Papers.CountAsync()));
    }

    [Fact]
    public async Task A_month_of_fifteen_events_is_printed_on_one_page_and_breaks_no_word()
    {
        var office = LibreOffice.Find();
        if (!office.IsPresent && Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all") Assert.Fail("LibreOffice is missing.");
        Assert.SkipUnless(office.IsPresent, "LibreOffice is not installed here.");
        await using var krug = await TestKrug.Start();
        var centre = await krug.Organisation("Методический центр");
        for (var day = 1; day <= 15; day++)
            await krug.Keep(new Krug.Web.Modules.Events.Event
            {
                TerritoryId = krug.Territory.Id, Kind = "семинар", Title = "Семинар «Наставничество: от пары к системе»", On = new(2027, 4, day), Start = new(10, 0), End = new(12, 30), HostId = centre.Id, OrganiserId = centre.Id,
                Audience = day % 3 == 0 ? "руководители образовательных организаций" : "заместители директоров",
            });
        var plan = await (await (await krug.SignedIn()).Get("/events/calendar?month=2027-04")).Submit("Распечатать план месяца");
        var pdf = await office.ToPdf((await (await krug.SignedIn()).Get(plan.Path.Split('?')[0] + "?handler=Docx")).Bytes, TestContext.Current.CancellationToken);
        using var printed = UglyToad.PdfPig.PdfDocument.Open(pdf!);
        Assert.Equal(1, printed.NumberOfPages);
        var words = printed.GetPage(1).GetWords().Select(word => word.Text).ToList();
        Assert.Contains("Ответственный", words);
        Assert.Equal(5, words.Count(word => word == "образовательных"));
    }

    [Fact]
    public async Task Points_of_an_order_are_put_in_other_words_moved_added_and_taken_out_one_by_one()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = (await forum.Paper(browser, "order")).Split('?')[0];
        async Task<string[]> Points() => [.. (await browser.Get(paper + "/points")).Page.QuerySelectorAll("textarea").Select(point => point.TextContent)];
        var first = await Points();
        Assert.True(first.Length >= 4);
        await (await browser.Get(paper + "/points")).Submit("Сохранить пункты", ("Points[1]", "Утвердить программу и регламент"), ("deed", "up-1"));
        Assert.Equal(["Утвердить программу и регламент", first[0]], (await Points())[..2]);
        await (await browser.Get(paper + "/points")).Submit("Сохранить пункты", ("deed", "drop-1"));
        Assert.DoesNotContain(first[0], await Points());
        var added = await (await browser.Get(paper + "/points")).Submit("Добавить пункт");
        var last = first.Length - 1;
        var shown = await added.Submit("Сохранить пункты", ($"Points[{last}]", "Приказ довести до школ"));
        Assert.Contains($"{last + 1}. Приказ довести до школ.", shown.Page.QuerySelector(".sheet")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        // Words written by hand stay whatever becomes of the event, until the records' own are asked back.
        await krug.Ask(db => db.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.On, new DateOnly(2027, 5, 5))));
        Assert.Equal("Утвердить программу и регламент", (await Points())[0]);
        await (await browser.Get(paper + "/points")).Submit("Вернуть составленные");
        Assert.StartsWith("Провести 5\u00a0мая", (await Points())[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_that_somebody_else_changed_meanwhile_are_not_written_over()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = (await forum.Paper(browser, "order")).Split('?')[0];
        var (mine, theirs) = (await browser.Get(paper + "/points"), await browser.Get(paper + "/points"));
        await theirs.Submit("Сохранить пункты", ("Points[0]", "Их слова"));
        var refused = await mine.Submit("Сохранить пункты", ("Points[0]", "Мои слова"));
        Assert.Contains("изменил кто-то другой", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Мои слова", refused.Value("Points[0]"));
        Assert.Equal("Их слова", (await browser.Get(paper + "/points")).Value("Points[0]"));
    }

    [Fact]
    public async Task The_letterhead_and_the_capital_go_by_the_dictionary()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        await krug.Words();
        await krug.Ask(db => db.Terms.Where(t => t.Marked).ExecuteUpdateAsync(set => set.SetProperty(t => t.Marked, false)));
        await krug.Ask(db => db.Terms.Where(t => t.Name == "гимназия").ExecuteUpdateAsync(set => set.SetProperty(t => t.Marked, true)));
        await krug.Ask(db => db.Organisations.Where(o => o.Kind == "гимназия").ExecuteUpdateAsync(set => set.SetProperty(o => o.Phone, "(00000) 7-77-77")));
        var browser = await krug.SignedIn();
        var sheet = (await browser.Get(await forum.Paper(browser, "forum-analysis"))).Page.QuerySelector(".sheet")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("(00000) 7-77-77", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("(00000) 1-23-45", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_approved_is_given_out_byte_for_byte_whatever_becomes_of_records()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = (await forum.Paper(browser, "order")).Split('?')[0];
        await (await browser.Get(paper + "/details")).Submit("Сохранить реквизиты", ("Date", "15.03.2027"), ("Number", "41"));
        var approved = await (await (await browser.Get(paper)).Submit("Отправить на утверждение")).Submit("Отметить утверждённым");
        Assert.Contains("Утверждён", approved.Text, StringComparison.Ordinal);
        var before = (await browser.Get(paper + "?handler=Docx")).Bytes;
        await krug.Ask(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.FullName, "Другое")));
        Assert.Equal(before, (await browser.Get(paper + "?handler=Docx")).Bytes);
        Assert.Equal(before.Length, await krug.Ask(db => db.Files.Select(f => f.Length).SingleAsync()));

        var again = await approved.Submit("Отметить подписанным");
        var late = await approved.Submit("Отметить подписанным");
        Assert.Equal((200, 409), (again.Status, late.Status));
        Assert.Contains("бумагу изменили", late.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await browser.Get("/documents?q=15.03.2027&year=2026")).Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(1, (await browser.Get("/documents?q=15.03.2027&year=2027")).Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task A_scan_is_attached_to_what_is_approved_and_only_if_it_is_one()
    {
        await using var krug = await TestKrug.Start();
        var forum = await Forum.Held(krug);
        var browser = await krug.SignedIn();
        var paper = (await forum.Paper(browser, "programme")).Split('?')[0];
        var token = (await browser.Get(paper + "/scan")).Value("__RequestVerificationToken");
        Task<Seen> Attach(string name, byte[] bytes) => browser.Send(() => new(HttpMethod.Post, "http://krug.test" + paper + "/scan") { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "Scan", name } } });
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 scan");
        Assert.Contains("сначала утвердите", (await Attach("a.pdf", pdf)).Text, StringComparison.Ordinal);
        await krug.Ask(db => db.Papers.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, Web.Modules.Documents.PaperState.Approved)));
        Assert.Contains("не PDF, не JPG и не PNG", (await Attach("a.pdf", Encoding.ASCII.GetBytes("<html>not a scan"))).Text, StringComparison.Ordinal);
        Assert.Contains("Скан приложен", (await Attach("a.pdf", pdf)).Text, StringComparison.Ordinal);
        Assert.Equal(pdf, (await browser.Get(paper + "/scan?handler=File")).Bytes);
        Assert.Equal(1, await krug.Ask(db => db.Files.CountAsync()));
    }
}
