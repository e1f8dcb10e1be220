using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class OdtTests
{
    static Source Read(string text, string automaticStyles = "", string styles = "") =>
        SourceReader.Read(new OdtFile(text, automaticStyles, styles).ToBytes(), "бумага.odt");

    [Fact]
    public void Text_comes_with_its_spaces_breaks_and_notes_and_without_what_was_deleted()
    {
        var source = Read(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>убрано</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p>  Итоговая\n   <text:span>справка</text:span><text:s text:c=\"2\"/>о<text:tab/>семинаре<text:note><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>Сноска.</text:p></text:note-body></text:note><text:line-break/>ниже</text:p>"
            + "<text:p><draw:frame><draw:text-box><text:p>в рамке</text:p></draw:text-box></draw:frame>у рамки</text:p>");
        Assert.Equal(["Итоговая справка  о\tсеминаре", "ниже", "в рамке", "у рамки", "Сноска."], source.Texts());
        source.IsSound();
    }

    [Fact]
    public void List_numbers_are_what_is_printed()
    {
        const string style = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"2\"/>"
            + "<text:list-level-style-number text:level=\"3\" style:num-format=\"а, б, .., аа, бб, ... (ru)\" style:num-suffix=\")\"/></text:list-style>";
        static string Item(string inner) => $"<text:list-item>{inner}</text:list-item>";
        static string P(string text) => $"<text:p>{text}</text:p>";
        static string List(string inner, string more = "") => $"<text:list text:style-name=\"L\" {more}>{inner}</text:list>";
        var source = Read(
            List(Item(P("план") + P("и ещё") + List(Item(P("школам")) + Item(P("садам") + List(Item(P("отчёт")))))) + Item(P("итог")))
            + P("далее") + List(Item(P("контроль")), "text:continue-numbering=\"true\"") + List(Item(P("сначала"))), style);
        Assert.Equal(["1. план", "и ещё", "1.1. школам", "1.2. садам", "а) отчёт", "2. итог", "далее", "3. контроль", "1. сначала"], source.Texts());
    }

    [Fact]
    public void Tables_keep_merged_and_repeated_cells()
    {
        static string Cell(string text, string more = "") => $"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>";
        var source = Read("<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows><table:table-row>" + Cell("Время") + Cell("Тема") + Cell("Кто")
            + "</table:table-row></table:table-header-rows><table:table-row>" + Cell("10.00", "table:number-rows-spanned=\"2\"") + Cell("—", "table:number-columns-repeated=\"2\"")
            + "</table:table-row><table:table-row><table:covered-table-cell/>" + Cell("Обед", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/></table:table-row></table:table>");
        Assert.Equal(["Время | Тема | Кто", "10.00 | — | —", "Обед"], Assert.Single(source.Tables).Rows());
        Assert.Equal((1, 2), (source.Tables[0].Rows[2][0].Column, source.Tables[0].Rows[2][0].ColumnSpan));
        source.IsSound();
    }

    [Fact]
    public void Styles_tell_bold_centred_hidden_and_new_pages()
    {
        var source = Read("<text:p>до</text:p><text:p text:style-name=\"P1\">Заголовок</text:p><text:p>явное<text:span text:style-name=\"T1\">тайное</text:span></text:p>",
            "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Base\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
            + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>",
            "<style:style style:name=\"Base\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"center\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>");
        Assert.Equal(["до", "Заголовок", "явное"], source.Texts());
        Assert.Equal([false, true, false], source.Lines.Select(line => line is { Bold: true, Centered: true, PageBreakBefore: true }));
    }
}
