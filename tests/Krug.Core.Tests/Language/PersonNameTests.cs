using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Полынина А.С.", "Полынина", "А.", "С.")]
    [InlineData("Полынина А. С.", "Полынина", "А.", "С.")]
    [InlineData("Полынина\u00A0А.\u00A0С.", "Полынина", "А.", "С.")]
    [InlineData("А.С. Полынина", "Полынина", "А.", "С.")]
    [InlineData("А.С.Полынина", "Полынина", "А.", "С.")]
    [InlineData("А. С. Полынина", "Полынина", "А.", "С.")]
    [InlineData("Полынина Анна Сергеевна", "Полынина", "Анна", "Сергеевна")]
    [InlineData("Анна Сергеевна Полынина", "Полынина", "Анна", "Сергеевна")]
    [InlineData("Полынина Анна", "Полынина", "Анна", null)]
    [InlineData("Полынина А.", "Полынина", "А.", null)]
    [InlineData("Ветрова Н.А. .", "Ветрова", "Н.", "А.")]
    [InlineData("Ветрова Н.В..", "Ветрова", "Н.", "В.")]
    [InlineData("Ветрова Н.В..,", "Ветрова", "Н.", "В.")]
    [InlineData("Ветрова Т.В. В.", "Ветрова", "Т.", "В.")]
    [InlineData("**Ветрова Т.В.**", "Ветрова", "Т.", "В.")]
    [InlineData("Ветрова ТВ", "Ветрова", "Т.", "В.")]
    [InlineData("Ветрова Т В", "Ветрова", "Т.", "В.")]
    [InlineData("Снегире\u0308ва Е.А.", "Снегирёва", "Е.", "А.")]
    [InlineData("Залеси\u0306 И.И.", "Залесй", "И.", "И.")]
    [InlineData("Тополь-Корсакова Н.П.", "Тополь-Корсакова", "Н.", "П.")]
    [InlineData("Н.П. Тополь-Корсакова", "Тополь-Корсакова", "Н.", "П.")]
    [InlineData("Гасымов Рауф Мамед оглы", "Гасымов", "Рауф", "Мамед оглы")]
    [InlineData("Гасымова Лейла Мамед кызы", "Гасымова", "Лейла", "Мамед кызы")]
    [InlineData("ван дер Липке Анна Ивановна", "ван дер Липке", "Анна", "Ивановна")]
    [InlineData("Юрий Липкин", "Липкин", "Юрий", null)]
    [InlineData("Марина Липкина", "Липкина", "Марина", null)]
    [InlineData("О'Липкин Дж.", "О'Липкин", "Дж.", null)]
    public void A_name_is_read_however_the_paper_writes_it(string text, string surname, string? given, string? patronymic)
    {
        var name = PersonName.Parse(text);
        Assert.Equal(new PersonName(surname, given, patronymic), name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Полынина")]
    [InlineData("А.С.")]
    [InlineData("Анна Сергеевна")]
    [InlineData("заместитель директора по УВР")]
    [InlineData("СОШ № 5")]
    [InlineData("Полынина А.С., директор")]
    [InlineData("Полынина А.С. и Ветрова Т.В.")]
    public void What_is_not_one_name_is_not_read_as_one(string text) => Assert.Null(PersonName.Parse(text));

    [Fact]
    public void A_slip_in_the_writing_is_told()
    {
        Assert.Contains("лишний инициал «В.»", NameReading.Read("Ветрова Т.В. В.")!.Dirt);
        Assert.Contains("лишняя точка", NameReading.Read("Ветрова Н.В..")!.Dirt);
        Assert.Empty(NameReading.Read("Ветрова Н.В.")!.Dirt);
    }

    [Fact]
    public void A_name_is_written_as_lists_signatures_and_cards_want_it()
    {
        var name = new PersonName("Полынина", "Анна", "Сергеевна");
        Assert.Equal("Полынина\u00A0А.С.", name.ToString(NameStyle.List));
        Assert.Equal("А.С.\u00A0Полынина", name.ToString(NameStyle.Signature));
        Assert.Equal("Полынина Анна Сергеевна", name.ToString(NameStyle.Full));
        Assert.Equal("Полынина\u00A0А.С.", new PersonName("Полынина", "А.", "С.").ToString(NameStyle.Full));
        Assert.Equal("Полынина", new PersonName("Полынина").ToString(NameStyle.Signature));
        Assert.Equal(new("Полынина", "А.", "С."), name.Short());
    }

    [Theory]
    [InlineData("Полынина", "Анна", "Сергеевна", Gender.Feminine)]
    [InlineData("Кель", "А.", "Ильич", Gender.Masculine)]
    [InlineData("Сорока", "М.", "Ю.", null)]
    [InlineData("Гасымов", "Рауф", "Мамед оглы", Gender.Masculine)]
    [InlineData("Окушко", "Саша", null, null)]
    public void Gender_is_only_suggested(string surname, string? given, string? patronymic, Gender? expected) =>
        Assert.Equal(expected, new PersonName(surname, given, patronymic).Suggested);
}
