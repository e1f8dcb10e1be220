using Krug.Core.Language;

namespace Krug.Web.Modules.Directory;

/// <summary>A person of the territory. The gender is what somebody entered, never a guess.</summary>
public sealed class Person : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public string Surname { get; set; } = "";
    public string Given { get; set; } = "";
    public string? Patronymic { get; set; }
    public Gender? Gender { get; set; }
    /// <summary>«Фамилия И.О.» with a non-breaking space: as in lists and running text.</summary>
    public string ListName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    /// <summary>Private: shown to those who run the territory's circle, never on a public page unless <see cref="ContactsPublic"/>.</summary>
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public bool ContactsPublic { get; set; }
    /// <summary>The number in somebody else's list: by it the next sheet of that list meets this record.</summary>
    public string? SourceKey { get; set; }
    public int? MergedIntoId { get; set; }
    public List<Post> Posts { get; } = [];

    public void RefreshKeys()
    {
        ListName = ShortOf(Surname, Given, Patronymic);
        SortKey = RussianOrder.Key($"{Surname} {Given} {Patronymic}");
        SearchKey = Searching.Key(Surname, Given, Patronymic);
    }

    /// <summary>«Полынина», «Анна», «Сергеевна» → «Полынина А.С.»; what is unknown is left out.</summary>
    public static string ShortOf(string surname, string? given, string? patronymic)
    {
        var initials = string.Concat(new[] { given, patronymic }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => $"{char.ToUpperInvariant(part!.Trim()[0])}."));
        return initials.Length == 0 ? surname : $"{surname}\u00a0{initials}";
    }

    public Refusal? WhyNotKeep() => this switch
    {
        { Surname: "" } => new("Впишите фамилию: по ней человека находят.", nameof(Surname)),
        { Email: { } mail } when !mail.Contains('@', StringComparison.Ordinal) => new("В адресе почты нет знака @. Впишите адрес целиком.", nameof(Email)),
        { Given: "" } => new("Впишите имя или хотя бы первую букву.", nameof(Given)),
        _ => null,
    };
}

/// <summary>What a person is in an organisation, from a day and until a day (both included; unknown where empty).</summary>
public sealed class Post : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int PersonId { get; set; }
    public Person? Person { get; set; }
    public int OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string Title { get; set; } = "";
    /// <summary>Heads the organisation, whatever the post is called.</summary>
    public bool Heads { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public Refusal? WhyNotKeep() => this switch
    {
        { Title: "" } => new("Впишите должность, например «заместитель директора».", nameof(Title)),
        { From: { } from, To: { } to } when to < from => new("Должность кончается раньше, чем начинается. Проверьте даты.", nameof(To)),
        _ => null,
    };
}
