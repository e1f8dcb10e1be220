using Krug.Core.Identification;

namespace Krug.Core.Tests.Identification;

/// <summary>Whom a display name of a call means: an invented district of nine organisations and their heads.</summary>
public sealed class IdentifierTests
{
    static readonly ListedOrganisation[] organisations =
    [
        new("s4", "Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № 4", "МБОУ СОШ № 4", "4", "Средняя общеобразовательная школа", "Липовский район", "г. Липки"),
        new("s4k", "Средняя общеобразовательная школа № 4 с. Ключи", "СОШ № 4", "4", "Средняя общеобразовательная школа", "Ключевской район", "с. Ключи"),
        new("g1", "Гимназия № 1 «Лада»", "МАОУ Гимназия № 1", "1", "Гимназия", "Липовский район", "г. Липки"),
        new("d1", "Детский сад № 1 «Рябинка»", "МБДОУ детский сад № 1", "1", "Детский сад", "Липовский район", "г. Липки"),
        new("g117", "Гимназия № 117", "Гимназия № 117", "117", "Гимназия", "Липовский район", "г. Липки"),
        new("d117", "Центр развития ребенка – детский сад № 117", "ЦРР – детский сад № 117", "117", "Центр развития ребенка – детский сад", "Липовский район", "г. Липки"),
        new("l7", "Лицей № 7", "Лицей № 7", "7", "Лицей", "Липовский район", "г. Липки"),
        new("mc", "Методический центр «ЛМЦКО»", "ЛМЦКО", null, "Центр", "Липовский район", "г. Липки"),
        new("s250", "Средняя общеобразовательная школа № 250", "СОШ № 250", "250", "Средняя общеобразовательная школа", "Липовский район", "г. Липки"),
    ];

    static readonly ListedPerson[] people =
    [
        new("p1", "Полынина", "Анна", "Сергеевна", "директор", "s4"), new("p2", "Тумбин", "Евгений", "Ильич", "директор", "s4k"), new("p3", "Щукарёва", "Наталья", "Юрьевна", "директор", "g1"),
        new("p4", "Рогова", "Елена", "Петровна", "заведующий", "d1"), new("p5", "Самоваров", "Александр", "Яковлевич", "директор", "g117"), new("p6", "Рогова", "Ирина", "Олеговна", "заведующий", "d117"),
        new("p7", "Гвоздикевич", "Павел", "Андреевич", "директор", "l7"), new("p8", "Полынина", "Алла", "Степановна", "директор", "s250"),
    ];

    static readonly Identifier identifier = new(new(organisations, people));

    [Theory]
    [InlineData("Полынина Анна Сергеевна", "s4", "p1")]
    [InlineData("анна полынина", "s4", "p1")]
    [InlineData("Polynina Anna", "s4", "p1")]
    [InlineData("Полынина А.С. СОШ 250", "s250", "p8")]
    [InlineData("СОШ №4 Полынина", "s4", "p1")]
    [InlineData("ПолынинаАС_сош4", "s4", "p1")]
    [InlineData("Полыниной Анне Сергеевне", "s4", "p1")]
    [InlineData("Полинына Анна Сергеевна", "s4", "p1")]
    [InlineData("shchukareva_ny gymn1", "g1", "p3")]
    [InlineData("Наташа Щукарева", "g1", "p3")]
    [InlineData("Саша Самоваров шк 117", "g117", "p5")]
    [InlineData("школа 117", "g117", null)]
    [InlineData("д/с №117", "d117", null)]
    [InlineData("ЦРР 117 заведующая", "d117", null)]
    [InlineData("МБДОУ117", "d117", null)]
    [InlineData("COШ 250", "s250", null)]
    [InlineData("250 школа, каб. 12", "s250", null)]
    [InlineData("sosh250_zavuch", "s250", null)]
    [InlineData("СОШ 4 с. Ключи", "s4k", null)]
    [InlineData("СОШ 4 Липки Иванов", "s4", null)]
    [InlineData("гимнзия 1", "g1", null)]
    [InlineData("детский сад Рябинка", "d1", null)]
    [InlineData("ЛМЦКО Иванова", "mc", null)]
    [InlineData("Павел Гвоздикевич", "l7", "p7")]
    [InlineData("СОШ 117 Самоваров", "g117", "p5")]
    [InlineData("Елена Петровна, детский сад 1", "d1", "p4")]
    [InlineData("iPhone (Тумбин Евгений)", "s4k", "p2")]
    [InlineData("лицей 7 Полынина Анна Сергеевна", "l7", null)]
    [InlineData("С.О.Ш. N 250", "s250", null)]
    [InlineData("двести пятьдесят, лицей седьмой", "l7", null)]
    [InlineData("Щукарева N.Yu. гимназия 1", "g1", "p3")]
    [InlineData("«Рябинка» Рогова", "d1", "p4")]
    public void A_name_is_linked(string name, string organisation, string? person)
    {
        var found = identifier.Identify(name);
        Assert.Equal((Decision.Linked, organisation, person), (found.Decision, found.OrganisationId, found.PersonId));
        Assert.InRange(found.Confidence, 0.9, 1);
        Assert.NotEmpty(found.Reason);
    }

    [Theory]
    [InlineData("СОШ 4", "s4")]
    [InlineData("117", "g117")]
    [InlineData("Рогова", "d1")]
    [InlineData("Полынина А.С.", "s4")]
    [InlineData("Рябинка", "d1")]
    public void Where_several_fit_or_facts_clash_a_person_is_asked(string name, string first)
    {
        var found = identifier.Identify(name);
        Assert.Equal((Decision.Ambiguous, null), (found.Decision, found.OrganisationId));
        Assert.Contains(first, found.Candidates);
    }

    [Theory]
    [InlineData("СОШ 9")]
    [InlineData("гимназия 4")]
    [InlineData("библиотека № 250")]
    [InlineData("музыкальная школа 250")]
    [InlineData("Петя 4 а, мама")]
    [InlineData("SM-A250F")]
    [InlineData("СОШ 250 г. Бузулук")]
    [InlineData("СОШ 250 г. Тверь")]
    [InlineData("школа 7 Заречный район")]
    [InlineData("Кувшинкин О.О.")]
    [InlineData("Полынина Ольга")]
    [InlineData("Елена")]
    [InlineData("iPhone 7")]
    [InlineData("каб. 117")]
    [InlineData("Гость")]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("\u202e\u0007")]
    public void Nobody_is_told_so(string name) => Assert.Equal(Decision.Unknown, identifier.Identify(name).Decision);

    [Theory]
    [InlineData("iPhone", true, false)]
    [InlineData("каб. 12 СОШ 250", true, false)]
    [InlineData("команда лицея 7", false, true)]
    [InlineData("Полынина и Тумбин", false, true)]
    [InlineData("Полынина Анна", false, false)]
    public void Devices_and_several_people_behind_one_screen_are_told(string name, bool device, bool several)
    {
        var found = identifier.Identify(name);
        Assert.Equal((device, several), (found.Device, found.Several));
        Assert.True(!several || found.PersonId is null);
    }

    [Fact]
    public void What_was_confirmed_settles_it_at_the_same_event_and_helps_elsewhere()
    {
        DirectoryIndex index = new(organisations, people, [new("Планшет завуча", "g1", null, "forum"), new("Методичка Аня", "s4", "p1", "forum"), new("Елена", "d1", "p4", "forum")]);
        Assert.Equal(("g1", Decision.Linked), (new Identifier(index, "forum").Identify("планшет  завуча").OrganisationId, new Identifier(index, "forum").Identify("Елена").Decision));
        Assert.Equal("p1", new Identifier(index, "seminar").Identify("Методичка Аня").PersonId);
        Assert.Equal(Decision.Unknown, new Identifier(index, "seminar").Identify("Елена").Decision);
    }

    [Theory]
    [InlineData("Наталья", "Natalia")]
    [InlineData("Щукин", "Shchukin")]
    [InlineData("Юлия", "Yuliya")]
    [InlineData("Васильева", "Vasilieva")]
    [InlineData("Евгений", "Evgeny")]
    [InlineData("Кузнецова", "Kuznecova")]
    [InlineData("Людмила", "Ludmila")]
    [InlineData("Фёдоров", "Fedorov")]
    [InlineData("средняя", "cредняя")]
    public void Two_writings_of_a_name_sound_alike(string one, string other) => Assert.Equal(Sounds.Of(one), Sounds.Of(other));

    [Theory]
    [InlineData("ab", "ba", 1)]
    [InlineData("иванов", "ивнов", 1)]
    [InlineData("иванов", "петров", 3)]
    public void Slips_of_the_hand_are_counted(string one, string other, int distance) => Assert.Equal(distance, Sounds.Distance(one, other, 2));

    [Fact]
    public void A_table_with_quotes_and_line_ends_inside_is_read()
    {
        using StringReader csv = new("id,name,number\r\n1,\"Школа \"\"Лада\"\", № 4\",4\r\n\r\n2,\"две\nстроки\",\r\n");
        var read = DirectoryFiles.Organisations(csv).ToList();
        Assert.Equal(["Школа \"Лада\", № 4", "две\nстроки"], read.Select(one => one.Name));
        using StringReader wrong = new("name\nx");
        Assert.Contains("нет столбца «id»", Assert.Throws<FormatException>(() => DirectoryFiles.Organisations(wrong).ToList()).Message, StringComparison.Ordinal);
    }
}
