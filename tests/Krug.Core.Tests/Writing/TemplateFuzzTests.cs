using Krug.Core.Writing;
using static Krug.Core.Tests.Writing.Word;

namespace Krug.Core.Tests.Writing;

/// <summary>Damaged templates: a person may bring any file in place of a template.</summary>
public sealed class TemplateFuzzTests
{
    [Fact]
    public void A_damaged_template_is_told_from_a_sound_one_and_nothing_else_happens()
    {
        byte[][] files =
        [
            Docx(P("{{ Событие.Название | кавычки }}") + Split("b|{{ Да", "та | словами }}") + P("{{#каждый Практики}}") + P("{{№}} {{ Название }}") + P("{{/каждый}}") + P("{{#если Тема}}а{{#иначе}}{{ Текст \"Вступление\" }}{{/если}}"), P("{{ Тема }}")),
            Docx(Table(Row("№", "Название"), Row("{{#каждый Программа}}{{ Начало }}", "{{ Название }}{{/каждый}}")) + P("{{#текст \"Вывод\"}}") + P("слова") + P("{{/текст}}")),
        ];
        files.Holds((file, _) =>
        {
            try
            {
                var template = Krug.Core.Writing.Template.Open(file, PaperFields.Paper);
                Assert.All(template.Check(), problem => Assert.NotEmpty(problem.ToString()));
                var paper = new PaperToWrite(Papers.Note);
                Assert.NotEmpty(template.Write(paper));
                template.Render(paper);
            }
            catch (UnusableTemplateException refused) { Assert.EndsWith(".", refused.Message, StringComparison.Ordinal); }
        });
    }
}
