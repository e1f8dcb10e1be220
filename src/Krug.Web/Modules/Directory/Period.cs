namespace Krug.Web.Modules.Directory;

/// <summary>From a day and until a day, both included, unknown where empty.</summary>
public static class Period
{
    public static bool Meet(DateOnly? from, DateOnly? to, DateOnly? otherFrom, DateOnly? otherTo) =>
        (from ?? DateOnly.MinValue) <= (otherTo ?? DateOnly.MaxValue) && (otherFrom ?? DateOnly.MinValue) <= (to ?? DateOnly.MaxValue);

    /// <summary>«с 01.09.2026», «01.09.2025 – 31.05.2026», «до 31.05.2026», nothing.</summary>
    public static string Words(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } start, { } end) => $"{start:dd.MM.yyyy}\u00a0– {end:dd.MM.yyyy}",
        ({ } start, null) => $"с\u00a0{start:dd.MM.yyyy}",
        (null, { } end) => $"до\u00a0{end:dd.MM.yyyy}",
        _ => "",
    };
}
