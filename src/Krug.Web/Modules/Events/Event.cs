using Krug.Core.Language;
using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

public enum EventState { Planned, Held, Moved, Cancelled }

public enum EventMode { Online, Onsite, Mixed }

/// <summary>A Forum, a seminar, a meeting: what is planned, what was held, what was noticed there.</summary>
public sealed class Event : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    /// <summary>«форум», «семинар»: a word out of <see cref="EventWords.Kinds"/> or the territory's own.</summary>
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    /// <summary>The theme in the heading of papers, without outer quotes.</summary>
    public string? Theme { get; set; }
    public int? SeriesNumber { get; set; }
    /// <summary>«муниципальный», «межмуниципальный», «региональный».</summary>
    public string? Level { get; set; }
    public DateOnly? On { get; set; }
    /// <summary>The last day, where there are several.</summary>
    public DateOnly? Until { get; set; }
    public TimeOnly? Start { get; set; }
    public TimeOnly? End { get; set; }
    public string? Place { get; set; }
    public int? HostId { get; set; }
    public Organisation? Host { get; set; }
    /// <summary>What it is held by: a point of a plan, an order.</summary>
    public string? Basis { get; set; }
    public string? Goal { get; set; }
    public EventMode? Mode { get; set; }
    public EventState State { get; set; }
    public string? Series { get; set; }
    public int? OrganiserId { get; set; }
    public Organisation? Organiser { get; set; }
    /// <summary>The point of a plan it fulfils.</summary>
    public string? PlanItem { get; set; }
    /// <summary>The address of the call or the recording.</summary>
    public string? Link { get; set; }
    /// <summary>For whom: «директора и заместители директоров».</summary>
    public string? Audience { get; set; }
    /// <summary>The first day before it was moved.</summary>
    public DateOnly? MovedFrom { get; set; }
    /// <summary>The secret of the public sign-up form's address; none where there is no form.</summary>
    public string? SignUpKey { get; set; }
    /// <summary>The last day of signing up.</summary>
    public DateOnly? SignUpUntil { get; set; }
    /// <summary>The event it was copied from by «Как в прошлом году».</summary>
    public int? CopyOfId { get; set; }
    /// <summary>The next one of the series, as vaguely as it is known: <c>2027-02</c>, «город Приозёрск».</summary>
    public string? NextWhen { get; set; }
    public string? NextWhere { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    /// <summary>How many days it lasts; one where that is not known.</summary>
    public int Days => On is { } on && Until is { } until && until > on ? until.DayNumber - on.DayNumber + 1 : 1;
    public List<Track> Tracks { get; } = [];
    public List<Slot> Slots { get; } = [];
    public List<EventMunicipality> Municipalities { get; } = [];
    public List<EventNote> Notes { get; } = [];
    public List<EventFigure> Figures { get; } = [];
    public List<Term> Directions { get; } = [];
    public List<Participant> Participants { get; } = [];
    public List<HeadCount> HeadCounts { get; } = [];
    public List<EventRoom> Rooms { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Title);
        SearchKey = Searching.Key(Title, Theme, Place, Kind);
    }

    public Refusal? WhyNotKeep(DateOnly today) => this switch
    {
        { Kind: "" } => new("Выберите вид события.", nameof(Kind)),
        { Title: "" } => new("Впишите название: под ним событие стоит в списках и справках.", nameof(Title)),
        { On: { } on, Until: { } until } when until < on => new("Последний день раньше первого. Проверьте даты.", nameof(Until)),
        { Link: { } link } when !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") => new("Ссылка начинается с https://. Скопируйте её целиком.", nameof(Link)),
        { SeriesNumber: < 1 } => new("Серию считают с единицы.", nameof(SeriesNumber)),
        { Start: { } start, End: { } end } when end <= start && Days == 1 => new("Окончание не позже начала. Проверьте время; если событие идёт через ночь, впишите последний день.", nameof(End)),
        { State: EventState.Held, On: null } => new("У проведённого события должна быть дата.", nameof(On)),
        { State: EventState.Held, On: { } on } when on > today => new("Событие ещё впереди, проведённым его отметить нельзя. Исправьте дату или состояние.", nameof(State)),
        _ => null,
    };
}

/// <summary>What becomes of an event: held, moved, cancelled, and back again.</summary>
public static class EventTurns
{
    public static Refusal? WhyNotHold(this Event one, DateOnly today) => one switch
    {
        { State: EventState.Held } => new("Событие уже отмечено проведённым."),
        { State: EventState.Cancelled } => new("Событие отменено. Сначала верните его."),
        { On: null } => new("У проведённого события должна быть дата. Впишите её и повторите."),
        { On: { } on } when on > today => new($"Событие назначено на {on:dd.MM.yyyy}, проведённым его можно отметить в этот день или позже."),
        _ => null,
    };

    public static Refusal? WhyNotMove(this Event one, DateOnly? to) => one switch
    {
        { State: EventState.Held } => new("Событие уже проведено, его не переносят. Если это ошибка, сначала верните его в подготовку."),
        { State: EventState.Cancelled } => new("Событие отменено. Сначала верните его."),
        { On: { } on } when on == to => new("Новая дата та же, что была. Впишите другую или оставьте место пустым, если она ещё не известна.", "To"),
        { On: null, State: EventState.Moved } when to is null => new("Событие и так перенесено на неизвестный день. Впишите новую дату.", "To"),
        _ => null,
    };

    /// <summary>To another day, the days after it moving along; to none where it is not known yet. The first day it was on is kept.</summary>
    public static void MoveTo(this Event one, DateOnly? to)
    {
        one.MovedFrom ??= one.On;
        one.Until = (to, one.On, one.Until) is ({ } day, { } on, { } until) ? day.AddDays(until.DayNumber - on.DayNumber) : null;
        (one.On, one.State) = (to, EventState.Moved);
    }

    public static Refusal? WhyNotCancel(this Event one) => one.State switch
    {
        EventState.Held => new("Событие уже проведено, его не отменяют. Если это ошибка, сначала верните его в подготовку."),
        EventState.Cancelled => new("Событие уже отменено."),
        _ => null,
    };

    public static Refusal? WhyNotReturn(this Event one) => one.State is EventState.Held or EventState.Cancelled ? null : new("Событие и так готовится.");

    public static void Return(this Event one) => one.State = one.MovedFrom is null ? EventState.Planned : EventState.Moved;
}

/// <summary>Words of events, as screens show them.</summary>
public static class EventWords
{
    public static readonly string[] Kinds = ["форум", "семинар", "совещание", "конференция", "конкурс", "круглый стол", "мастер-класс", "вебинар"];
    public static readonly string[] Levels = ["муниципальный", "межмуниципальный", "региональный", "всероссийский"];

    public static string Word(this EventState state) => state switch
    {
        EventState.Planned => "готовится",
        EventState.Held => "проведено",
        EventState.Moved => "перенесено",
        _ => "отменено",
    };

    public static string Word(this EventMode mode) => mode switch { EventMode.Online => "дистанционно", EventMode.Onsite => "очно", _ => "смешанно" };
}
