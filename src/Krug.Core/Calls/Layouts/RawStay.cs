using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Layouts;

/// <summary>A stay as it is written: its dates are decided later, for the whole log at once.</summary>
readonly record struct RawStay(string Name, string? Email, Moment? Join, Moment? Leave, double? Minutes);

/// <summary>What a layout gave: stays as written and the moments that stand above them (the meeting's block).</summary>
sealed class RawLog(CallRefusals refusals)
{
    /// <summary>More than any call holds; a log is one call of some thousand people at most.</summary>
    const int MostStays = 200_000;

    public string Service { get; set; } = CallLog.Table;
    public List<RawStay> Stays { get; } = [];
    public List<Moment> Block { get; } = [];
    public List<string> Warnings { get; } = [];

    /// <summary>The headers are in a language that writes the year first even with two digits.</summary>
    public bool YearFirst { get; private set; }

    /// <summary>Looks at a header's script: kana, Chinese signs, Hangul.</summary>
    public void Heading(IEnumerable<string> header) =>
        YearFirst |= header.Any(cell => cell.Any(sign => sign is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')));

    /// <summary>Rows that had times but no name and no address.</summary>
    public int Nameless { get; private set; }

    public void Add(RawStay stay)
    {
        var name = Outer(stay.Name);
        var email = stay.Email is { } address && address.Contains('@') && address.Length <= 254 ? address.Trim() : null;
        if (name.Length == 0 && email is null) { Nameless++; return; }
        if (Stays.Count >= MostStays) throw refusals.TooManyStays(MostStays);
        Stays.Add(stay with { Name = name.Length > 0 ? name : email!, Email = email });
    }

    /// <summary>Without outer space; longer than 500 characters is cut, for no service allows it.</summary>
    public static string Outer(string name)
    {
        name = name.Trim();
        if (name.Length <= 500) return name;
        return name[..(char.IsHighSurrogate(name[499]) ? 499 : 500)];
    }
}
