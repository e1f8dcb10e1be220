using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, "0 заявок")]
    [InlineData(1, "1 заявка")]
    [InlineData(2, "2 заявки")]
    [InlineData(5, "5 заявок")]
    [InlineData(11, "11 заявок")]
    [InlineData(21, "21 заявка")]
    [InlineData(24, "24 заявки")]
    [InlineData(112, "112 заявок")]
    [InlineData(1204, "1\u202F204 заявки")]
    public void A_noun_agrees_with_its_figure(int number, string expected) => Assert.Equal(Broken(expected), Numbers.Count(number, "заявка", "заявки", "заявок"));

    [Theory]
    [InlineData(1, "заявка", Case.Nominative, "1 заявка")]
    [InlineData(24, "заявка", Case.Nominative, "24 заявки")]
    [InlineData(5, "заявка", Case.Nominative, "5 заявок")]
    [InlineData(5, "поручение", Case.Nominative, "5 поручений")]
    [InlineData(3, "поручение", Case.Nominative, "3 поручения")]
    [InlineData(21, "мероприятие", Case.Nominative, "21 мероприятие")]
    [InlineData(21, "управленческая практика", Case.Nominative, "21 управленческая практика")]
    [InlineData(3, "управленческая практика", Case.Nominative, "3 управленческие практики")]
    [InlineData(7, "управленческая практика", Case.Nominative, "7 управленческих практик")]
    [InlineData(2, "новое мероприятие", Case.Nominative, "2 новых мероприятия")]
    [InlineData(4, "площадка", Case.Prepositional, "4 площадках")]
    [InlineData(5, "площадка", Case.Nominative, "5 площадок")]
    [InlineData(24, "участник", Case.Dative, "24 участникам")]
    [InlineData(39, "управленец", Case.Nominative, "39 управленцев")]
    [InlineData(12, "образовательная организация", Case.Nominative, "12 образовательных организаций")]
    [InlineData(3, "заместитель директора", Case.Nominative, "3 заместителя директора")]
    [InlineData(5, "человек", Case.Nominative, "5 человек")]
    [InlineData(2, "человек", Case.Nominative, "2 человека")]
    [InlineData(5, "год", Case.Nominative, "5 лет")]
    [InlineData(6, "школа", Case.Instrumental, "6 школами")]
    [InlineData(5, "детский сад", Case.Nominative, "5 детских садов")]
    [InlineData(5, "точка", Case.Nominative, "5 точек")]
    [InlineData(5, "место", Case.Nominative, "5 мест")]
    [InlineData(5, "день", Case.Nominative, "5 дней")]
    [InlineData(2, "день", Case.Nominative, "2 дня")]
    [InlineData(5, "учитель", Case.Nominative, "5 учителей")]
    [InlineData(5, "команда", Case.Genitive, "5 команд")]
    public void A_phrase_agrees_in_any_case(int number, string noun, Case @case, string expected) =>
        Assert.Equal(expected, Numbers.Count(number, noun, @case).Replace('\u00A0', ' '));

    [Fact]
    public void Fractions_take_the_genitive_and_a_comma()
    {
        Assert.Equal("74,5\u00A0%", Numbers.Percent(74.50m));
        Assert.Equal("74,5\u00A0процента", Numbers.Count(74.5m, "процент", "процента", "процентов"));
        Assert.Equal("1\u202F234\u202F567,25", Numbers.Write(1234567.25m));
        Assert.Equal("31–64", Numbers.Range(31, 64));
        Assert.Equal("−5", Numbers.Write(-5));
    }

    [Theory]
    [InlineData(0, Case.Nominative, Gender.Masculine, "ноль")]
    [InlineData(21, Case.Nominative, Gender.Feminine, "двадцать одна")]
    [InlineData(4, Case.Prepositional, Gender.Feminine, "четырёх")]
    [InlineData(2, Case.Nominative, Gender.Feminine, "две")]
    [InlineData(2, Case.Nominative, Gender.Neuter, "два")]
    [InlineData(7, Case.Dative, Gender.Neuter, "семи")]
    [InlineData(8, Case.Instrumental, Gender.Masculine, "восемью")]
    [InlineData(40, Case.Genitive, Gender.Masculine, "сорока")]
    [InlineData(56, Case.Instrumental, Gender.Masculine, "пятьюдесятью шестью")]
    [InlineData(345, Case.Dative, Gender.Masculine, "трёмстам сорока пяти")]
    [InlineData(500, Case.Instrumental, Gender.Masculine, "пятьюстами")]
    [InlineData(1000, Case.Nominative, Gender.Masculine, "тысяча")]
    [InlineData(2022, Case.Nominative, Gender.Masculine, "две тысячи двадцать два")]
    [InlineData(5011, Case.Genitive, Gender.Masculine, "пяти тысяч одиннадцати")]
    [InlineData(21_001, Case.Accusative, Gender.Feminine, "двадцать одну тысячу одну")]
    [InlineData(999_999, Case.Nominative, Gender.Masculine, "девятьсот девяносто девять тысяч девятьсот девяносто девять")]
    public void A_number_is_written_in_words(int number, Case @case, Gender gender, string expected) => Assert.Equal(expected, NumberWords.In(number, @case, gender));

    [Fact]
    public void The_living_differ_in_the_accusative()
    {
        Assert.Equal("двух", NumberWords.In(2, Case.Accusative, Gender.Masculine, living: true));
        Assert.Equal("двадцать одного", NumberWords.In(21, Case.Accusative, Gender.Masculine, living: true));
        Assert.Equal("двадцать два", NumberWords.In(22, Case.Accusative, Gender.Masculine, living: true));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var @case in Enum.GetValues<Case>())
            foreach (var gender in Enum.GetValues<Gender>())
                for (var number = 0; number < 1_000_000; number += number < 1300 ? 1 : 7919)
                    Assert.Equal(number, NumberReading.Read(NumberWords.In(number, @case, gender)));
    }

    [Theory]
    [InlineData("семи", 7)]
    [InlineData("двадцать четыре", 24)]
    [InlineData("Двадцать четыре", 24)]
    [InlineData("пятеро", 5)]
    [InlineData("троих", 3)]
    [InlineData("обеих", 2)]
    [InlineData("первый", 1)]
    [InlineData("двадцать первого", 21)]
    [InlineData("третьей", 3)]
    [InlineData("четвертая", 4)]
    [InlineData("XVI", 16)]
    [InlineData("ХVI", 16)] // the first letter is Cyrillic
    [InlineData("IX", 9)]
    [InlineData("42", 42)]
    [InlineData("сто", 100)]
    public void A_number_in_words_is_read(string text, int expected) => Assert.Equal(expected, NumberReading.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("школа")]
    [InlineData("IIX")]
    [InlineData("VX")]
    [InlineData("двадцать школ")]
    [InlineData("пять двадцать")]
    [InlineData("99999999999999")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(NumberReading.Read(text));

    [Fact]
    public void Numbers_are_found_inside_a_sentence()
    {
        const string text = "На четырёх площадках по семи направлениям выступили двадцать один спикер, XVI конференция, 24 заявки.";
        var found = NumberReading.All(text);
        Assert.Equal([4, 7, 21, 16, 24], found.Select(number => number.Value));
        Assert.Equal("двадцать один", text[found[2].From..found[2].To]);
        Assert.Equal(NumberKind.Roman, found[3].Kind);
    }

    [Fact]
    public void Dates_and_periods_read_as_papers_write_them()
    {
        Assert.Equal("22\u00A0апреля 2027\u00A0г.", Dates.Long(new(2027, 4, 22)));
        Assert.Equal("22.04.2027", Dates.Short(new(2027, 4, 22)));
        Assert.Equal("апрель 2027\u00A0года", Dates.MonthOfYear(2027, 4));
        Assert.Equal("мае 2027\u00A0года", Dates.MonthOfYear(2027, 5, Case.Prepositional));
        Assert.Equal("2\u00A0полугодие 2022\u00A0года", Dates.HalfYear(2, 2022));
        Assert.Equal("2\u00A0полугодия 2022\u00A0года", Dates.HalfYear(2, 2022, Case.Genitive));
        Assert.Equal("2022/23\u00A0учебный год", Dates.SchoolYear(2022));
        Assert.Equal("2099/00\u00A0учебного года", Dates.SchoolYear(2099, Case.Genitive));
        Assert.Equal("2022/23\u00A0учебном году", Dates.SchoolYear(2022, Case.Prepositional));
        Assert.Equal("июль–сентябрь 2022\u00A0г.", Dates.Months(2022, 7, 2022, 9));
        Assert.Equal("декабрь 2022\u00A0г.\u00A0– февраль 2023\u00A0г.", Dates.Months(2022, 12, 2023, 2));
        Assert.Equal("22–24\u00A0апреля 2027\u00A0г.", Dates.Days(new(2027, 4, 22), new(2027, 4, 24)));
        Assert.Equal("30\u00A0апреля\u00A0– 2\u00A0мая 2027\u00A0г.", Dates.Days(new(2027, 4, 30), new(2027, 5, 2)));
        Assert.Equal(2026, Dates.SchoolYearOf(new(2027, 4, 22)));
        Assert.Equal("I\u00A0квартал 2022\u00A0года", Dates.Quarter(1, 2022));
        Assert.Equal("декабрём", Dates.Month(12, Case.Instrumental));
        Assert.Equal("мартом", Dates.Month(3, Case.Instrumental));
    }

    [Theory]
    [InlineData("апреля", 4)]
    [InlineData("Апрель", 4)]
    [InlineData("мае", 5)]
    [InlineData("май", 5)]
    [InlineData("сент.", 9)]
    [InlineData("март", 3)]
    [InlineData("марта", 3)]
    [InlineData("маркер", null)]
    [InlineData("август", 8)]
    public void A_month_is_known_in_any_case(string word, int? expected) => Assert.Equal(expected, Dates.ReadMonth(word));

    static string Broken(string text) => text.Replace(' ', '\u00A0');
}
