using Krug.Core.Language;
using Krug.Core.Reading.Sheets;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>
/// Rows of a sheet of organisations against the directory. A row meets a record by the code of its list, else by ИНН, ОГРН, kind with number and place, name; an empty cell says nothing,
/// so the same sheet brought again changes nothing.
/// </summary>
public sealed class Comparing
{
    readonly Dictionary<int, Organisation> known;
    readonly Dictionary<Column, Dictionary<string, int>> byNumber = [];
    readonly ILookup<string, int> byKind, byName;
    readonly ILookup<int, KnownPost> posts;
    readonly Dictionary<int, int> met = [];
    readonly Dictionary<string, ListRow> seen = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> numbered = new(StringComparer.Ordinal), heads = new(StringComparer.Ordinal);

    public Comparing(IReadOnlyCollection<Organisation> organisations, IEnumerable<KnownPost> posts)
    {
        known = organisations.ToDictionary(o => o.Id);
        foreach (var (column, value) in new (Column, Func<Organisation, string?>)[] { (Column.Key, o => o.SourceKey), (Column.Inn, o => o.Inn), (Column.Ogrn, o => o.Ogrn) })
        {
            var index = byNumber[column] = new(StringComparer.Ordinal);
            foreach (var one in organisations)
                if (value(one) is { Length: > 0 } number) index.TryAdd(number, one.Id);
        }
        byKind = organisations.Where(o => o.Number is { Length: > 0 }).ToLookup(o => KindKey(o.Kind, o.Number!, o.Municipality), o => o.Id, StringComparer.Ordinal);
        byName = organisations.SelectMany(o => Names(o).Select(name => (Key: NameKey(name, o.Municipality), o.Id)).Distinct()).ToLookup(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        this.posts = posts.ToLookup(post => post.OrganisationId);
    }

    public Compared Compare(ListRow row)
    {
        var compared = new Compared { Row = row, Why = row.Why, Title = row[Column.ShortName] ?? row[Column.FullName] ?? Named(row) ?? "без названия" };
        if (row.IsOut) return compared.Out(SheetOutcome.Skip, "");
        if (row[Column.ShortName] is null && row[Column.FullName] is null && Named(row) is null) return compared.Out(SheetOutcome.Doubt, "В строке нет названия: впишите его в таблицу или оставьте строку.");
        var print = string.Join('\u0001', row.Values.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));
        if (!seen.TryAdd(print, row)) return compared.Out(SheetOutcome.Skip, $"Повторяет строку {seen[print].Number}.");
        var (id, refusal) = Meet(row);
        if (refusal is not null) return compared.Out(SheetOutcome.Doubt, refusal);
        if (id is { } existing && !met.TryAdd(existing, row.Number)) return compared.Out(SheetOutcome.Doubt, $"Та же организация, что в строке {met[existing]}, а сведения разные. Оставьте в таблице одну строку.");
        if (row[Column.Key] is { } key && id is null && !seen.TryAdd("key " + key, row)) return compared.Out(SheetOutcome.Doubt, $"Код «{key}» уже стоит в строке {seen["key " + key].Number}. Исправьте код в таблице.");
        if (row[Column.Number] is { } number && row[Column.Kind] is { } kind && !numbered.TryAdd(KindKey(kind, number, row[Column.Municipality]), row.Number))
            compared.Note($"Такой же вид и номер в строке {numbered[KindKey(kind, number, row[Column.Municipality])]}: это две разные организации.");
        Fields(compared, id is { } own ? known[own] : null);
        Head(compared, id);
        compared.OrganisationId = id;
        compared.Outcome = id is null ? SheetOutcome.Add : compared.Changes.Count > 0 ? SheetOutcome.Change : SheetOutcome.Same;
        return compared;
    }

    (int? Id, string? Refusal) Meet(ListRow row)
    {
        foreach (var column in (Column[])[Column.Key, Column.Inn, Column.Ogrn])
            if (row[column] is { } number && byNumber[column].TryGetValue(number, out var id)) return (id, null);
        var (kind, place) = (row[Column.Kind] ?? KindOf(row), row[Column.Municipality]);
        List<int> near = row[Column.Number] is { } figure && figure != "0" && kind is not null ? [.. byKind[KindKey(kind, figure, place)]] : [];
        near.RemoveAll(id => Contradicts(known[id], row));
        if (near.Count == 0) near = [.. new[] { row[Column.ShortName], row[Column.FullName] }.OfType<string>().SelectMany(name => byName[NameKey(name, place)]).Distinct().Where(id => !Contradicts(known[id], row))];
        return near switch
        {
            [] => (null, null),
            [var only] => (only, null),
            _ when row[Column.Key] is not null => (null, null),
            _ => (null, $"Подходит к нескольким организациям: {string.Join(", ", near.Take(3).Select(id => known[id].ShortName))}. Добавьте в таблицу ИНН или место."),
        };
    }

    /// <summary>Two schools of one number are two where their codes, tax numbers or places differ.</summary>
    static bool Contradicts(Organisation one, ListRow row) => Differ(one.SourceKey, row[Column.Key]) || Differ(one.Inn, row[Column.Inn]) || Differ(one.Ogrn, row[Column.Ogrn])
        || Differ(Fold(one.Locality), Fold(row[Column.Locality])) || Differ(one.Number, row[Column.Number]);

    static bool Differ(string? one, string? other) => one is { Length: > 0 } && other is { Length: > 0 } && one != other;

    static void Fields(Compared compared, Organisation? one)
    {
        var row = compared.Row;
        foreach (var field in ColumnWords.Fields)
        {
            if (row[field.Column] is not { } value) continue;
            if (field.Column == Column.Inn && !TaxNumbers.IsInn(value) || field.Column == Column.Ogrn && !TaxNumbers.IsOgrn(value))
            {
                compared.Note($"{field.Column.Word()} «{value}» с ошибкой: контрольная цифра не сходится. Не взят.");
                continue;
            }
            if (field.Column == Column.Email && !value.Contains('@', StringComparison.Ordinal))
            {
                compared.Note($"В адресе почты «{value}» нет знака @. Не взят.");
                continue;
            }
            Write(field, value);
        }
        if (one is not null) return;
        // What the sheet does not tell outright, a new record takes from the name.
        var taken = compared.Writes.Select(write => write.Field.Column).ToHashSet();
        if (!taken.Contains(Column.ShortName)) Write(FieldOf(Column.ShortName), row[Column.FullName] ?? Named(row)!);
        if (!taken.Contains(Column.Kind))
        {
            var kind = KindOf(row);
            Write(FieldOf(Column.Kind), kind ?? "организация");
            if (kind is null) compared.Note("Вид по названию не ясен: записано «организация».");
        }

        void Write(ColumnWords.Field field, string value)
        {
            var old = one is null ? null : field.Get(one);
            // A sheet holds plain spaces where a record may hold ones that do not break: «№ 1» is «№ 1».
            if (old == value || (old is not null && Letters.Clean(old) == Letters.Clean(value))) return;
            compared.Changes.Add(new(field.Column.Word(), old, value));
            compared.Writes.Add((field, value));
        }
    }

    void Head(Compared compared, int? id)
    {
        var row = compared.Row;
        if (PeopleNames.Of(row) is not { } name)
        {
            if (row[Column.PersonName] is { } said) compared.Note($"Имя руководителя «{said}» не разобрано. Не взято.");
            return;
        }
        var now = id is { } own ? posts[own].FirstOrDefault(post => post.Heads) : null;
        var title = row[Column.Post] ?? (now is not null && now.Is(name) ? now.Title : PeopleNames.TitleFor(row[Column.Kind] ?? KindOf(row)));
        if (now is not null && now.Is(name) && now.Title == title) return;
        var full = name.ToString(NameStyle.Full);
        // Namesakes of one place with a patronymic in full are taken for one person; initials say too little.
        var joins = name.Patronymic is not null && !PersonName.IsInitial(name.Patronymic) ? $"{Letters.Fold(full)}|{row[Column.Municipality]}" : null;
        if (joins is not null && !heads.TryAdd(joins, row.Number)) compared.Note($"Тот же руководитель, что в строке {heads[joins]}: будет одним человеком с двумя должностями.");
        if (now is not null && now.Is(name))
        {
            compared.Changes.Add(new("Должность руководителя", now.Title, title));
            compared.Head = new(name, null, title, true, now.PersonId, now.PostId, null, false, null);
            return;
        }
        compared.Changes.Add(new("Руководитель", now?.Full, full));
        compared.Head = new(name, null, title, true, null, null, now?.PostId, false, joins);
    }

    static ColumnWords.Field FieldOf(Column column) => ColumnWords.Fields.First(field => field.Column == column);

    static string? Named(ListRow row) => row[Column.Kind] is { } kind && (row[Column.Number] ?? row[Column.Name]) is not null ? $"{kind} {(row[Column.Number] is { } number ? "№ " + number : "")} {(row[Column.Name] is { } name ? $"«{name}»" : "")}".Trim().Replace("  ", " ", StringComparison.Ordinal) : null;

    static IEnumerable<string> Names(Organisation one) => new[] { one.ShortName, one.FullName }.Concat(one.Aliases.Select(alias => alias.Name)).OfType<string>().Where(name => name.Length > 0);

    public static string NameKey(string name, string? place) => $"{RussianOrder.SearchKey(name)}|{Fold(place)}";

    static string KindKey(string kind, string number, string? place) => $"{RussianOrder.SearchKey(kind)}|{number.TrimStart('0')}|{Fold(place)}";

    static string? Fold(string? text) => text is null ? null : RussianOrder.SearchKey(text);

    /// <summary>«МБОУ СОШ № 5» → «СОШ».</summary>
    static string? KindOf(ListRow row)
    {
        var key = $" {RussianOrder.SearchKey($"{row[Column.ShortName]} {row[Column.FullName]}")} ";
        foreach (var (said, kind) in kinds)
            if (key.Contains(said, StringComparison.Ordinal)) return kind;
        return null;
    }

    static readonly (string Said, string Kind)[] kinds =
    [
        (" детский сад", OrganisationKind.Kindergarten), ("доу ", OrganisationKind.Kindergarten), (" начальная ", "НОШ"), (" нош ", "НОШ"), (" вечерняя ", "ВСОШ"), (" всош ", "ВСОШ"), (" интернат", "интернат"), (" оош ", "ООШ"), (" основная ", "ООШ"),
        (" гимназия", "гимназия"), (" лицей", "лицей"), (" сош ", "СОШ"), (" сш ", "СОШ"), (" средняя ", "СОШ"), (" центр образования", "центр образования"), (" детского творчества", OrganisationKind.Extra), (" ддт ", OrganisationKind.Extra),
        (" цдт ", OrganisationKind.Extra), (" дюсш ", OrganisationKind.Extra), (" дополнительного образования ", OrganisationKind.Extra), (" методический центр", OrganisationKind.Centre), (" управление образования", OrganisationKind.Authority), (" школа ", "СОШ"),
    ];
}
