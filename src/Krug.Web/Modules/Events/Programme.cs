using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Events;

/// <summary>A stream of the programme: «Площадка 1. Наставничество».</summary>
public sealed class Track : IRecord
{
    public int Id { get; private set; }
    public int EventId { get; set; }
    public int Number { get; set; }
    public string Title { get; set; } = "";
    public List<Term> Covers { get; } = [];
    /// <summary>Directions it covers, in the words of a paper.</summary>
    public string? Directions { get; set; }
    /// <summary>Taken away, and can be put back until <see cref="Removed.Kept"/> is over; no query sees it meanwhile.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Refusal? WhyNotKeep() => Title.Length == 0 ? new("Впишите, о чём площадка.", nameof(Title)) : Number < 1 ? new("Площадки считают с первой. Впишите номер от 1.", nameof(Number)) : null;
}

/// <summary>What is taken away can be put back for thirty days.</summary>
public static class Removed
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}

/// <summary>A line of the programme. <see cref="TrackId"/> is empty for what is common to all.</summary>
public sealed class Slot : IRecord, IVersioned
{
    public int Id { get; private set; }
    public int Version { get; set; }
    public int EventId { get; set; }
    public Event? Event { get; set; }
    public int? TrackId { get; set; }
    public Track? Track { get; set; }
    /// <summary>The day of the event, from 0.</summary>
    public int Day { get; set; }
    public TimeOnly? Start { get; set; }
    public TimeOnly? End { get; set; }
    /// <summary>One of <see cref="SlotKind"/>'s words.</summary>
    public string Kind { get; set; } = SlotKind.Talk;
    public string Title { get; set; } = "";
    public string? Room { get; set; }
    /// <summary>The place among slots that begin at one time.</summary>
    public int Order { get; set; }
    public List<SlotSpeaker> Speakers { get; } = [];
    /// <summary>Taken away, and can be put back until <see cref="Removed.Kept"/> is over; no query sees it meanwhile.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Whether it may go on past midnight is known where the event is at hand.</summary>
    public Refusal? WhyNotKeep() => this switch
    {
        { Title: "" } => new("Впишите, что в это время происходит.", nameof(Title)),
        { Start: null, End: not null } => new("Впишите и начало: без него окончание ничего не говорит.", nameof(Start)),
        { Start: { } start, End: { } end } when end == start => new($"Начало и окончание в {start:HH\\:mm}: строка длится ноль минут. Впишите, сколько минут она идёт.", nameof(End)),
        { Start: { } start, End: { } end } when end < start && !MayPassMidnight => new($"Начало в {start:HH\\:mm}, а окончание в {end:HH\\:mm}. Окончание должно быть позже; если строка идёт через ночь, впишите событию следующий день.", nameof(End)),
        { Day: < 0 } => new("Дни события считают с первого.", nameof(Day)),
        { Event: { } at } when Day > 0 && Day >= at.Days => new($"У события нет дня {Day + 1}. Выберите другой день или впишите событию последний день.", nameof(Day)),
        _ => null,
    };

    bool MayPassMidnight => Event is { } at && Day + 1 < at.Days;
}

/// <summary>Kinds of slots, as papers and the import name them.</summary>
public static class SlotKind
{
    public const string Registration = "registration", Opening = "opening", Talk = "talk", Discussion = "discussion", Break = "break", Closing = "closing";
    public static readonly string[] All = [Registration, Opening, Talk, Discussion, Break, Closing];

    public static string Word(string kind) => kind switch
    {
        Registration => "регистрация",
        Opening => "открытие",
        Talk => "выступление",
        Discussion => "обсуждение",
        Break => "перерыв",
        Closing => "закрытие",
        _ => kind,
    };
}

/// <summary>Who speaks: a person of the directory with an organisation, one written in words, or a group («участники семинара»).</summary>
public sealed class SlotSpeaker : IRecord
{
    public int Id { get; private set; }
    public int SlotId { get; set; }
    public int Order { get; set; }
    public int? PersonId { get; set; }
    public Person? Person { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string? Name { get; set; }
    public string? Position { get; set; }
    public string? OrganisationName { get; set; }
    public string? Group { get; set; }
    /// <summary>The part of the slot this one speaks about, where a slot has parts.</summary>
    public string? Part { get; set; }
}
