using Krug.Core.Reading;

namespace Krug.Core.Tests.Reading;

public sealed class TokensTests
{
    [Theory]
    [InlineData("10.00 – 10.05 Открытие", "10:00", "10:05")]
    [InlineData("10:00-10:20", "10:00", "10:20")]
    [InlineData("с 9.30 до 10.00", "09:30", "10:00")]
    [InlineData("10-00 – 10-30", "10:00", "10:30")]
    [InlineData("8.30 ч. – 9.00 ч.", "08:30", "09:00")]
    [InlineData("10.00 Открытие", "10:00", null)]
    [InlineData("с 9 ч 30 мин до 10 ч 00 мин – регистрация", "09:30", "10:00")]
    [InlineData("10 час. 15 мин. – 10 час. 40 мин.", "10:15", "10:40")]
    [InlineData("в 10 часов 05 минут", "10:05", null)]
    public void Times_are_read_however_they_are_parted(string text, string start, string? end) => Assert.Equal((start, end), TimeRange.At(text) is { } range ? (range.Start, range.End) : default);

    [Theory]
    [InlineData("11.12.2024")]
    [InlineData("25.61")]
    [InlineData("5 участников")]
    [InlineData("10-12 классы")]
    [InlineData("72 часа 16 слушателей")]
    public void What_only_looks_like_a_time_is_not_one(string text) => Assert.Null(TimeRange.At(text));

    [Theory]
    [InlineData("1. Признать", ListKind.Arabic, "1")]
    [InlineData("3). Обобщить", ListKind.Arabic, "3")]
    [InlineData("3.2.  Краткий анализ", ListKind.Arabic, "3.2")]
    [InlineData("1.1 Муниципальное учреждение", ListKind.Arabic, "1.1")]
    [InlineData("IV. Контроль", ListKind.Roman, "IV")]
    [InlineData("в) представить", ListKind.Letter, "в")]
    [InlineData("- провести", ListKind.Bullet, "")]
    [InlineData("· установить", ListKind.Bullet, "")]
    public void Marks_of_lists_are_told_from_the_text(string text, ListKind kind, string number) => Assert.Equal((kind, number), ListMark.Of(text) is { } mark ? (mark.Kind, mark.Number) : default);

    [Theory]
    [InlineData("11.12.2024 на базе школы")]
    [InlineData("10.05 – 10.15")]
    [InlineData("25. 02 .2022 г. № _____")]
    [InlineData("о проведении семинара")]
    public void What_only_looks_like_a_mark_is_not_one(string text) => Assert.Null(ListMark.Of(text));

    [Theory]
    [InlineData("24 заявки", 24)]
    [InlineData("двадцать шесть заявок", 26)]
    [InlineData("семи направлениям", 7)]
    [InlineData("сорока двух подключений", 42)]
    [InlineData("1 204 человека", 1204)]
    [InlineData("сто двадцать восемь", 128)]
    [InlineData("одна заявка", 1)]
    public void Counts_are_read_in_figures_and_in_words(string text, int count) => Assert.Equal(count, Numerals.At(text, 0)?.Value);

    [Theory]
    [InlineData("семинар")]
    [InlineData("стол")]
    [InlineData("однако")]
    [InlineData("шестой")]
    public void Words_that_only_begin_like_counts_are_none(string text) => Assert.Null(Numerals.At(text, 0));
}
