using System.Text;
using Krug.Core.Reading.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

/// <summary>A list of schools comes in through the screen, again with no change, and goes out as it came.</summary>
public sealed class SheetImportTests
{
    const string District = """
        Организации Озёрного района;;;;;;
        id;Краткое наименование;Номер;Вид;Район;Место;Руководитель
        a1;МБОУ СОШ № 4;4;СОШ;Озёрный;с. Каменка;Полынина Анна Сергеевна
        a2;МБОУ СОШ № 4;4;СОШ;Озёрный;п. Лесной;Брусникин Андрей Фёдорович
        a3;"Детский сад «Рябинка»";7;ДОУ;Озёрный;с. Каменка;Ольхина Тамара Глебовна
        Итого: 3;;;;;;
        """;

    [Fact]
    public async Task A_list_is_added_and_brought_again_changes_nothing_and_goes_out_as_it_came_in()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var preview = await browser.PreviewSheet("Район.csv", Sheets.Csv(District));
        Assert.Contains("Добавятся 3", preview.Text, StringComparison.Ordinal);
        Assert.Contains("это две разные организации", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Это итог, а не организация", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Добавлено 3, изменено 0", (await preview.WriteSheet(browser)).Text, StringComparison.Ordinal);
        Assert.Equal(3, await krug.Ask(db => db.Posts.CountAsync(p => p.Heads && p.To == null)));

        Assert.Contains("Эта таблица ничего не изменит", (await browser.PreviewSheet("Район.csv", Sheets.Csv(District))).Text, StringComparison.Ordinal);

        var out_ = (await browser.Get("/organisations?handler=Export")).Bytes;
        Assert.Equal(["a1", "a2", "a3"], SheetReader.Read(out_, "Организации.xlsx").Lines.Skip(1).Select(line => line[0]).Order(StringComparer.Ordinal));
        Assert.Contains("Эта таблица ничего не изменит", (await browser.PreviewSheet("Организации.xlsx", out_)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_space_that_does_not_break_goes_out_and_comes_back_as_the_same()
    {
        await using var krug = await TestKrug.Start();
        await krug.Organisation("Гимназия №\u00A01");
        var browser = await krug.SignedIn();
        var went = (await browser.Get("/organisations?handler=Export")).Bytes;
        Assert.Contains("Эта таблица ничего не изменит", (await browser.PreviewSheet("Организации.xlsx", went)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_the_old_value_and_a_row_left_out_is_not_written()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        await (await browser.PreviewSheet("Район.csv", Sheets.Csv(District))).WriteSheet(browser);
        var changed = District.Replace("Брусникин Андрей Фёдорович", "Рощина Лидия Марковна", StringComparison.Ordinal).Replace("МБОУ СОШ № 4;4;СОШ;Озёрный;с. Каменка", "МБОУ Каменская школа;4;СОШ;Озёрный;с. Каменка", StringComparison.Ordinal);
        var preview = await browser.PreviewSheet("Район.csv", Sheets.Csv(changed));
        Assert.Contains("Изменятся 2", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Организация: МБОУ СОШ № 4 → МБОУ Каменская школа", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Руководитель: Брусникин Андрей Фёдорович → Рощина Лидия Марковна", preview.Text, StringComparison.Ordinal);
        preview = await preview.Submit("Не брать");
        await preview.WriteSheet(browser);
        Assert.False(await krug.Ask(db => db.Organisations.AnyAsync(o => o.ShortName == "МБОУ Каменская школа")));
        Assert.Equal("Рощина", await krug.Ask(db => db.Posts.Where(p => p.Organisation!.SourceKey == "a2" && p.To == null).Select(p => p.Person!.Surname).SingleAsync()));
        Assert.Equal(TestKrug.Today.AddDays(-1), await krug.Ask(db => db.Posts.Where(p => p.Organisation!.SourceKey == "a2" && p.To != null).Select(p => p.To).SingleAsync()));
    }

    [Fact]
    public async Task A_directory_changed_meanwhile_is_compared_again_and_nothing_is_written()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var preview = await browser.PreviewSheet("Район.csv", Sheets.Csv(District));
        await (await browser.PreviewSheet("Тот же.csv", Sheets.Csv(District))).WriteSheet(browser);
        var seen = await preview.WriteSheet(browser);
        Assert.Contains("справочник изменился", seen.Text, StringComparison.Ordinal);
        Assert.Equal(3, await krug.Ask(db => db.Organisations.CountAsync()));
    }

    [Fact]
    public async Task Merged_heads_formulas_dates_two_alphabets_and_a_school_cut_in_two_are_read()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var file = Sheets.Xlsx(
            Sheets.Row(1, "Список школ на 1 сентября") + Sheets.Row(3, "№ п/п", "Наименование", "Вид", "Контакты", "") + Sheets.Row(4, "", "", "", "Телефон", "Электронная почта")
            + "<row r=\"5\"><c r=\"A5\"><v>1</v></c><c r=\"B5\" t=\"str\"><f>A1&amp;B1</f><v>Cредняя школа № 6</v></c><c r=\"C5\" t=\"inlineStr\"><is><t>СОШ</t></is></c><c r=\"D5\" s=\"1\"><v>46266</v></c></row>"
            + Sheets.Row(6, "2", "МБОУ «Школа", "СОШ", "2-11-12", "lipki@krug.example") + Sheets.Row(7, "", "имени лётчиков» № 8", "", "", ""),
            "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"D3:E3\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:C4\"/></mergeCells>",
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        var preview = await browser.PreviewSheet("Школы.xlsx", file);
        Assert.Contains("Добавятся 2", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Латинские буквы", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Продолжение взято из строки 7", preview.Text, StringComparison.Ordinal);
        Assert.Contains("01.09.2026", preview.Text, StringComparison.Ordinal);
        await preview.WriteSheet(browser);
        Assert.Equal(["МБОУ «Школа имени лётчиков» № 8", "Средняя школа № 6"], await krug.Ask(db => db.Organisations.OrderBy(o => o.SortKey).Select(o => o.ShortName).ToListAsync()));
    }

    [Fact]
    public async Task A_head_of_two_schools_is_one_person_and_it_is_said()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var preview = await browser.PreviewSheet("Школы.csv", Encoding.UTF8.GetBytes("Название,Вид,ФИО руководителя\nСОШ № 1,СОШ,Полынина Анна Сергеевна\nСОШ № 2,СОШ,Полынина Анна Сергеевна\n"));
        Assert.Contains("одним человеком с двумя должностями", preview.Text, StringComparison.Ordinal);
        await preview.WriteSheet(browser);
        Assert.Equal((1, 2), (await krug.Ask(db => db.People.CountAsync()), await krug.Ask(db => db.Posts.CountAsync())));
    }

    [Fact]
    public async Task A_column_chosen_twice_is_refused_at_its_field()
    {
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        var columns = await browser.BringSheet("Школы.csv", Encoding.UTF8.GetBytes("Название\tВид\tТелефон\tТелефон\nСОШ № 1\tСОШ\t2-11-11\t2-22-22\n"));
        Assert.Equal(("Phone", ""), (columns.Value("Columns[2]"), columns.Value("Columns[3]")));
        Assert.Contains("«Телефон» выбрано для двух столбцов: C и D", (await columns.Submit(("Columns[3]", "Phone"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wide", "больше 200 столбцов"), InlineData("big", "больше 30 МБ"), InlineData("empty", "пуст"), InlineData("zip", "повреждён"), InlineData("text", "не нашлось столбцов")]
    public async Task What_cannot_be_a_list_is_refused_in_words(string what, string said)
    {
        await using var krug = await TestKrug.Start();
        var bytes = what switch
        {
            "wide" => Sheets.Csv(string.Join(';', Enumerable.Range(1, 5000)) + "\n1;2\n"),
            "big" => new byte[SheetReader.MostBytes + 1],
            "empty" => [],
            "zip" => [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0],
            _ => Sheets.Csv("раз;два\nтри;четыре\n"),
        };
        Assert.Contains(said, (await (await krug.SignedIn()).BringSheet("Таблица.xlsx", bytes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_the_old_encoding_is_read()
    {
        await using var krug = await TestKrug.Start();
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Краткое наименование;Вид\nЛиповская ООШ;ООШ\n");
        Assert.Contains("Липовская ООШ", (await (await krug.SignedIn()).PreviewSheet("Школы.csv", old)).Text, StringComparison.Ordinal);
    }
}
