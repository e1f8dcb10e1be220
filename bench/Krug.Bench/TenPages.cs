using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Krug.Bench;

/// <summary>An invented paper of ten pages as Word would save it: heading, running text, a numbered list, a table, a resolution. Another number gives another paper, the same number the same.</summary>
static class TenPages
{
    static readonly string[] Surnames = ["Берёзкин", "Ветрова", "Громов", "Дубинина", "Ельцов", "Журавина", "Зимин", "Ивушкина", "Кленов", "Лугина", "Мостовой", "Нечаева"];
    static readonly string[] Kinds = ["СОШ", "ООШ", "Гимназия", "Лицей", "Детский сад"];
    static readonly string[] Themes =
    [
        "Внутренняя оценка качества как опора решений директора", "Наставничество: от приказа к практике", "Школьный музей и воспитание", "Командная работа над программой развития",
        "Педсовет, после которого что-то меняется", "Учительский рост по запросу школы", "Маршруты для одарённых детей в сельской школе", "Открытый разговор с родителями",
    ];

    public static byte[] Make(int number)
    {
        var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(Blocks(number).ToArray()));
        }
        return stream.ToArray();
    }

    static IEnumerable<OpenXmlElement> Blocks(int number)
    {
        yield return Line("Аналитическая справка об итогах Форума «Управление как ремесло» – 2025", bold: true);
        yield return Line($"{number % 27 + 1} марта 2025 г. состоялся Форум по теме «Решения, которые видны в классе». На Форум поступило {number % 9 + 30} заявок, из них {number % 9 + 28} практик представлены.");
        for (var i = 0; i < 34; i++)
            yield return Line($"Участники площадки {i % 4 + 1} обсудили, как школа {Theme(number + i)} приходит к своим целям: управленческая команда выбирает показатели, собирает сведения, " +
                $"сверяет их с прошлым годом и договаривается о мерах. Слушатели отметили, что опыт {Kind(number + i)} № {i + 2} можно повторить без новых расходов, если распределить обязанности заранее.");
        yield return Line("Представленные практики", bold: true);
        yield return Practices(number);
        yield return Line("Резолюция", bold: true);
        yield return Line("Заслушав и обсудив выступления, участники Форума РЕШИЛИ:");
        for (var i = 0; i < 24; i++)
            yield return Line($"{i + 1}. До {i % 27 + 1:00}.{i % 3 + 4:00}.2025 руководителям {Kind(i)} № {i + 3}, {i + 4} представить план работы по направлению «{Theme(number + i)}» (ответственный {Person(number + i)}).");
        for (var i = 0; i < 12; i++)
            yield return Line($"Проблемная зона {i + 1}: в организациях, где команда сменилась в течение года, договорённости прошлого Форума приходится заключать заново, и это отнимает время у {Kind(i)} № {i + 5}.");
    }

    static Table Practices(int number)
    {
        var table = new Table();
        table.Append(Row("№", "Практика", "Организация", "Авторы"));
        for (var i = 0; i < 40; i++)
            table.Append(Row($"{i + 1}", $"«{Theme(number + i)}»", $"МБОУ {Kind(number + i)} № {i + 1} г. Луговска", $"{Person(number + i)}, директор, {Person(number + i + 5)}, заместитель директора по УВР"));
        return table;
    }

    static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Line(cell))));

    static Paragraph Line(string text, bool bold = false)
    {
        // Word splits runs anywhere; so does this.
        var at = text.Length / 3;
        return new Paragraph(Run(text[..at], bold), Run(text[at..], bold));
    }

    static Run Run(string text, bool bold) => new(bold ? new RunProperties(new Bold()) : null!, new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    static string Theme(int i) => Themes[i % Themes.Length];
    static string Kind(int i) => Kinds[i % Kinds.Length];
    static string Person(int i) => $"{Surnames[i % Surnames.Length]} {"АВЕИКМН"[i % 7]}.{"ПСДЮА"[i % 5]}.";
}
