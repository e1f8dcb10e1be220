using CsCheck;
using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class OrderAndTypographyTests
{
    [Fact]
    public void A_list_stands_in_the_order_a_reader_expects()
    {
        string[] expected =
        [
            "", "Ветрова А.", "Гимназия № 1", "Гимназия № 4", "Елка", "Ёлка", "Ель", "Кель", "Липовская ООШ", "СОШ", "СОШ № 2", "СОШ № 02 а", "СОШ № 10", "СОШ № 11", "Школа 5", "Яблоко", "ящик", "Zoom",
        ];
        Assert.Equal(expected, expected.Reverse().OrderBy(RussianOrder.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Equal_texts_have_equal_keys_and_only_they() =>
        Gen.Select(Text(), Text()).Holds(pair => Assert.Equal(Letters.Clean(pair.Item1) == Letters.Clean(pair.Item2), RussianOrder.Key(pair.Item1) == RussianOrder.Key(pair.Item2)));

    [Theory]
    [InlineData("МБОУ «СОШ №5» г. Липки", "мбоу сош 5 г липки")]
    [InlineData("МБОУ «СОШ № 5» г.Липки", "мбоу сош 5 г липки")]
    [InlineData("CОШ", "сош")] // the first letter is Latin
    [InlineData("Ёлочка", "елочка")]
    [InlineData("Zoom", "zoom")]
    [InlineData("школа-интернат", "школа интернат")]
    [InlineData("5а", "5 а")]
    public void A_search_forgives_signs_and_twins(string text, string expected) => Assert.Equal(expected, RussianOrder.SearchKey(text));

    [Theory]
    [InlineData("А.С. Полынина", "А.С.~Полынина")]
    [InlineData("Полынина А.С., директор", "Полынина~А.С., директор")]
    [InlineData("Полынина А. С.", "Полынина~А.~С.")]
    [InlineData("СОШ № 4", "СОШ №~4")]
    [InlineData("г. Липки, с. Ключи", "г.~Липки, с.~Ключи")]
    [InlineData("в школе и дома", "в~школе и~дома")]
    [InlineData("24 заявки", "24~заявки")]
    [InlineData("22 апреля 2027 г.", "22~апреля 2027~г.")]
    [InlineData("20 апреля 2022 г. Участники", "20~апреля 2022~г. Участники")]
    [InlineData("Форум - это встреча", "Форум~— это встреча")]
    [InlineData("и т. п.", "и~т.~п.")]
    [InlineData("10-12 мая", "10–12~мая")]
    [InlineData("10:00-13:00", "10:00–13:00")]
    [InlineData("2022-2023 учебный год", "2022–2023~учебный год")]
    [InlineData("тел. 2-14-65", "тел.~2-14-65")]
    [InlineData("2022-04-20", "2022-04-20")]
    [InlineData("№ 12-03/45", "№~12-03/45")]
    [InlineData("\"СОШ № 4\"", "«СОШ №~4»")]
    [InlineData("«Практика \"Точка роста\" в школе»", "«Практика „Точка роста“ в~школе»")]
    [InlineData("МБОУ \"Школа \"Росток\"\"", "МБОУ «Школа „Росток“»")]
    [InlineData("один \"забытый знак", "один \"забытый знак")]
    [InlineData("школа , сад", "школа, сад")]
    [InlineData("86 %", "86~%")]
    [InlineData("первая\nвторая  строка", "первая\nвторая строка")]
    public void Text_is_tidied(string text, string expected) => Assert.Equal(expected, Typography.Tidy(text).Replace('\u00A0', '~'));

    [Fact]
    public void Tidying_twice_changes_nothing_more() => Text().Holds(text => Assert.Equal(Typography.Tidy(text), Typography.Tidy(Typography.Tidy(text))), times: 20_000);

    static readonly string[] Pieces =
    [
        " ", "  ", "-", "–", "—", "\"", "«", "»", "„", "“", "”", "А.", "С.", "Полынина", "г.", "№", "5", "12", "2022", "в", "и", "т.", "п.", "%", ",", ".", "(", ")", "\n", "ё", "е", "Школа",
        "\u00A0", "\u202F", "x", "\t",
    ];

    // Pieces that papers hold, in any order.
    static Gen<string> Text() => Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(picked => string.Concat(picked.Select(piece => Pieces[piece])));
}
