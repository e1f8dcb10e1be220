using Krug.Core.Reading.Recognisers;

namespace Krug.Core.Tests.Reading.Recognisers;

public sealed class OrganisationsTests
{
    [Theory]
    [InlineData("МКОУ СОШ №№ 3, 12, а МКОУ СОШ №№ 5, 14, ООШ № 6 внести изменения", "МКОУ СОШ № 3|МКОУ СОШ № 12|МКОУ СОШ № 5|МКОУ СОШ № 14|ООШ № 6")]
    [InlineData("гимназии № 1 и № 4, СОШ №№ 5, 6 (2 пр.), 11; ДОУ №№ 7, 16; ЦДиК", "гимназия № 1|гимназия № 4|СОШ № 5|СОШ № 6 (2 пр.)|СОШ № 11|ДОУ № 7|ДОУ № 16|ЦДиК")]
    [InlineData("МБОУ «СОШ № 3», МКОУ Липовская ООШ и МБДОУ № 21", "МБОУ «СОШ № 3»|МКОУ Липовская ООШ|МБДОУ № 21")]
    [InlineData("МБДОУ «Детский сад № 7 «Колокольчик», лицею № 2", "МБДОУ «Детский сад № 7 «Колокольчик»|лицей № 2")]
    [InlineData("МАДОУ №16 «Снегирёк»", "МАДОУ № 16 «Снегирёк»")]
    [InlineData("МАОУ Заречная СОШ им.А.К. Лугового, МБУ ДО Ключевской ДДТ", "МАОУ Заречная СОШ им.А.К. Лугового|МБУ ДО Ключевской ДДТ")]
    [InlineData("школы района и опорные школы", "")]
    [InlineData("СОШ № 2, 18 марта", "СОШ № 2")]
    [InlineData("СОШ №№ 1–4", "СОШ № 1|СОШ № 2|СОШ № 3|СОШ № 4")]
    public void Organisations_of_a_text_are_unfolded(string text, string expected) => Assert.Equal(expected, string.Join('|', Organisations.All(text).Select(mention => mention.Listed)));

    [Theory]
    [InlineData("зам. директора по УВР МБОУ ООШ № 9 г. Ключи", "зам. директора по УВР", "МБОУ ООШ № 9 г. Ключи")]
    [InlineData("зам. директора по НМРМБУ ДО ЦВР", "зам. директора по НМР", "МБУ ДО ЦВР")]
    [InlineData("директор МБОУ – СОШ № 11 г. Липовки", "директор", "МБОУ – СОШ № 11 г. Липовки")]
    [InlineData("директор Липовской ООШ", "директор", "Липовской ООШ")]
    [InlineData("начальник управления образования администрации района", "начальник", "управления образования администрации района")]
    [InlineData("учитель истории и обществознания", "учитель истории и обществознания", null)]
    [InlineData("заведующий МБДОУ № 5г. Ключи", "заведующий", "МБДОУ № 5 г. Ключи")]
    public void A_position_ends_where_the_organisation_begins(string text, string? position, string? organisation) => Assert.Equal((position, organisation), PositionParts.Split(text));
}
