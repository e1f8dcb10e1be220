using System.IO.Compression;
using Krug.Core.Writing;
using static Krug.Core.Tests.Writing.Word;

namespace Krug.Core.Tests.Writing;

public sealed class TemplateProblemsTests
{
    static TemplateProblem Only(string body, string? header = null) => Assert.Single(Template(body, header).Check());

    [Fact]
    public void An_unknown_field_is_told_with_its_paragraph_and_the_nearest_known_one()
    {
        var problem = Only(P("Первый") + P("Тема этого года «{{ Тма }}»."));
        Assert.Equal("абзац 2", problem.Place);
        Assert.Equal("Тема этого года «{{ Тма }}».", problem.Quote);
        Assert.Equal("Поле «Тма» неизвестно; возможно, «Тема».", problem.Message);
        Assert.Equal("Абзац 2: Поле «Тма» неизвестно; возможно, «Тема». Абзац: «Тема этого года «{{ Тма }}».»", problem.ToString());
    }

    [Theory]
    [InlineData("{{ Событие.Целль }}", "Поле «Событие.Целль» неизвестно; возможно, «Событие.Цель».")]
    [InlineData("{{ Событие }}", "«Событие» составное: напишите, что из него взять, например «Событие.Название».")]
    [InlineData("{{ Практики.Название }}", "«Практики» — список: обойдите его, {{#каждый Практики}} … {{/каждый}}.")]
    [InlineData("{{ Практики }}", "«Практики» — список: обойдите его, {{#каждый Практики}} … {{/каждый}}.")]
    [InlineData("{{ Тема | кавычка }}", "Фильтр «кавычка» неизвестен; возможно, «кавычки».")]
    [InlineData("{{ Показатели.Заявки | слово \"заявка\" }}", "Фильтру «слово» нужно слов в кавычках: 3, например {{ Показатели.Заявки }} {{ Показатели.Заявки | слово \"заявка\" \"заявки\" \"заявок\" }} → 24 заявки.")]
    [InlineData("{{ Тема", "«{{» открыто, а «}}» не найдено.")]
    [InlineData("{{ Тема {{ Дата }}", "«{{» открыто, а «}}» не найдено.")]
    [InlineData("{{ Тема | через \"х }}", "Поле {{ Тема | через \"х }} не прочитано: кавычка не закрыта.")]
    [InlineData("{{#каждый Тема}}{{Чего угодно}}{{/каждый}}", "Поле {{Чего угодно}} не прочитано: лишнее: «угодно».")]
    [InlineData("{{№}}", "{{№}} стоит вне {{#каждый …}}: нумеровать нечего.")]
    [InlineData("{{#если Тема}} слова", "{{#если Тема}} не закрыто: нет {{/если}}.")]
    [InlineData("слова {{/если}}", "{{/если}} ничего не закрывает.")]
    [InlineData("до {{#иначе}} после", "{{#иначе}} стоит вне {{#если …}}.")]
    [InlineData("{{#цикл Практики}}", "Поле {{#цикл Практики}} не прочитано: после «#» может стоять «каждый», «если», «иначе» или «текст».")]
    [InlineData("{{ }}", "Поле {{ }} не прочитано: имя поля не названо.")]
    public void Every_mistake_is_one_plain_sentence(string paragraph, string message) => Assert.Contains(Template(P(paragraph)).Check(), problem => problem.Message == message);

    [Fact]
    public void What_stands_inside_a_loop_over_nothing_known_is_not_blamed_too() => Assert.StartsWith("Поле «Практка» неизвестно", Only(P("{{#каждый Практка}}") + P("{{Название}}") + P("{{/каждый}}")).Message);

    [Fact]
    public void Crossed_parts_are_told() =>
        Assert.Contains(Template(P("{{#каждый Практики}}") + P("{{#если Примечание}}") + P("{{/каждый}}") + P("{{/если}}")).Check(), problem => problem.Message == "{{/каждый}} закрывает раньше, чем закрыто {{#если Примечание}}: части перекрещены.");

    [Fact]
    public void A_mistake_in_a_table_names_the_row_and_in_a_header_the_header()
    {
        Assert.Equal("таблица 1, строка 2", Only(P("до") + Table(Row("а"), Row("{{ Нет }}"))).Place);
        Assert.Equal("верхний колонтитул, абзац 1", Only(P("до"), P("{{ Нет }}")).Place);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_order() => Assert.Equal(["абзац 1", "абзац 2", "абзац 3"], Template(P("{{#если Тма}}да") + P("{{ Дта }}") + P("{{ Нмер }}{{/если}}")).Check().Select(problem => problem.Place));

    [Fact]
    public void Nesting_without_measure_is_refused_not_followed() => Assert.NotEmpty(Template(string.Concat(Enumerable.Repeat(P("{{#если Тема}}"), 3000)) + string.Concat(Enumerable.Repeat(P("{{/если}}"), 3000))).Check());

    [Fact]
    public void A_template_with_macros_or_parts_from_elsewhere_is_refused_in_words()
    {
        Assert.StartsWith("В шаблоне есть макросы", Refusal(Docx(P("х"), contentType: "application/vnd.ms-word.document.macroEnabled.main+xml")));
        Assert.StartsWith("Шаблон берёт часть из другого места", Refusal(Docx(P("х"), relationship: "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://elsewhere.example/a.png\" TargetMode=\"External\"/>")));
        Assert.Empty(Template(P("х")).Check());
        Krug.Core.Writing.Template.Open(Docx(P("х"), relationship: "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://metod.example\" TargetMode=\"External\"/>"), PaperFields.Paper);
    }

    [Fact]
    public void A_file_that_is_no_document_is_refused_in_words()
    {
        Assert.StartsWith("Файл не открывается", Refusal([1, 2, 3]));
        Assert.StartsWith("Шаблон защищён паролем", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1]));
        Assert.StartsWith("Файл не открывается", Refusal(Docx("<w:p>")));
        Assert.StartsWith("Шаблон устроен слишком сложно", Refusal(Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000)))));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = zip.CreateEntry("word/document.xml").Open())
        {
            for (var i = 0; i < 30; i++) stream.Write(new byte[1_000_000]);
        }
        Assert.StartsWith("Шаблон больше 20 МБ", Refusal(file.ToArray()));
    }

    static string Refusal(byte[] file) => Assert.Throws<UnusableTemplateException>(() => Krug.Core.Writing.Template.Open(file, PaperFields.Paper)).Message;
}
