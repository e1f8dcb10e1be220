using Krug.Web.Modules.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Accounts;

public sealed class FirstRunTests
{
    static (string, string)[] Answers(string code) =>
    [
        ("Code", code), ("Territory", "Заречный район"), ("Genitive", "Заречного района"), ("Surname", "Полынина"), ("Given", "Анна"), ("Patronymic", "Сергеевна"),
        ("Email", "polynina@krug.example"), ("Password", "три слова подряд"),
    ];

    [Fact]
    public async Task An_empty_Krug_leads_every_page_to_its_setup()
    {
        await using var krug = await TestKrug.StartEmpty();
        Assert.Equal("/setup", (await krug.Visitor().Get("/organisations")).Path);
    }

    [Fact]
    public async Task The_code_of_the_console_opens_Krug_and_signs_the_first_administrator_in()
    {
        await using var krug = await TestKrug.StartEmpty();
        var browser = krug.Visitor();
        var seen = await (await browser.Get("/")).Submit(Answers(krug.Services.GetRequiredService<FirstRun>().Code!));
        Assert.Equal("/", seen.Path);
        Assert.Contains("Полынина", seen.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.Get("/setup")).Status);
        var again = await (await krug.Visitor().Get("/sign-in")).Submit(("Email", "polynina@krug.example"), ("Password", "три слова подряд"));
        Assert.Equal("/", again.Path);
    }

    [Fact]
    public async Task Without_the_code_nobody_gets_in_and_the_answers_stay()
    {
        await using var krug = await TestKrug.StartEmpty();
        var seen = await (await krug.Visitor().Get("/setup")).Submit(Answers("00000000"));
        Assert.Contains("Код не тот", seen.Text, StringComparison.Ordinal);
        Assert.Equal("Заречный район", seen.Value("Territory"));
        Assert.False(await krug.Ask(db => db.Accounts.AnyAsync()));
    }
}
