namespace Krug.Core.Calls;

/// <summary>One stay of one display name in a call, as the log has it: a reconnect is a stay of its own.</summary>
/// <param name="Name">The display name as it is written, marks and emoji included, outer space left out. Empty only for an empty line of a list.</param>
/// <param name="Email">The e-mail address of the account; null where the log has none.</param>
/// <param name="Join">The moment of joining on the log's wall clock (<see cref="DateTimeKind.Unspecified"/>); null where the log keeps no times.</param>
/// <param name="Leave">The moment of leaving, never before <paramref name="Join"/>; null where it is not known (the log was saved during the call).</param>
/// <param name="Minutes">Minutes as the service counted them, 0 or more; null where it did not.</param>
public sealed record Stay(string Name, string? Email, DateTime? Join, DateTime? Leave, double? Minutes);

/// <summary>What one log of a call says.</summary>
/// <param name="Service">«Zoom», «Microsoft Teams», «BigBlueButton», «МТС Линк», «Google Meet»; «table» for another table, «list» for one display name a line.</param>
/// <param name="Stays">In the order of the log. For «list» one a line, empty lines and repeats included, so that place + 1 is the line's number.</param>
/// <param name="Warnings">Russian sentences about what was understood rather than read; empty where nothing had to be.</param>
public sealed record CallLog(string Service, IReadOnlyList<Stay> Stays, IReadOnlyList<string> Warnings)
{
    /// <summary>The <see cref="Service"/> of a list of names.</summary>
    public const string List = "list";

    /// <summary>The <see cref="Service"/> of a table that is no known service's.</summary>
    public const string Table = "table";
}

/// <summary>What is known about the event beforehand. Everything may be left out.</summary>
/// <example><code>new CallOptions { Date = new(2026, 5, 4), Start = new(10, 0), End = new(12, 30) }</code></example>
public sealed record CallOptions
{
    /// <summary>The day of the event: settles the order of day and month, dates a log of bare times, and refuses a log of another day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When the event begins by its own wall clock: stays are counted from here.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When the event ends; earlier than <see cref="Start"/> means after midnight.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>How far the event's wall clock is ahead of UTC (−14…+14 hours); used for logs kept in UTC.</summary>
    public TimeSpan? Utc { get; init; }

    /// <summary>Which column is what, for a table of an unknown service: <c>name</c>, <c>join</c>, <c>leave</c>, <c>minutes</c>, <c>email</c> → the column's header.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }
}

/// <summary>A log that is not read. The message is a Russian sentence for the user: what, where, what to do.</summary>
#pragma warning disable CA1710 // Said as the sentence says it: the call is refused.
public sealed class CallRefused(string sentence) : Exception(sentence);
#pragma warning restore CA1710
