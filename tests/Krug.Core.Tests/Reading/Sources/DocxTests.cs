using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class DocxTests
{
    [Fact]
    public void Runs_split_anywhere_make_one_line()
    {
        var source = SourceOf.Word(new WordFile().Paragraph("Ито", "гов", "ая ", "справка").Paragraph("о семинаре", bold: true, centered: true));
        Assert.Equal("Итоговая справка\nо семинаре", source.Text);
        Assert.Equal([false, true], source.Lines.Select(line => line.Bold && line.Centered));
        source.IsSound();
    }

    [Fact]
    public void A_table_keeps_its_rows_and_merged_cells_stand_once()
    {
        var source = SourceOf.Word(new WordFile().Table(
            ["Время", "Тема", "Кто"],
            ["10.00", "↓Доклады", "Липин Б.Б.\nБерёзкина А.А."],
            ["10.10", "↑", ""],
            ["→3 Кофе-брейк"]));
        source.IsSound();
        var table = Assert.Single(source.Tables);
        Assert.Equal(["Время | Тема | Кто", "10.00 | Доклады | Липин Б.Б. / Берёзкина А.А.", "10.10 | ", "Кофе-брейк"], table.Rows());
        Assert.Equal([(0, 1), (2, 1)], table.Rows[2].Select(cell => (cell.Column, cell.ColumnSpan)));
        Assert.Equal(3, table.Rows[3][0].ColumnSpan);
    }

    [Fact]
    public void List_numbers_are_what_Word_prints()
    {
        var source = SourceOf.Word(new WordFile()
            .Numbered("Утвердить план").Numbered("школам", 1).Numbered("сдать отчёт", 2).Numbered("сдать список", 2).Numbered("садам", 1).Numbered("Опубликовать").Numbered("школам", 1)
            .Paragraph("Далее").Numbered("Контроль"));
        Assert.Equal(
            ["1. Утвердить план", "1.1. школам", "а) сдать отчёт", "б) сдать список", "1.2. садам", "2. Опубликовать", "2.1. школам", "Далее", "3. Контроль"], source.Texts());
    }

    [Fact]
    public void Lists_start_anew_share_counting_and_know_Russian_letters_and_Roman_numbers()
    {
        var file = new WordFile()
            .Numbering(WordFile.Levels("upperRoman:%1.", "bullet:\uF0B7"), 1)
            .Numbering("", 2, ofAbstract: 1)
            .Numbering("", 3, ofAbstract: 1, overrides: "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
            .Numbering(WordFile.Levels("russianUpper:%1)"), 4);
        for (var i = 0; i < 4; i++) file.Numbered("раздел", list: i == 3 ? 3 : i == 2 ? 2 : 1);
        file.Numbered("пункт", 1, 3);
        for (var i = 0; i < 10; i++) file.Numbered("буква", list: 4);
        var texts = SourceOf.Word(file).Texts();
        Assert.Equal(["I. раздел", "II. раздел", "III. раздел", "I. раздел", "• пункт"], texts[..5]);
        Assert.Equal(["А)", "З)", "И)", "К)"], new[] { 5, 12, 13, 14 }.Select(i => texts[i][..2]));
    }

    [Fact]
    public void Styles_tell_bold_centred_numbers_and_new_pages()
    {
        var source = SourceOf.Word(new WordFile()
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:basedOn w:val=\"Base\"/><w:pPr><w:pageBreakBefore/><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Numbering("<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Head\"/><w:lvlText w:val=\"Раздел %1.\"/></w:lvl>", 7)
            .Paragraph("Титул").Paragraph("Выводы", style: "Head")
            .Markup("<w:p><w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>тайное</w:t></w:r><w:r><w:t>явное</w:t></w:r></w:p>"));
        Assert.Equal(["Титул", "Раздел 4. Выводы", "явное"], source.Texts());
        Assert.Equal([false, true, false], source.Lines.Select(line => line is { Bold: true, Centered: true, PageBreakBefore: true }));
    }

    [Fact]
    public void What_is_seen_is_read_and_nothing_else()
    {
        var source = SourceOf.Word(new WordFile().Markup(
            "<w:p><w:r><w:t>до</w:t><w:tab/><w:t>после</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>го</w:t><w:br/><w:t>ниже</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1 марта</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:hyperlink r:id=\"x\"><w:r><w:t> по ссылке</w:t></w:r></w:hyperlink></w:p>"
            + "<w:p><w:ins><w:r><w:t>внесено</w:t></w:r></w:ins><w:del><w:r><w:delText>убрано</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>прочь</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>слито </w:t></w:r></w:p><w:p><w:r><w:t>вместе</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>у рамки</w:t></w:r></w:p>"
            + "<w:sdt><w:sdtContent><w:p><w:r><w:t>заполнено</w:t></w:r></w:p></w:sdtContent></w:sdt>").Footnote("Сноска."));
        Assert.Equal(["до\tпосле-го", "ниже", "1 марта по ссылке", "внесено", "слито вместе", "в рамке", "у рамки", "заполнено", "Сноска."], source.Texts());
        Assert.True(source.Lines[1].SameParagraph);
        source.IsSound();
    }

    [Fact]
    public void Pages_begin_after_page_breaks_and_sections_but_not_after_continuous_ones()
    {
        const string section = "<w:p><w:pPr><w:sectPr><w:type w:val=\"{0}\"/></w:sectPr></w:pPr></w:p>";
        var source = SourceOf.Word(new WordFile().Paragraph("один")
            .Markup("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").Paragraph("два")
            .Markup("<w:p><w:r><w:t>три</w:t><w:br w:type=\"page\"/><w:t>четыре</w:t></w:r></w:p>")
            .Markup(string.Format(section, "nextPage")).Paragraph("пять").Markup(string.Format(section, "continuous")).Paragraph("шесть")
            .Markup("<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>"));
        Assert.Equal(["два", "четыре", "шесть"], source.Lines.Where(line => line.PageBreakBefore).Select(line => line.Text));
    }

    [Fact]
    public void The_letterhead_in_the_first_pages_header_comes_first()
    {
        var file = new WordFile().Header("Управление образования", "Заречного района").Paragraph("Приказ")
            .Markup("<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rIdheader\"/><w:titlePg/></w:sectPr>");
        Assert.Equal(["Управление образования", "Заречного района", "Приказ"], SourceOf.Word(file).Texts());
    }

    [Fact]
    public void A_table_that_only_frames_another_is_not_there()
    {
        var inner = WordFile.TableOf(["Время", "Тема"], ["10.00", "Открытие"]);
        var source = SourceOf.Word(new WordFile().Markup($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Программа</w:t></w:r></w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"));
        Assert.Equal(["Время | Тема", "10.00 | Открытие"], Assert.Single(source.Tables).Rows());
        Assert.Null(source.Lines[0].Cell);
        source.IsSound();
    }
}
