using Krug.Core.Reading.Sheets;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>Columns in words, and the fields of an organisation they fill: one list for the preview, the writing and the sheet that goes out.</summary>
public static class ColumnWords
{
    public static string Word(this Column column) => column switch
    {
        Column.Key => "Код",
        Column.OrganisationKey => "Код организации",
        Column.ShortName => "Организация",
        Column.FullName => "Полное название",
        Column.Name => "Собственное название",
        Column.LegalForm => "Форма",
        Column.Kind => "Вид",
        Column.Number => "Номер",
        Column.Inn => "ИНН",
        Column.Kpp => "КПП",
        Column.Ogrn => "ОГРН",
        Column.Municipality => "Муниципалитет",
        Column.Locality => "Место",
        Column.Address => "Адрес",
        Column.Phone => "Телефон",
        Column.Fax => "Факс",
        Column.Email => "Почта",
        Column.Site => "Сайт",
        Column.Aliases => "Другие названия",
        Column.Surname => "Фамилия",
        Column.Given => "Имя",
        Column.Patronymic => "Отчество",
        Column.PersonName => "Руководитель",
        _ => "Должность",
    };

    public sealed record Field(Column Column, Func<Organisation, string?> Get, Action<Organisation, string> Set);

    public static readonly IReadOnlyList<Field> Fields =
    [
        new(Column.Key, o => o.SourceKey, (o, value) => o.SourceKey = value),
        new(Column.ShortName, o => o.ShortName, (o, value) => o.ShortName = value),
        new(Column.FullName, o => o.FullName, (o, value) => o.FullName = value),
        new(Column.Name, o => o.Name, (o, value) => o.Name = value),
        new(Column.LegalForm, o => o.LegalForm, (o, value) => o.LegalForm = value),
        new(Column.Kind, o => o.Kind, (o, value) => o.Kind = value),
        new(Column.Number, o => o.Number, (o, value) => o.Number = value),
        new(Column.Inn, o => o.Inn, (o, value) => o.Inn = value),
        new(Column.Kpp, o => o.Kpp, (o, value) => o.Kpp = value),
        new(Column.Ogrn, o => o.Ogrn, (o, value) => o.Ogrn = value),
        new(Column.Municipality, o => o.Municipality, (o, value) => o.Municipality = value),
        new(Column.Locality, o => o.Locality, (o, value) => o.Locality = value),
        new(Column.Address, o => o.Address, (o, value) => o.Address = value),
        new(Column.Phone, o => o.Phone, (o, value) => o.Phone = value),
        new(Column.Fax, o => o.Fax, (o, value) => o.Fax = value),
        new(Column.Email, o => o.Email, (o, value) => o.Email = value),
        new(Column.Site, o => o.Site, (o, value) => o.Site = value),
        new(Column.Aliases, o => o.Aliases.Count == 0 ? null : string.Join("; ", o.Aliases.Select(alias => alias.Name)), (o, value) => o.Call(value.Replace("; ", "\n", StringComparison.Ordinal), "из таблицы")),
    ];

    public static IReadOnlyList<Column?> Read(string columns) => [.. columns.Split(',').Select(word => Enum.TryParse<Column>(word, out var column) ? column : (Column?)null)];

    public static string Write(IEnumerable<Column?> columns) => string.Join(',', columns.Select(column => column?.ToString()));

    /// <summary>A sheet of people tells of which organisation each is; a sheet of organisations tells more of them than a name.</summary>
    public static bool IsOfPeople(IReadOnlyCollection<Column?> columns) => columns.Contains(Column.OrganisationKey)
        || (columns.Contains(Column.Surname) && columns.Contains(Column.ShortName) && !columns.Contains(Column.Number) && !columns.Contains(Column.Kind) && !columns.Contains(Column.Inn) && !columns.Contains(Column.FullName));
}
