using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

/// <summary>People ask in their own words, and the right organisation is found.</summary>
public sealed class SearchTests
{
    static readonly Organisation[] district =
    [
        new() { Kind = "СОШ", Number = "13", ShortName = "СОШ № 13", FullName = "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 13»", Locality = "г. Канск" },
        new() { Kind = "СОШ", Number = "131", ShortName = "СОШ № 131", Locality = "г. Канск" },
        new() { Kind = "Средняя общеобразовательная школа с углублённым изучением отдельных предметов", Number = "7", ShortName = "МБОУ Средняя школа №7", Locality = "п. Лесной" },
        new() { Kind = "гимназия", Number = "1", ShortName = "Гимназия № 1", Locality = "г. Канск" },
        new() { Kind = "гимназия", Number = "1", ShortName = "Гимназия № 1", Locality = "с. Ельники" },
        new() { Kind = "ДОУ", Number = "5", Name = "Ёлочка", ShortName = "Детский сад № 5 «Ёлочка»", LegalForm = "МБДОУ", Locality = "г. Канск" },
        new() { Kind = "ООШ", ShortName = "Липовская ООШ", Locality = "д. Липовка" },
        new() { Kind = "УДО", ShortName = "Дом детского творчества", Locality = "г. Канск" },
        new() { Kind = "лицей", Number = "02", ShortName = "Лицей № 02", LegalForm = "МОУ", Locality = "г. Канск" },
    ];

    [Theory]
    [InlineData("13 школа", "СОШ № 13"), InlineData("школа 13", "СОШ № 13"), InlineData("сош№13", "СОШ № 13"), InlineData("СОШ №13", "СОШ № 13"), InlineData("школа № 13 в Канске", "СОШ № 13")]
    [InlineData("средняя школа 13 города Канска", "СОШ № 13"), InlineData("сш 13", "СОШ № 13"), InlineData("COШ 13", "СОШ № 13"), InlineData("CОШ №13", "СОШ № 13"), InlineData("013", "СОШ № 13"), InlineData("13", "СОШ № 13")]
    [InlineData("Cредняя 7", "МБОУ Средняя школа №7"), InlineData("сош 7", "МБОУ Средняя школа №7"), InlineData("7 школа лесной", "МБОУ Средняя школа №7"), InlineData("с углубленным", "МБОУ Средняя школа №7")]
    [InlineData("гимназия 1 Канск", "Гимназия № 1"), InlineData("1 гимназия канск", "Гимназия № 1"), InlineData("канск гимн 1", "Гимназия № 1"), InlineData("1 гимназия", "Гимназия № 1, Гимназия № 1"), InlineData("гимназия в Ельниках", "Гимназия № 1")]
    [InlineData("елочка", "Детский сад № 5 «Ёлочка»"), InlineData("ЁЛОЧКА", "Детский сад № 5 «Ёлочка»"), InlineData("садик 5", "Детский сад № 5 «Ёлочка»"), InlineData("д/с 5", "Детский сад № 5 «Ёлочка»"), InlineData("д/сад Ёлочка", "Детский сад № 5 «Ёлочка»")]
    [InlineData("липовская", "Липовская ООШ"), InlineData("школа липовка", "Липовская ООШ"), InlineData("ДДТ", "Дом детского творчества"), InlineData("ddt", ""), InlineData("лицей 2", "Лицей № 02"), InlineData("MOY лицей", "Лицей № 02")]
    [InlineData("131", "СОШ № 131"), InlineData("школа 14", ""), InlineData("садик", "Детский сад № 5 «Ёлочка»")]
    public async Task A_question_finds_the_right_organisation(string question, string found)
    {
        await using var krug = await TestKrug.Start();
        await krug.Ask(async db =>
        {
            foreach (var one in district) db.Add(Copy(one, krug.Territory.Id));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(found, await Found(krug, question, null));
        Assert.Equal(found, await Found(krug, question, new(1, "Рогова Н.Ю.", Role.Methodist, krug.Territory.Id, "")));
    }

    [Fact]
    public async Task A_new_name_is_found_and_the_old_one_is_not()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation("Каменская школа");
        Assert.Equal("Каменская школа", await Found(krug, "каменская", null));
        await krug.Ask(async db =>
        {
            var kept = await db.Organisations.SingleAsync(o => o.Id == school.Id);
            kept.ShortName = "Озёрская школа";
            return await db.SaveChangesAsync();
        });
        Assert.Equal("", await Found(krug, "каменская", null));
        Assert.Equal("Озёрская школа", await Found(krug, "озерская", null));
    }

    [Fact]
    public async Task A_new_alias_alone_is_found_too()
    {
        await using var krug = await TestKrug.Start();
        var school = await krug.Organisation();
        await krug.Ask(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == school.Id)).Call("Железнодорожная", "внесено вручную");
            return await db.SaveChangesAsync();
        });
        Assert.Equal("СОШ № 4", await Found(krug, "железнодорожная", null));
    }

    [Fact]
    public async Task The_bar_of_the_list_asks_the_same_way()
    {
        await using var krug = await TestKrug.Start();
        await krug.Keep(Copy(district[0], krug.Territory.Id));
        await krug.Keep(Copy(district[1], krug.Territory.Id));
        var seen = await (await krug.SignedIn()).Get("/organisations?q=" + Uri.EscapeDataString("13 школа"));
        Assert.Equal(["СОШ № 13"], seen.Page.QuerySelectorAll("main tbody th a").Select(link => link.TextContent));
    }

    static async Task<string> Found(TestKrug krug, string question, Viewer? who) => string.Join(", ", await krug.Ask(db => db.Organisations.Matching(question, who).OrderBy(o => o.SortKey).Select(o => o.ShortName).ToListAsync()));

    static Organisation Copy(Organisation one, int territory) => new()
    {
        TerritoryId = territory, Kind = one.Kind, Number = one.Number, Name = one.Name, ShortName = one.ShortName, FullName = one.FullName, LegalForm = one.LegalForm, Locality = one.Locality,
    };
}
