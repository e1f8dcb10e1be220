using System.Text;
using Krug.Core.Calls;

namespace Krug.Core.Tests.Calls;

/// <summary>Invented logs and short ways to read them.</summary>
static class Logs
{
    public static CallOptions On(string day, string? start = null, string? end = null) => new()
    {
        Date = DateOnly.ParseExact(day, "yyyy-MM-dd"),
        Start = start is null ? null : TimeOnly.ParseExact(start, "HH:mm"),
        End = end is null ? null : TimeOnly.ParseExact(end, "HH:mm"),
    };

    public static CallLog Read(string text, CallOptions? options = null, string name = "журнал.csv", Encoding? encoding = null) =>
        CallReader.Read((encoding ?? Encoding.UTF8).GetBytes(text), name, options ?? new());

    public static string Refused(string text, CallOptions? options = null, string name = "журнал.csv") => Refused(Encoding.UTF8.GetBytes(text), options, name);

    public static string Refused(byte[] bytes, CallOptions? options = null, string name = "журнал.csv")
    {
        var refused = Assert.Throws<CallRefused>(() => CallReader.Read(bytes, name, options ?? new()));
        Assert.Matches(@"[.?]$", refused.Message);
        return refused.Message;
    }

    public static IReadOnlyList<Attendee> Merge(this CallLog log, CallOptions? options = null) => Attendance.Merge([log], options ?? new());

    /// <summary>«имя 10:00–10:30», what a stay is on one line.</summary>
    public static string Line(this Stay stay) => $"{stay.Name} {stay.Join:dd.MM.yyyy HH:mm:ss}–{stay.Leave:HH:mm:ss} {stay.Minutes}".Trim();

    public static string Line(this Attendee person) => $"{person.Name} {string.Join(", ", person.Intervals.Select(part => $"{part.Join:HH:mm}–{part.Leave:HH:mm}"))} {person.Minutes}";
}
