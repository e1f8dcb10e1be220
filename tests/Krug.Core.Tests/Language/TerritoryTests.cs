using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class TerritoryTests
{
    [Theory]
    [InlineData("Зареченска", "Зареченск", true)]
    [InlineData("Ясногорска", "Ясногорск", true)]
    [InlineData("Искрома", "Искром", true)]
    [InlineData("Каменки", "Каменка", false)]
    [InlineData("Нижней Ольхи", "Нижняя Ольха", false)]
    [InlineData("Нижней Салды", "Нижняя Салда", true)]
    [InlineData("Старого Искрома", "Старый Искром", true)]
    [InlineData("Междуречья", "Междуречье", true)]
    [InlineData("Сочи", "Сочи", true)]
    [InlineData("Чебоксар", "Чебоксары", true)]
    [InlineData("Липок", "Липки", false)]
    [InlineData("Орла", "Орёл", true)]
    [InlineData("Ельца", "Елец", true)]
    [InlineData("Казани", "Казань", true)]
    [InlineData("Ярославля", "Ярославль", true)]
    [InlineData("Самары", "Самара", true)]
    [InlineData("Полынина", "Полынин", false)]
    [InlineData("Солнечнограда", "Солнечноград", true)]
    [InlineData("Ростова-на-Дону", "Ростов-на-Дону", true)]
    [InlineData("Мирного", "Мирный", true)]
    [InlineData("Ясно", "Ясно", true)]
    public void A_town_comes_back_from_the_genitive(string genitive, string nominative, bool certain)
    {
        var form = PlaceNames.Nominative(genitive, Case.Genitive);
        Assert.Equal((nominative, certain), (form.Text, form.Certain));
    }

    [Theory]
    [InlineData("Зареченску", Case.Dative, "Зареченск")]
    [InlineData("Зареченском", Case.Instrumental, "Зареченск")]
    [InlineData("Зареченске", Case.Prepositional, "Зареченск")]
    [InlineData("Каменку", Case.Accusative, "Каменка")]
    [InlineData("Самарой", Case.Instrumental, "Самара")]
    [InlineData("Нижней Салде", Case.Dative, "Нижняя Салда")]
    public void A_town_comes_back_from_other_cases(string text, Case from, string nominative) => Assert.Equal(nominative, PlaceNames.Nominative(text, from).Text);

    [Theory]
    [InlineData(TerritoryKind.Town, "Зареченск", Case.Genitive, "города Зареченска")]
    [InlineData(TerritoryKind.Town, "Нижняя Салда", Case.Dative, "городу Нижней Салде")]
    [InlineData(TerritoryKind.Town, "Липки", Case.Genitive, "города Липки")]
    [InlineData(TerritoryKind.Town, "Орёл", Case.Prepositional, "городе Орле")]
    [InlineData(TerritoryKind.Town, "Ясно", Case.Genitive, "города Ясно")]
    [InlineData(TerritoryKind.District, "Липовский", Case.Genitive, "Липовского района")]
    [InlineData(TerritoryKind.District, "Липовский", Case.Prepositional, "Липовском районе")]
    [InlineData(TerritoryKind.MunicipalOkrug, "Липовский", Case.Genitive, "Липовского муниципального округа")]
    [InlineData(TerritoryKind.UrbanOkrug, "Липки", Case.Genitive, "городского округа Липки")]
    [InlineData(TerritoryKind.Region, "Липовская", Case.Dative, "Липовской области")]
    [InlineData(TerritoryKind.Krai, "Липовский", Case.Instrumental, "Липовским краем")]
    [InlineData(TerritoryKind.Village, "Ключи", Case.Genitive, "села Ключи")]
    [InlineData(TerritoryKind.Village, "Красное", Case.Genitive, "села Красного")]
    [InlineData(TerritoryKind.Settlement, "Липовка", Case.Genitive, "посёлка Липовка")]
    [InlineData(TerritoryKind.Hamlet, "Липовка", Case.Genitive, "деревни Липовки")]
    public void A_territory_declines(TerritoryKind kind, string name, Case @case, string expected) => Assert.Equal(expected, new Territory(kind, name).In(@case).Text);

    [Theory]
    [InlineData("города Зареченска, города Искрома, Липовского, Ольховского, Новоясенского районов", "город Зареченск|город Искром|Липовский район|Ольховский район|Новоясенский район")]
    [InlineData("городу Зареченску, Липовскому и Ольховскому районам", "город Зареченск|Липовский район|Ольховский район")]
    [InlineData("город Зареченск, Липовский и Ольховский районы", "город Зареченск|Липовский район|Ольховский район")]
    [InlineData("городов Зареченска и Искрома, Липовского района", "город Зареченск|город Искром|Липовский район")]
    [InlineData("г. Зареченска, Липовского р-на", "город Зареченск|Липовский район")]
    [InlineData("г.Зареченск", "город Зареченск")]
    [InlineData("Липовского муниципального округа", "Липовский муниципальный округ")]
    [InlineData("Липовского и Ольховского муниципальных округов", "Липовский муниципальный округ|Ольховский муниципальный округ")]
    [InlineData("городского округа Липки, Ольховского муниципального района", "городской округ Липки|Ольховский муниципальный район")]
    [InlineData("Липовской области", "Липовская область")]
    [InlineData("в городе Зареченске, Северном районе", "город Зареченск|Северный район")]
    [InlineData("управленческие команды города Зареченска, Липовского района", "город Зареченск|Липовский район")]
    public void A_folded_list_unfolds(string text, string expected) => Assert.Equal(expected, string.Join('|', TerritoryNames.Unfold(text).Select(found => found.Territory)));

    [Theory]
    [InlineData("")]
    [InlineData("управленческие команды")]
    public void A_text_without_territories_gives_none(string text) => Assert.Empty(TerritoryNames.Unfold(text));

    [Fact]
    public void A_list_folds_and_unfolds_to_itself()
    {
        Territory[] list =
        [
            new(TerritoryKind.Town, "Зареченск"), new(TerritoryKind.Town, "Искром"), new(TerritoryKind.District, "Липовский"), new(TerritoryKind.District, "Ольховский"), new(TerritoryKind.District, "Новоясенский"),
        ];
        Assert.Equal("города Зареченска, города Искрома, Липовского, Ольховского, Новоясенского районов", TerritoryNames.Fold(list, Case.Genitive));
        foreach (var @case in Enum.GetValues<Case>())
            Assert.Equal(list, TerritoryNames.Unfold(TerritoryNames.Fold(list, @case)).Select(found => found.Territory));
    }

    [Fact]
    public void A_list_of_organisations_is_folded_as_papers_do()
    {
        (string?, string, int?, string?, int)[] list =
        [
            (null, "СОШ", 5, null, 1), (null, "СОШ", 6, null, 2), (null, "СОШ", 11, null, 1), (null, "гимназия", 1, null, 1), (null, "гимназия", 4, null, 1), (null, "детский сад", 7, "Росинка", 1), (null, "ЦДиК", null, null, 1),
        ];
        Assert.Equal("СОШ №№ 5, 6 (2 пр.), 11, гимназий №№ 1, 4, детского сада № 7 «Росинка», ЦДиК", OrganisationList.Fold(list, Case.Genitive).Replace('\u00A0', ' '));
        Assert.Equal("МБОУ СОШ № 5 (2 пр.)", OrganisationList.Fold([("МБОУ", "СОШ", 5, null, 2)], Case.Dative).Replace('\u00A0', ' '));
    }
}
