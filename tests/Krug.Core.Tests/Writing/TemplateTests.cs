using Krug.Core.Language;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;
using static Krug.Core.Tests.Writing.Word;

namespace Krug.Core.Tests.Writing;

public sealed class TemplateTests
{
    static readonly PaperFacts Facts = new()
    {
        Kind = PaperKind.ForumAnalysis, Title = "Справка", Subject = "Команда & школа", Date = "2026-02-17", Conclusions = ["Раз", "Два", "Три"], Tracks = [],
        Facts = new() { Applications = 24, Responses = 0, TeachersTrainedPercent = 74.5m },
        Practices =
        [
            new() { Title = "Тихий час", Organisation = "СОШ № 5", Authors = [new("Лунева З.А.", "директор"), new("Гранин О.П.", null)] },
            new() { Title = "Общий стол", Note = "Из опыта куратора", Authors = [new("Ясная Е.И.", "методист")] },
        ],
        Assignments = [new() { Audience = "Для команд", Number = "1", Text = "Учиться" }, new() { Audience = "Для команд", Number = "2", Text = "Учить" }, new() { Audience = "Для школ", Number = "1", Text = "Помогать" }],
    };

    [Fact]
    public void A_field_prints_its_value() => Assert.Equal(["Тема: «Команда & школа»."], Lines(P("Тема: «{{ Тема }}»."), Facts));

    [Fact]
    public void Names_of_fields_do_not_mind_case_spaces_or_yo() => Assert.Equal(["24 · 24"], Lines(P("{{показатели.ЗАЯВКИ}} · {{   Показатели.Заявки}}"), Facts));

    [Fact]
    public void A_field_split_into_runs_keeps_the_look_of_the_run_it_began_in()
    {
        var docx = Template(Split("Тема: {", "b|{ Те", "ма ", "i|}", "} — конец")).Write(new PaperToWrite(Facts));
        Assert.Equal(["Тема: Команда & школа — конец"], Lines(docx));
        var bold = Template(Split("Тема: ", "b|{{ Те", "i|ма }}")).Write(new PaperToWrite(Facts));
        var run = Xml(bold).Descendants().Last(element => element.Name.LocalName == "r");
        Assert.Equal("Команда & школа", run.Value);
        Assert.Contains(run.Descendants(), element => element.Name.LocalName == "b");
        Assert.DoesNotContain(run.Descendants(), element => element.Name.LocalName == "i");
    }

    [Fact]
    public void A_loop_in_paragraphs_of_its_own_repeats_what_stands_between() =>
        Assert.Equal(["Было", "1. Раз", "2. Два", "3. Три", "Стало"], Lines(P("Было") + P("{{#каждый Выводы}}") + P("{{№}}. {{Текст}}") + P("{{/каждый}}") + P("Стало"), Facts));

    [Fact]
    public void A_loop_around_the_words_of_one_paragraph_repeats_the_paragraph() => Assert.Equal(["– Раз", "– Два", "– Три"], Lines(P("{{#каждый Выводы}}– {{Текст}}{{/каждый}}"), Facts));

    [Fact]
    public void A_loop_may_open_at_the_head_of_one_paragraph_and_close_at_the_end_of_another() =>
        Assert.Equal(["«Тихий час»", "СОШ № 5", "«Общий стол»"], Lines(P("{{#каждый Практики}}«{{Название}}»") + P("{{Организация}}{{/каждый}}"), Facts));

    [Fact]
    public void A_loop_inside_a_line_joins_with_its_separator() =>
        Assert.Equal(["«Тихий час»: Лунева З.А., директор; Гранин О.П. (СОШ № 5)", "«Общий стол»: Ясная Е.И., методист"],
            Lines(P("{{#каждый Практики}}") + P("«{{Название}}»: {{#каждый Авторы через \"; \"}}{{Автор.Имя}}{{#если Автор.Должность}}, {{Должность}}{{/если}}{{/каждый}}{{#если Организация}} ({{Практика.Организация}}){{/если}}") + P("{{/каждый}}"), Facts));

    [Fact]
    public void Quotes_that_the_word_processor_made_typographic_are_quotes() => Assert.Equal(["Раз; Два; Три"], Lines(P("{{ Выводы | через «; » }}"), Facts));

    [Fact]
    public void Rows_repeat_with_markers_in_their_cells_or_in_rows_of_their_own()
    {
        string[] expected = ["№", "Практика", "1", "Тихий час", "2", "Общий стол"];
        Assert.Equal(expected, Lines(Table(Row("№", "Практика"), Row("{{#каждый Практики}}{{№}}", "{{Название}}{{/каждый}}")), Facts));
        Assert.Equal(expected, Lines(Table(Row("№", "Практика"), Row("{{#каждый Практики}}", ""), Row("{{№}}", "{{Название}}"), Row("", "{{/каждый}}")), Facts));
    }

    [Fact]
    public void Two_rows_may_repeat_together_and_a_cell_may_have_a_loop_of_its_own() =>
        Assert.Equal(["Тихий час", "", "1", "Лунева З.А.", "Гранин О.П.", "Общий стол", "", "2", "Ясная Е.И."],
            Lines(Table(Row("{{#каждый Практики}}{{Название}}", ""), Row("{{№}}", P("{{#каждый Авторы}}") + P("{{Имя}}") + P("{{/каждый}}") + P("{{/каждый}}"))), Facts));

    [Fact]
    public void A_table_without_rows_is_not_printed_and_an_emptied_cell_stays_a_cell()
    {
        Assert.Equal(["до", "после"], Lines(P("до") + Table(Row("{{#каждый Площадки}}{{№}}", "{{Текст}}{{/каждый}}")) + P("после"), Facts));
        var docx = Template(Table(Row("{{ Номер }}", "да"))).Write(new PaperToWrite(Facts));
        Assert.Equal(["", "да"], Lines(docx));
    }

    [Fact]
    public void A_condition_asks_whether_there_is_something_to_say() =>
        Assert.Equal(["есть заявки", "ноль ответов — тоже ответ", "нет площадок"], Lines(
            P("{{#если Показатели.Заявки}}есть заявки{{/если}}") + P("{{#если Показатели.Ответы}}ноль ответов — тоже ответ{{/если}}") +
            P("{{#если Площадки}}") + P("есть площадки") + P("{{#иначе}}") + P("нет площадок") + P("{{/если}}"), Facts));

    [Fact]
    public void A_condition_compares_and_joins() =>
        Assert.Equal(["а", "б", "в", "г"], Lines(
            P("{{#если Вид = \"forum-analysis\"}}а{{/если}}") + P("{{#если Показатели.Заявки ≠ 23 и не Номер}}б{{/если}}") +
            P("{{#если Номер или Тема = «команда & ШКОЛА»}}в{{/если}}") + P("{{#если Показатели.Заявки = 25}}—{{#иначе}}г{{/если}}"), Facts));

    [Fact]
    public void Blocks_nest_and_an_outer_name_is_seen_inside() =>
        Assert.Equal(["Для команд", "1 Учиться — Справка", "2 Учить — Справка", "Для школ", "1 Помогать — Справка"],
            Lines(P("{{#каждый БлокиПоручений}}") + P("{{Адресат}}") + P("{{#каждый Поручения}}") + P("{{Номер}} {{Текст}} — {{Заголовок}}") + P("{{/каждый}}") + P("{{/каждый}}"), Facts));

    [Fact]
    public void First_and_last_of_a_loop_can_be_told() => Assert.Equal(["[Раз, Два, Три]"], Lines(P("{{#каждый Выводы через \"\"}}{{#если Первый}}[{{/если}}{{Текст}}{{#если Последний}}]{{#иначе}}, {{/если}}{{/каждый}}"), Facts));

    [Fact]
    public void A_paragraph_left_without_words_is_not_printed_but_an_empty_one_of_the_template_is() => Assert.Equal(["до", "", "после"], Lines(P("до") + P("{{ Номер }}") + P("") + P("после"), Facts));

    [Fact]
    public void A_line_break_in_a_value_is_a_line_break_on_the_page() => Assert.Equal(["Раз/Два/Три"], Lines(P("{{ Выводы | абзацами }}"), Facts));

    [Fact]
    public void Filters_change_what_is_printed() => Assert.Equal(["17 февраля 2026 г.; Февраль, 2026; 24 заявки; 74,5; № _____; 2"], Lines(
        P("{{Дата | словами}}; {{Дата | месяц}}; {{Показатели.Заявки}} {{Показатели.Заявки | слово \"заявка\" \"заявки\" \"заявок\"}}; {{Показатели.ДоляОбученных}}; № {{Номер | иначе \"_____\"}}; {{Практики | количество}}"), Facts));

    [Fact]
    public void Names_positions_and_organisations_are_put_into_cases() =>
        Assert.Equal(["директору; методисту — СОШ № 5", "методисту"], Lines(P("{{#каждый Практики}}") + P("{{#каждый Авторы через \"; \"}}{{ Автор.Должность | дательный }}{{/каждый}}{{#если Организация}} — {{ Организация | родительный }}{{/если}}") + P("{{/каждый}}"),
            Facts with { Practices = [Facts.Practices[0] with { Authors = [new("Лунева З.А.", "директор"), new("Гранин О.П.", "методист")] }, Facts.Practices[1]] }));

    [Fact]
    public void A_form_corrected_by_hand_stands_before_the_rules()
    {
        var template = Template(P("{{ Подписант.Имя | дательный }}"));
        var facts = new PaperToWrite(Facts with { Signatory = new("Сойка М.Ж.", null) });
        var forms = new WordForms(new Dictionary<(string, Case), string> { [("Сойка М.Ж.", Case.Dative)] = "Сойка М.Ж." });
        Assert.Equal(["Сойке М.Ж."], Lines(template.Write(facts)).ConvertAll(line => line.Replace('\u00A0', ' ')));
        Assert.Equal(["Сойка М.Ж."], Lines(template.Write(facts, forms: forms)).ConvertAll(line => line.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void Spaces_of_a_value_that_must_not_break_do_not() => Assert.Equal(["СОШ №\u00A05"], Lines(Template(P("{{#каждый Практики}}{{Организация}}{{/каждый}}")).Write(new PaperToWrite(Facts))));

    [Fact]
    public void A_short_preposition_is_not_stuck_to_its_word() => Assert.Equal(["До 31.03.2026 внести опыт в школе №\u00A05: 24\u00A0дня"], Lines(Template(P("{{ Тема }}")).Write(new PaperToWrite(Facts with { Subject = "До 31.03.2026 внести опыт в школе № 5: 24 дня" }))));

    [Fact]
    public void A_text_written_by_hand_stays_with_the_paper_and_may_hold_fields()
    {
        var body = P("{{ Текст \"Вступление\" }}") + P("{{#текст \"Итог\"}}") + P("Подано: {{Показатели.Заявки}}.") + P("{{/текст}}");
        Assert.Equal(["Подано: 24."], Lines(body, Facts));
        Assert.Equal(["Форум по теме «Команда & школа».", "Он прошёл.", "1. Раз", "2. Два", "3. Три"],
            Lines(body, Facts, ("Вступление", "Форум по теме «{{ Тема }}».\r\nОн прошёл."), ("Итог", "{{#каждый Выводы}}\n{{№}}. {{Текст}}\n{{/каждый}}")));
        Assert.Empty(Lines(body, Facts, ("Итог", "")));
        Assert.Equal(["Вступление", "Итог"], Template(body).FreeTexts);
    }

    [Fact]
    public void A_text_that_calls_for_itself_is_not_followed() => Assert.Empty(Lines(P("{{ Текст \"А\" }}"), Facts, ("А", "{{ Текст \"А\" }}")));

    [Fact]
    public void Headers_are_filled_in_too()
    {
        var docx = Template(P("тело"), P("{{ Заголовок }}")).Write(new PaperToWrite(Facts));
        Assert.Equal(["Справка"], Lines(docx, "word/header1.xml"));
    }

    [Fact]
    public void A_text_box_is_filled_in() =>
        Assert.Equal(["СправкаСправка", "Справка"], Lines("<w:p><w:r><w:t>{{ Заголовок }}</w:t></w:r><w:r><w:pict><w:txbxContent>" + P("{{#если Номер}}нет{{/если}}") + P("{{ Заголовок }}") + "</w:txbxContent></w:pict></w:r></w:p>", Facts));

    [Fact]
    public void The_same_values_give_the_same_bytes()
    {
        var template = Template(P("{{#каждый Практики}}{{Название}}{{/каждый}}"), P("{{ Заголовок }}"));
        Assert.Equal(template.Write(new PaperToWrite(Facts)), template.Write(new PaperToWrite(Facts)));
        Assert.Equal(template.Write(new PaperToWrite(Facts)), Template(P("{{#каждый Практики}}{{Название}}{{/каждый}}"), P("{{ Заголовок }}")).Write(new PaperToWrite(Facts)));
    }

    [Fact]
    public void On_screen_a_figure_knows_its_list_and_a_text_its_name()
    {
        var template = Template(P("Поступило {{Показатели.Заявки}} {{Показатели.Заявки | слово \"заявка\" \"заявки\" \"заявок\"}}.") + P("{{ Текст \"Вступление\" }}") + Table(Row("{{#каждый Практики}}{{№}}", "{{Название}}{{/каждый}}")));
        var sheet = template.Render(new PaperToWrite(Facts, FigureOrigin.Counted, new Dictionary<string, FigureOrigin> { ["facts.applications"] = FigureOrigin.Overruled }), new Dictionary<string, string> { ["Вступление"] = "Раз\nДва" });
        var first = Assert.IsType<RenderedParagraph>(sheet.Blocks[0]);
        Assert.Equal("Поступило 24 заявки.", first.Text);
        Assert.Equal([(null, null), ("facts.applications", FigureOrigin.Overruled), (null, null)], first.Runs.Select(run => (run.FigureKey, run.Origin)));
        Assert.Equal([null, "Вступление", "Вступление"], sheet.Blocks.OfType<RenderedParagraph>().Select(paragraph => paragraph.Section));
        Assert.Equal(2, Assert.IsType<RenderedTable>(sheet.Blocks[3]).Rows.Count);
    }
}
