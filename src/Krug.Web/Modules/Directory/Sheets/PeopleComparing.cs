using Krug.Core.Language;
using Krug.Core.Reading.Sheets;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>Names of people in the cells of a row.</summary>
static class PeopleNames
{
    public static PersonName? Of(ListRow row) =>
        row[Column.Surname] is { } surname ? new(surname, row[Column.Given], row[Column.Patronymic]) : row[Column.PersonName] is { } full ? PersonName.Parse(full) : null;

    public static string TitleFor(string? kind) => kind is not null && (kind == OrganisationKind.Kindergarten || RussianOrder.SearchKey(kind).Contains("детский сад", StringComparison.Ordinal)) ? "заведующий" : "директор";

    public static bool Heads(string title) => RussianOrder.SearchKey(title) is var key && (key is "директор" or "заведующий" or "заведующая" or "начальник" or "руководитель" || key.StartsWith("и о директор", StringComparison.Ordinal) || key.StartsWith("и о заведующ", StringComparison.Ordinal));
}

/// <summary>Rows of a sheet of people against the directory: each has an organisation there, and a person is met by the code of the list, else by name and organisation.</summary>
public sealed class PeopleComparing
{
    readonly ILookup<string, Organisation> byKey, byName;
    readonly ILookup<int, KnownPost> posts;
    readonly ILookup<string, KnownPost> people;
    readonly Dictionary<string, int> seen = new(StringComparer.Ordinal), headed = new(StringComparer.Ordinal);

    public PeopleComparing(IReadOnlyCollection<Organisation> organisations, IReadOnlyCollection<KnownPost> posts)
    {
        byKey = organisations.Where(o => o.SourceKey is not null).ToLookup(o => o.SourceKey!, StringComparer.Ordinal);
        byName = organisations.ToLookup(o => RussianOrder.SearchKey(o.ShortName), StringComparer.Ordinal);
        this.posts = posts.ToLookup(post => post.OrganisationId);
        people = posts.Where(post => post.Key is not null).ToLookup(post => post.Key!, StringComparer.Ordinal);
    }

    public Compared Compare(ListRow row)
    {
        var compared = new Compared { Row = row, Why = row.Why };
        if (row.IsOut) return compared.Out(SheetOutcome.Skip, "");
        if (PeopleNames.Of(row) is not { Given: { Length: > 0 } given } name) return compared.Out(SheetOutcome.Doubt, "В строке нет фамилии и имени: впишите их в таблицу.");
        compared.Title = name.ToString(NameStyle.Full);
        var said = row[Column.OrganisationKey] ?? row[Column.ShortName];
        if (said is null) return compared.Out(SheetOutcome.Doubt, "Не сказано, в какой организации человек работает.");
        var found = (row[Column.OrganisationKey] is { } key ? byKey[key] : byName[RussianOrder.SearchKey(said)]).ToList();
        if (found.Count != 1) return compared.Out(SheetOutcome.Doubt, found.Count == 0 ? $"Организации «{said}» в справочнике нет: сначала загрузите организации." : $"Организаций «{said}» несколько: добавьте в таблицу код организации.");
        var title = row[Column.Post] ?? "сотрудник";
        if (!seen.TryAdd($"{row[Column.Key]}|{compared.Title}|{found[0].Id}|{title}", row.Number)) return compared.Out(SheetOutcome.Skip, $"Повторяет строку {seen[$"{row[Column.Key]}|{compared.Title}|{found[0].Id}|{title}"]}.");
        compared.OrganisationId = found[0].Id;
        Person(compared, name, title, found[0]);
        return compared;
    }

    void Person(Compared compared, PersonName name, string title, Organisation organisation)
    {
        var (key, heads) = (compared.Row[Column.Key], PeopleNames.Heads(title));
        var same = key is not null && people.Contains(key) ? people[key].ToList() : [.. posts[organisation.Id].Where(post => post.Is(name) && (key is null || post.Key is null))];
        var here = same.Find(post => post.OrganisationId == organisation.Id && post.Title == title) ?? same.Find(post => post.OrganisationId == organisation.Id);
        var renames = same.Count > 0 && !same[0].Is(name);
        if (renames) compared.Changes.Add(new("Имя", same[0].Full, compared.Title));
        if (here is null)
        {
            compared.Changes.Add(new("Человек", null, compared.Title));
            compared.Changes.Add(new("Должность", null, $"{title}, {organisation.ShortName}"));
        }
        else if (here.Title != title) compared.Changes.Add(new("Должность", here.Title, title));
        var before = heads && here is null ? posts[organisation.Id].FirstOrDefault(post => post.Heads) : null;
        if (before is not null) compared.Changes.Add(new("Руководитель", before.Full, compared.Title));
        if (heads && key is null && !headed.TryAdd(Letters.Fold(compared.Title), compared.Row.Number)) compared.Note($"Руководитель с таким именем есть и в строке {headed[Letters.Fold(compared.Title)]}: если это один человек, объедините записи.");
        compared.Outcome = compared.Changes.Count == 0 ? SheetOutcome.Same : same.Count > 0 ? SheetOutcome.Change : SheetOutcome.Add;
        if (compared.Changes.Count > 0) compared.Head = new(name, key, title, heads, same.Count > 0 ? same[0].PersonId : null, here?.PostId, before?.PostId, renames, key is null ? null : "key " + key);
    }
}
