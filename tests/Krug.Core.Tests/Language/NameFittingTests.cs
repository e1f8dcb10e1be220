using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class NameFittingTests
{
    [Theory]
    [InlineData("Полынина А.С.", "Анна Сергеевна Полынина", NameFit.Yes)]
    [InlineData("Полынина А.С.", "А. С. Полынина", NameFit.Yes)]
    [InlineData("Полынина А.", "Полынина Анна Сергеевна", NameFit.Yes)]
    [InlineData("Снегирёва Е.А.", "Снегирева Е.А.", NameFit.Yes)]
    [InlineData("Снегирева Ё.А.", "Снегирева Е.А.", NameFit.Yes)]
    [InlineData("ПОЛЫНИНА А.С.", "Полынина А.С.", NameFit.Yes)]
    [InlineData("Полынина А.С.", "Полынина А.В.", NameFit.No)]
    [InlineData("Полынина А.С.", "Полынина Мария Сергеевна", NameFit.No)]
    [InlineData("Полынина А.С.", "Полынин А.С.", NameFit.No)]
    [InlineData("Липский А.С.", "Липская А.С.", NameFit.No)]
    [InlineData("Полынина Анна Сергеевна", "Полынина Алла Савельевна", NameFit.No)]
    [InlineData("Полынина А.С.", "Полинина А.С.", NameFit.Nearly)]
    [InlineData("Полынина А.С.", "Полынна А.С.", NameFit.Nearly)]
    [InlineData("Полынина А.С.", "Поылнина А.С.", NameFit.Nearly)]
    [InlineData("Полынина Наталья Ильинична", "Полынина Наталия Ильинична", NameFit.Nearly)]
    [InlineData("Валерий Полынин", "Валерия Полынин", NameFit.No)]
    [InlineData("Липкина Н.П.", "Тополь-Липкина Н.П.", NameFit.Nearly)]
    [InlineData("Кель Б.Р.", "Келн Б.Р.", NameFit.No)]
    public void Two_writings_may_or_may_not_be_one_person(string one, string other, NameFit expected)
    {
        Assert.Equal(expected, PersonName.Parse(one)!.Fits(PersonName.Parse(other)!));
        Assert.Equal(expected, PersonName.Parse(other)!.Fits(PersonName.Parse(one)!));
    }
}
