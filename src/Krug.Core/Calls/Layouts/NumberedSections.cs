using Krug.Core.Calls.Times;

namespace Krug.Core.Calls.Layouts;

/// <summary>
/// Teams since 2021: «1. Summary», «2. Participants», «3. In-Meeting Activities» in the user's language, so only the numbers count.
/// Stays come from the third section; whoever stands in the second alone is taken from there.
/// </summary>
static class NumberedSections
{
    public static bool Fits(IEnumerable<string[]> rows)
    {
        var seen = 0;
        foreach (var row in rows)
            if (Title(row) is >= 1 and <= 3 and var number)
                seen |= 1 << number;
        return (seen & 0b0100) != 0 && (seen & 0b1010) != 0;
    }

    public static void Read(IEnumerable<string[]> rows, RawLog log)
    {
        log.Service = "Microsoft Teams";
        var section = 0;
        var columns = new Columns();
        var people = new List<RawStay>();
        var awaited = false;
        foreach (var row in rows)
        {
            if (Title(row) is > 0 and var number) { (section, awaited) = (number, true); log.Heading(row); continue; }
            if (row.All(cell => cell.Length == 0)) continue;
            if (section <= 1) { log.Block.AddRange(row.Skip(1).Take(4).Select(Moment.Parse).OfType<Moment>()); continue; }
            if (section > 3) continue;
            var titled = awaited;
            awaited = false;
            if (titled)
            {
                columns = Read(row, section);
                if (!row.Any(cell => Moment.Parse(cell) is not null)) continue;
            }
            var stay = new RawStay(Columns.Cell(row, columns.Name), Columns.Cell(row, columns.Email), Moment.Parse(Columns.Cell(row, columns.Join)),
                Moment.Parse(Columns.Cell(row, columns.Leave)), Spell.Minutes(Columns.Cell(row, columns.Minutes)));
            if (section == 2) people.Add(stay);
            else log.Add(stay);
        }
        var active = log.Stays.Select(stay => stay.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var person in people)
            if (!active.Contains(RawLog.Outer(person.Name)))
                log.Add(person);
    }

    /// <summary>The header of a section by its words, and by its order where the language is not known.</summary>
    static Columns Read(string[] header, int section)
    {
        if (Columns.Read(header) is { Join: >= 0, Leave: >= 0, Name: >= 0 } known) return known;
        return new() { Name = 0, Join = 1, Leave = 2, Minutes = 3, Email = 4, Width = section == 2 ? 7 : 6 };
    }

    static int Title(string[] row)
    {
        var cell = row[0].AsSpan().Trim();
        if (cell.Length is < 3 or > 80 || row.Skip(1).Any(other => other.Length > 0)) return 0;
        var digit = char.GetNumericValue(cell[0]);
        return digit is >= 1 and <= 9 && cell[1] is '.' or '．' or ')' or '、' && !char.IsDigit(cell[2]) && Moment.Parse(row[0]) is null ? (int)digit : 0;
    }
}
