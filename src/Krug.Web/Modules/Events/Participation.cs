using Krug.Core.Language;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

/// <summary>One who registered for an event or came to it: a person of the directory, or words where nobody has tied them yet.</summary>
public sealed class Participant : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public const int Limit = 300;

    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int EventId { get; set; }
    public Event? Event { get; set; }
    public int? PersonId { get; set; }
    public Person? Person { get; set; }
    /// <summary>«Фамилия Имя Отчество» as given.</summary>
    public string Name { get; set; } = "";
    public string? Position { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string? OrganisationName { get; set; }
    public string? Municipality { get; set; }
    /// <summary>For letters about this event alone; never on a public page.</summary>
    public string? Email { get; set; }
    public int? TrackId { get; set; }
    public Track? Track { get; set; }
    public bool Registered { get; set; }
    /// <summary>Nothing until somebody says.</summary>
    public bool? Came { get; set; }
    /// <summary>Where it is known from: «анкета», «лист», «внесено методистом».</summary>
    public string Source { get; set; } = "";
    public DateTimeOffset At { get; set; }
    /// <summary>What the person agreed to in the public form, word for word, and when.</summary>
    public string? ConsentText { get; set; }
    public DateTimeOffset? ConsentAt { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    /// <summary>Who it is and where from: one such person stands in an event once, whoever enters them.</summary>
    public string SameKey { get; private set; } = "";

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Name);
        SearchKey = Searching.Key(Name, Position, OrganisationName, Municipality);
        SameKey = KeyOf(Name, OrganisationId, OrganisationName);
    }

    public static string KeyOf(string name, int? organisation, string? organisationName) =>
        $"{RussianOrder.SearchKey(name)}|{(organisation is { } id ? $"{id}" : RussianOrder.SearchKey(organisationName ?? ""))}";

    public Refusal? WhyNotKeep() => this switch
    {
        { Name: "" } => new("Впишите фамилию, имя и отчество.", nameof(Name)),
        { OrganisationId: null, OrganisationName: null or "" } => new("Впишите, откуда участник: школу, детский сад, центр.", nameof(OrganisationName)),
        { Name.Length: > Limit } or { Position.Length: > Limit } or { OrganisationName.Length: > Limit } or { Municipality.Length: > Limit } or { Email.Length: > Limit } => new($"В одном из мест больше {Limit} знаков. Сократите."),
        { Email: { } mail } when !mail.Contains('@', StringComparison.Ordinal) => new("В адресе почты нет знака @. Впишите адрес целиком.", nameof(Email)),
        _ => null,
    };
}

/// <summary>Signing up without an account, by the secret address.</summary>
public static class SigningUp
{
    /// <summary>Why nobody can sign up: to the one who opened the form.</summary>
    public static Refusal? WhyClosed(this Event one, DateTimeOffset localNow)
    {
        var today = DateOnly.FromDateTime(localNow.DateTime);
        return one switch
        {
            { SignUpKey: null } => new("Регистрация закрыта."),
            { State: EventState.Cancelled } => new("Событие отменено, регистрация закрыта."),
            { State: EventState.Held } => new("Событие уже прошло, регистрация закрыта."),
            { SignUpUntil: { } until } when until < today => new($"Регистрация шла до {until:dd.MM.yyyy} и закрыта. Позвоните тем, кто проводит событие."),
            { On: { } on } when on < today => new("Событие уже прошло, регистрация закрыта."),
            { On: { } on, Start: { } start } when on == today && TimeOnly.FromDateTime(localNow.DateTime) >= start => new("Событие уже началось, регистрация закрыта."),
            _ => null,
        };
    }
}

/// <summary>How many came from an organisation, where nobody wrote the names down.</summary>
public sealed class HeadCount : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string? OrganisationName { get; set; }
    public string? Municipality { get; set; }
    public int? Registered { get; set; }
    public int? Came { get; set; }

    public Refusal? WhyNotKeep() => this switch
    {
        { OrganisationId: null, OrganisationName: null or "", Municipality: null or "" } => new("Впишите организацию или хотя бы муниципалитет.", nameof(OrganisationName)),
        { Registered: null, Came: null } => new("Впишите, сколько человек зарегистрировалось или пришло.", nameof(Came)),
        { Registered: < 0 } or { Came: < 0 } => new("Число людей не бывает меньше нуля.", nameof(Came)),
        _ => null,
    };
}

/// <summary>A room of the event: a hall or a link.</summary>
public sealed class EventRoom : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    public int Order { get; set; }
    public string Name { get; set; } = "";
    public string? Link { get; set; }
    public int? Seats { get; set; }
    /// <summary>Taken away, and can be put back until <see cref="Removed.Kept"/> is over; no query sees it meanwhile.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Refusal? WhyNotKeep() => this switch
    {
        { Name: "" } => new("Впишите, как зал или комната называется в программе.", nameof(Name)),
        { Seats: < 1 } => new("Мест бывает хотя бы одно. Если их число неизвестно, оставьте поле пустым.", nameof(Seats)),
        { Link: { } link } when !link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) => new("Адрес подключения начинается с https://. Скопируйте его целиком.", nameof(Link)),
        _ => null,
    };
}
