using Krug.Core.Language;

namespace Krug.Core.Reading.Sheets;

/// <summary>What a column of a sheet of organisations or people may hold.</summary>
public enum Column
{
    Key, OrganisationKey, ShortName, FullName, Name, LegalForm, Kind, Number, Inn, Kpp, Ogrn, Municipality, Locality, Address, Phone, Fax, Email, Site, Aliases, Surname, Given, Patronymic, PersonName, Post,
}

/// <summary>Where the rows of a sheet begin and what its columns are: proposed by their heads, else by what stands in them.</summary>
public sealed record SheetColumns(int FirstLine, IReadOnlyList<string> Titles, IReadOnlyList<Column?> Columns)
{
    /// <summary>Heads as they are met, small letters without signs; a star stands for any ending.</summary>
    static readonly (Column Column, string[] Heads)[] words =
    [
        (Column.OrganisationKey, ["organisation id", "organization id", "код организации", "ид организации"]),
        (Column.Key, ["id", "код", "ключ", "идентификатор", "uid", "код записи"]),
        (Column.Inn, ["инн*", "inn"]), (Column.Kpp, ["кпп*", "kpp"]), (Column.Ogrn, ["огрн*", "ogrn"]),
        (Column.FullName, ["полное наименование*", "полное название*", "наименование по уставу*", "наименование полное", "name", "full name", "официальное название"]),
        (Column.ShortName, ["краткое наименование*", "краткое название*", "сокращенное наименование*", "сокращенное название*", "short name", "организация", "наименование*", "название*", "школа", "оо", "образовательная организация", "учреждение"]),
        (Column.Name, ["собственное название", "имя организации", "имя собственное"]),
        (Column.LegalForm, ["форма", "организационно правовая форма", "опф", "правовая форма", "legal form"]),
        (Column.Kind, ["вид*", "тип*", "kind"]),
        (Column.Number, ["номер", "номер организации", "номер школы", "номер оо", "number"]),
        (Column.Municipality, ["муниципал*", "район", "округ", "municipality", "территория"]),
        (Column.Locality, ["место", "населенный пункт*", "город*", "поселение", "locality"]),
        (Column.Address, ["адрес", "почтовый адрес", "юридический адрес", "фактический адрес", "адрес организации", "address"]),
        (Column.Email, ["почта", "электронная почта*", "e mail*", "email*", "эл почта*", "электронный адрес", "адрес электронной почты"]),
        (Column.Phone, ["телефон*", "тел", "контактный телефон", "phone"]), (Column.Fax, ["факс"]), (Column.Site, ["сайт*", "адрес сайта", "site", "официальный сайт"]),
        (Column.Aliases, ["другие названия", "прежние названия", "также"]),
        (Column.Surname, ["фамилия*", "surname"]), (Column.Given, ["имя", "имя руководителя", "given name"]), (Column.Patronymic, ["отчество*", "patronymic"]),
        (Column.PersonName, ["фио*", "ф и о*", "руководитель*", "директор*", "заведующ*", "фамилия имя отчество*"]),
        (Column.Post, ["должность*", "position"]),
    ];

    public static SheetColumns Find(SheetTable table)
    {
        var (best, from, titles) = (0, 0, (IReadOnlyList<string>)[]);
        for (var i = 0; i < Math.Min(30, table.Lines.Count); i++)
        {
            // A head may stand in two rows: «Контакты» over «Телефон» and «Почта».
            foreach (var depth in (int[])[1, 2])
            {
                if (i + depth > table.Lines.Count) continue;
                var heads = Enumerable.Range(0, table.Width).Select(column => Joined([.. Enumerable.Range(i, depth).Select(line => table.Lines[line][column])])).ToList();
                var known = heads.Select(ByHead).OfType<Column>().Distinct().Count();
                if (known > best && known > 1) (best, from, titles) = (known, i + depth, heads);
            }
        }
        if (titles.Count == 0) titles = [.. Enumerable.Range(0, table.Width).Select(_ => "")];
        var columns = titles.Select(ByHead).ToList();
        var sample = table.Lines.Skip(from).Take(60).ToList();
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column] is null && ByContent([.. sample.Select(line => line[column]).Where(cell => cell.Length > 0)]) is { } guess && !columns.Contains(guess)) columns[column] = guess;
        }
        // A column twice: the first stays, the second is left out until a person says otherwise.
        for (var column = 0; column < columns.Count; column++)
            if (columns[column] is { } taken && columns.IndexOf(taken) < column) columns[column] = null;
        // One name is the name that lists show.
        if (columns.Contains(Column.FullName) && !columns.Contains(Column.ShortName) && !columns.Contains(Column.Number) && columns.IndexOf(Column.FullName) is var only && RussianOrder.SearchKey(titles[only]) == "name") columns[only] = Column.ShortName;
        return new(from, titles, columns);
    }

    static string Joined(string[] cells)
    {
        var parts = cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return parts.Length == 2 && ByHead(parts[1]) is not null ? parts[1] : string.Join(' ', parts);
    }

    static Column? ByHead(string head)
    {
        var key = RussianOrder.SearchKey(head);
        if (key.Length is 0 or > 60) return null;
        foreach (var (column, heads) in words)
            if (heads.Any(known => known[^1] == '*' ? key.StartsWith(known[..^1], StringComparison.Ordinal) : key == known)) return column;
        return null;
    }

    static Column? ByContent(List<string> cells)
    {
        if (cells.Count < 2) return null;
        if (Most(cell => cell.Contains('@', StringComparison.Ordinal) && !cell.Contains(' ', StringComparison.Ordinal))) return Column.Email;
        if (Most(cell => cell.StartsWith("http", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("www.", StringComparison.OrdinalIgnoreCase))) return Column.Site;
        if (Most(TaxNumbers.IsInn)) return Column.Inn;
        if (Most(TaxNumbers.IsOgrn)) return Column.Ogrn;
        if (Most(cell => cell.Count(char.IsAsciiDigit) is 10 or 11 && cell.Any(sign => sign is '(' or '-' or '+'))) return Column.Phone;
        return Most(cell => PersonName.Parse(cell) is { Patronymic: not null }) ? Column.PersonName : null;

        bool Most(Func<string, bool> says) => cells.Count(says) * 5 >= cells.Count * 4;
    }
}

/// <summary>Numbers with control digits: ИНН of an organisation and ОГРН.</summary>
public static class TaxNumbers
{
    public static bool IsInn(string text)
    {
        if (text.Length != 10 || !text.All(char.IsAsciiDigit)) return false;
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        return weights.Select((weight, at) => weight * (text[at] - '0')).Sum() % 11 % 10 == text[9] - '0';
    }

    public static bool IsOgrn(string text) => text.Length == 13 && text.All(char.IsAsciiDigit) && long.Parse(text[..12], System.Globalization.CultureInfo.InvariantCulture) % 11 % 10 == text[12] - '0';
}
