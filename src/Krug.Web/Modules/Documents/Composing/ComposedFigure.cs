using System.Globalization;
using Krug.Core.Language;
using Krug.Core.Writing;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>A record a figure was counted from, as its list shows it.</summary>
public sealed record FigureRow(string Text, string? Note = null, string? Href = null);

/// <summary>
/// A figure of a paper with everything it knows of itself: what was counted and from which rows, what an imported paper says, who overruled it and why.
/// <see cref="Value"/> is what the paper prints: overruled, else counted, else by document; null where it cannot be known yet.
/// </summary>
public sealed record ComposedFigure
{
    public required string Key { get; init; }
    /// <summary>In three agreements: «заявка подана», «заявки поданы», «заявок подано».</summary>
    public required (string One, string Few, string Many) Words { get; init; }
    /// <summary>What the list is called: «Заявки на событие».</summary>
    public required string List { get; init; }
    public IReadOnlyList<FigureRow>? Rows { get; init; }
    public decimal? Document { get; init; }
    public int? DocumentPaperId { get; init; }
    public FigureOverride? Overruled { get; init; }
    /// <summary>What the paper kept when it ceased to be a draft.</summary>
    public decimal? Kept { get; init; }
    public bool IsKept { get; init; }
    /// <summary>Why it is not known: «станет известно после события».</summary>
    public string? Unknown { get; init; }

    public decimal? Counted => Rows?.Count;

    public decimal? Fresh => Overruled is { } by && TryRead(by.Value, out var value) ? value : Counted ?? Document;

    public decimal? Value => IsKept ? Kept : Fresh;

    public FigureOrigin Origin => Overruled is not null ? FigureOrigin.Overruled : Rows is not null || Document is null ? FigureOrigin.Counted : FigureOrigin.Document;

    /// <summary>Only what stands in the paper as a number by itself can be overruled; a list is corrected in its records.</summary>
    public bool CanOverrule => Key.StartsWith("facts.", StringComparison.Ordinal);

    /// <summary>On screen: a counted nothing is «нет», what is not known is a dash.</summary>
    public string Shown => Value switch { null => "–", 0 => "нет", { } value => Write(value) };

    public string Label => Numbers.Form(Value ?? 0, Words.One, Words.Few, Words.Many);

    /// <summary>An anchor on the page: <c>f-facts-applications</c>.</summary>
    public string Anchor => Key.Replace('.', '-');

    public static string Write(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>«230», «74,5»; a number of records is neither negative nor above a million.</summary>
    public static bool TryRead(string? text, out decimal value) =>
        decimal.TryParse((text ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= 1_000_000;
}
