namespace Krug.Bench;

/// <summary>One measurement: its name on the command line, what it measures in a phrase, and the figures it gives, as they come.</summary>
sealed record Bench(string Name, string What, Func<IAsyncEnumerable<Figure>> Measure);

/// <summary>A measured value beside the most it may be; without a limit it is for reading only.</summary>
sealed record Figure(string Name, double Value, string Unit, double? Limit = null)
{
    public bool Broken => Limit is { } limit && Value > limit;

    public override string ToString() =>
        $"{Name,-34} {Value,10:0.##} {Unit,-4} {(Limit is { } limit ? $"limit {limit,7:0.##}" : "no limit     "),-14} {(Limit is null ? "" : Broken ? "BROKEN" : "ok")}".TrimEnd();
}

static class Benches
{
    /// <summary>Every bench, in the order they run.</summary>
    public static readonly IReadOnlyList<Bench> All =
    [
        new("read", "official papers in: real ones, and a thousand of ten pages on one core", Reading.Measure),
        new("write", "official papers out: an analytic note as DOCX", Writing.Measure),
        new("list", "signed-in list pages of 100 rows against bare pages with the same rows", Listing.Measure),
        new("sheet", "a sheet of 10,000 organisations with their heads through the screen", Sheeting.Measure),
        new("identify", "display names of a call against the real directory: how often right, how many, how fast", Identification.Identifying.Measure),
        new("assign", "krug assign from the start of the process: a large set of reviews, deficits on sites, a real set's size", Assigning.Measure),
        new("search", "an organisation found among 43,000 by the words people use", SearchBench.Measure),
        new("start", "the program answers soon after its start and sits in little memory", Starting.Measure),
    ];
}
