using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class TextTests
{
    const string Paper = "Резолюция районного форума\n\nУчастники форума решили:\n1. Утвердить план «Школа — семья» на 2024/2025 учебный год.\nСрок: до 31.03.2025. Ещё ёлка № 5.\n";

    public static readonly TheoryData<string> Encodings = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "utf-16le-bom", "utf-16be-bom", "1251", "866"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_text_is_read_in_any_of_the_usual_encodings(string encoding)
    {
        Encoding by = encoding switch
        {
            "utf-16le" or "utf-16le-bom" => Encoding.Unicode,
            "utf-16be" or "utf-16be-bom" => Encoding.BigEndianUnicode,
            "1251" or "866" => CodePagesEncodingProvider.Instance.GetEncoding(int.Parse(encoding))!,
            _ => Encoding.UTF8,
        };
        // CP866 has no quotation marks and no dashes of this kind.
        var paper = encoding == "866" ? Paper.Replace('«', '"').Replace('»', '"').Replace('—', '-') : Paper;
        byte[] bytes = [.. encoding.EndsWith("bom", StringComparison.Ordinal) ? by.GetPreamble() : [], .. by.GetBytes(paper)];

        Assert.Equal(paper, SourceReader.Read(bytes, "бумага.txt").Text);
    }

    [Fact]
    public void Decomposed_letters_and_any_line_ends_come_out_alike()
    {
        var source = SourceOf.Text("Районный\r\nвсе\u0308\rи\u00ADтог\u2011план");
        Assert.Equal(["Районный", "всё", "итог-план"], source.Texts());
        source.IsSound();
    }

    [Fact]
    public void A_form_feed_begins_a_page_and_a_vertical_tab_a_line_of_the_same_paragraph()
    {
        var source = SourceOf.Text("Справка\f\nПриложение 1\vк справке\nТекст");
        Assert.Equal(["Справка", "", "Приложение 1", "к справке", "Текст"], source.Texts());
        Assert.Equal([false, false, true, false, false], source.Lines.Select(line => line.PageBreakBefore));
        Assert.Equal([false, false, false, true, false], source.Lines.Select(line => line.SameParagraph));
    }

    /// <summary>Found by chance in «Every line of any text»: a line of TABs alone under a head of TABs.</summary>
    [Fact]
    public void A_line_of_nothing_but_tabs_is_no_row_of_a_table()
    {
        var source = SourceOf.Text("\t 1.   \t ё\n\t\nДалее");
        Assert.Empty(source.Tables);
        source.IsSound();
    }

    [Fact]
    public void A_table_laid_out_one_cell_a_line_is_a_table_again()
    {
        var source = SourceOf.Text(
            "Программа семинара\n\n\tВремя\n\tТема\n\tОтветственный\n\n\t10.00 – 10.05\n\tОткрытие\n\tБерёзкина А.А.\nЛипин Б.Б.\n\n\t[bookmark: _Hlk1]10.05 – 10.15\n\tОбсуждение\n\t\n\n\tКофе-брейк\n\n"
            + "\t10.30 – 10.40\n\n\tДоклад\n\nс показом\n\tЛипин Б.Б.\n\n\n\nНачальник управления\n");
        source.IsSound();
        var table = Assert.Single(source.Tables);
        Assert.Equal(
            ["Время | Тема | Ответственный", "10.00 – 10.05 | Открытие | Берёзкина А.А. / Липин Б.Б.", "10.05 – 10.15 | Обсуждение | ", "Кофе-брейк", "10.30 – 10.40 | Доклад /  / с показом | Липин Б.Б."],
            table.Rows());
        Assert.Equal(3, table.Rows[3][0].ColumnSpan);
        Assert.Null(source.Lines[^1].Cell);
        Assert.Equal("Начальник управления", source.Lines[^1].Text);
    }

    [Fact]
    public void Indented_paragraphs_and_lists_are_no_table()
    {
        Assert.Empty(SourceOf.Text("Форум сочетал черты:\n\t- конференции, так как показал опыт;\n\t- семинара, так как учил;\n\t- площадки.\nИтоги.\n").Tables);
        Assert.Empty(SourceOf.Text("Решили:\n\n\tСчитать форум состоявшимся.\n\n\tПоручить школам обобщить опыт.\n\n\tОпубликовать итоги.\n").Tables);
        Assert.Empty(SourceOf.Text("1.\tУтвердить план.\n2.\tНазначить ответственных.\n").Tables);
        Assert.Empty(SourceOf.Text("Директор\t\t\tЛипин Б.Б.\nБухгалтер\t\t\tБерёзкина А.А.\n").Tables);
    }

    [Theory]
    [InlineData("Программа\nВремя\tТема\tКто\n10.00\tОткрытие\tЛипин Б.Б.\n10.10\tДоклад\t\nКонец\n")]
    [InlineData("Программа\n| Время | Тема | Кто |\n|---|---|---|\n| 10.00 | Открытие | Липин Б.Б. |\n| 10.10 | Доклад | |\n\nКонец\n")]
    [InlineData("Программа\n┌─────┬──────┬───┐\n│Время│ Тема │Кто│\n├─────┼──────┼───┤\n│10.00│Открытие│Липин Б.Б.│\n├──┼──┼──┤\n│10.10│Доклад││\n└─────┴──────┴───┘\nКонец\n")]
    [InlineData("Программа\n\nВремя    Тема        Кто\n10.00    Открытие    Липин Б.Б.\n10.10    Доклад\n\nКонец\n")]
    public void Tables_laid_out_by_tabs_bars_or_spaces_are_read(string text)
    {
        var source = SourceOf.Text(text);
        source.IsSound();
        Assert.Equal(["Время | Тема | Кто", "10.00 | Открытие | Липин Б.Б.", "10.10 | Доклад"], Assert.Single(source.Tables).Rows().Select(row => row.TrimEnd(' ', '|')));
        Assert.Equal("Конец", source.Lines[^1].Text);
        Assert.Null(source.Lines[^1].Cell);
    }
}
