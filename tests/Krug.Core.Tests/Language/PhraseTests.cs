using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("директор", Case.Dative, "директору")]
    [InlineData("директор", Case.Genitive, "директора")]
    [InlineData("директор", Case.Accusative, "директора")]
    [InlineData("директор", Case.Instrumental, "директором")]
    [InlineData("учитель", Case.Instrumental, "учителем")]
    [InlineData("заведующий", Case.Dative, "заведующему")]
    [InlineData("заведующая", Case.Dative, "заведующей")]
    [InlineData("заведующий отделом", Case.Dative, "заведующему отделом")]
    [InlineData("заведующий кафедрой воспитания", Case.Genitive, "заведующего кафедрой воспитания")]
    [InlineData("заведующая детским садом", Case.Dative, "заведующей детским садом")]
    [InlineData("заведующий, учитель истории", Case.Dative, "заведующему, учителю истории")]
    [InlineData("ответственный за питание", Case.Genitive, "ответственного за питание")]
    [InlineData("исполняющая обязанности директора", Case.Dative, "исполняющей обязанности директора")]
    [InlineData("директор школы и учитель физики", Case.Instrumental, "директором школы и учителем физики")]
    [InlineData("заместитель директора по УВР", Case.Dative, "заместителю директора по УВР")]
    [InlineData("зам. директора по ВР", Case.Dative, "заместителю директора по ВР")]
    [InlineData("зам.директора по ВР", Case.Instrumental, "заместителем директора по ВР")]
    [InlineData("ст. воспитатель", Case.Dative, "старшему воспитателю")]
    [InlineData("Ст. воспитатель", Case.Dative, "Старшему воспитателю")]
    [InlineData("старший воспитатель", Case.Genitive, "старшего воспитателя")]
    [InlineData("учитель географии", Case.Dative, "учителю географии")]
    [InlineData("учитель русского языка и литературы", Case.Dative, "учителю русского языка и литературы")]
    [InlineData("ведущий специалист", Case.Dative, "ведущему специалисту")]
    [InlineData("главный специалист управления образования", Case.Accusative, "главного специалиста управления образования")]
    [InlineData("и.о. директора", Case.Dative, "исполняющему обязанности директора")]
    [InlineData("и. о. заведующего", Case.Genitive, "исполняющего обязанности заведующего")]
    [InlineData("методист МКУ «Липовский методический центр»", Case.Dative, "методисту МКУ «Липовский методический центр»")]
    [InlineData("учитель-логопед", Case.Dative, "учителю-логопеду")]
    [InlineData("педагог-психолог", Case.Genitive, "педагога-психолога")]
    [InlineData("педагог доп. образования", Case.Dative, "педагогу дополнительного образования")]
    [InlineData("директор, учитель истории", Case.Dative, "директору, учителю истории")]
    [InlineData("заместитель директора по УВР, учитель математики", Case.Dative, "заместителю директора по УВР, учителю математики")]
    [InlineData("соц. педагог", Case.Dative, "социальному педагогу")]
    [InlineData("муз. руководитель", Case.Dative, "музыкальному руководителю")]
    [InlineData("начальник отдела", Case.Instrumental, "начальником отдела")]
    [InlineData("глава администрации", Case.Dative, "главе администрации")]
    [InlineData("секретарь", Case.Instrumental, "секретарем")]
    public void A_position_declines_by_its_head(string position, Case @case, string expected) => Assert.Equal(new Declined(expected), Positions.In(position, @case));

    [Theory]
    [InlineData("зам. директора по ВР", "зам. директора по ВР")]
    [InlineData("ст. воспитатель", "ст. воспитателю")]
    [InlineData("и.о. директора", "и.о. директора")]
    public void Abbreviations_stay_where_nobody_asked_to_write_them_out(string position, string expected) => Assert.Equal(expected, Positions.In(position, Case.Dative, expand: false).Text);

    [Fact]
    public void An_unknown_position_is_declined_and_doubted()
    {
        var form = Positions.In("кастелян", Case.Dative);
        Assert.Equal("кастеляну", form.Text);
        Assert.False(form.Certain);
    }

    [Theory]
    [InlineData("МБОУ ООШ № 9", "МБОУ ООШ № 9")]
    [InlineData("Липовская ООШ", "Липовской ООШ")]
    [InlineData("МБОУ Липовская ООШ", "МБОУ Липовской ООШ")]
    [InlineData("МБОУ Липовская классическая гимназия", "МБОУ Липовской классической гимназии")]
    [InlineData("гимназия № 1", "гимназии № 1")]
    [InlineData("лицей № 3 г. Липки", "лицею № 3 г. Липки")]
    [InlineData("детский сад № 7 «Росинка»", "детскому саду № 7 «Росинка»")]
    [InlineData("Дом детского творчества", "Дому детского творчества")]
    [InlineData("Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 2»", "Муниципальному бюджетному общеобразовательному учреждению «Средняя школа № 2»")]
    [InlineData("муниципальное автономное дошкольное образовательное учреждение детский сад № 4 «Ёлочка» г. Липки", "муниципальному автономному дошкольному образовательному учреждению детскому саду № 4 «Ёлочка» г. Липки")]
    [InlineData("муниципальное бюджетное учреждение дополнительного образования «Дом детского творчества»", "муниципальному бюджетному учреждению дополнительного образования «Дом детского творчества»")]
    [InlineData("муниципальное казённое учреждение «Центр диагностики»", "муниципальному казённому учреждению «Центр диагностики»")]
    [InlineData("средняя школа № 5 имени Льва Полевого", "средней школе № 5 имени Льва Полевого")]
    [InlineData("Управление образования администрации Липовского района", "Управлению образования администрации Липовского района")]
    [InlineData("Экономический лицей", "Экономическому лицею")]
    [InlineData("школа-интернат № 2", "школе-интернату № 2")]
    public void An_organisation_declines_up_to_its_quotes(string name, string expected) => Assert.Equal(new Declined(expected), OrganisationNames.In(name, Case.Dative));

    [Theory]
    [InlineData("муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 2»", Case.Genitive, "муниципального бюджетного общеобразовательного учреждения «Средняя школа № 2»")]
    [InlineData("муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 2»", Case.Prepositional, "муниципальном бюджетном общеобразовательном учреждении «Средняя школа № 2»")]
    [InlineData("детский сад № 7", Case.Accusative, "детский сад № 7")]
    [InlineData("средняя школа № 5", Case.Accusative, "среднюю школу № 5")]
    [InlineData("Липовская СОШ", Case.Accusative, "Липовскую СОШ")]
    public void Other_cases_of_organisations(string name, Case @case, string expected) => Assert.Equal(expected, OrganisationNames.In(name, @case).Text);
}
