using Krug.Core.Calls.Merging;

namespace Krug.Core.Calls;

/// <summary>One person (or one device nobody can tell from others of its name) over all logs of a call.</summary>
/// <param name="Name">The first of <paramref name="Names"/> that is more than a bare first name or a device; else the first.</param>
/// <param name="Email">The first address met; null where there was none.</param>
/// <param name="Intervals">When the person was there: in order, not overlapping, inside the event's hours when they are given. Empty where the logs keep no times.</param>
/// <param name="Minutes">Minutes of presence, each counted once, to the hundredth; without intervals what the service counted.</param>
/// <param name="FirstJoin">The beginning of the first interval; null without intervals.</param>
/// <param name="LastLeave">The end of the last interval; null without intervals.</param>
/// <param name="Names">All display names in the order they were met, each once.</param>
public sealed record Attendee(
    string Name, string? Email, IReadOnlyList<(DateTime Join, DateTime Leave)> Intervals, double Minutes, DateTime? FirstJoin, DateTime? LastLeave, IReadOnlyList<string> Names);

/// <summary>Puts the stays of all logs of one call together into people.</summary>
public static class Attendance
{
    /// <summary>
    /// Unites reconnects, restarts and a person's two devices: by e-mail address, else by the name cleaned of case, spaces, marks and «(гость)». A bare first
    /// name or a device is united only where its stays do not overlap; of several addresses none is taken for it. A list of names is never united.
    /// A log given twice counts once.
    /// </summary>
    /// <param name="logs">All logs of the call, in any number.</param>
    /// <param name="options"><see cref="CallOptions.Start"/> and <see cref="CallOptions.End"/> cut the intervals, each on its own day; the rest is not used.</param>
    /// <returns>In the order of first appearance.</returns>
    public static IReadOnlyList<Attendee> Merge(IEnumerable<CallLog> logs, CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(options);
        var visits = Visit.All(logs, options);
        var people = new People(visits);
        people.Unite();
        return people.Groups().ConvertAll(group => Counting.Attendee(group, options));
    }
}
