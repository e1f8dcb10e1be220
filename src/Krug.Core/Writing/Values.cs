namespace Krug.Core.Writing;

/// <summary>Where a figure of a paper comes from: counted from records, told by an imported paper («по документу»), or set by hand with a reason.</summary>
public enum FigureOrigin { Counted, Document, Overruled }

/// <summary>What a field of a template can hold. An absent value is null and prints as nothing.</summary>
public abstract record Value;

/// <summary>What a text names, so that it can be put into a case.</summary>
public enum Naming { Plain, Person, Position, Organisation }

/// <summary>Text, printed word for word (only spaces that must not break are bound); a line break becomes a line break of the same paragraph.</summary>
public sealed record Words(string Text, Naming Naming = Naming.Plain) : Value;

/// <summary>
/// A number that knows its source: <paramref name="Key"/> names the list it was counted from (<c>facts.applications</c>) and becomes a link on screen.
/// Printed without grouping, with a decimal comma: <c>74,5</c>.
/// </summary>
public sealed record Figure(decimal Value, FigureOrigin Origin, string Key) : Value
{
    public string Text => Value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>A date or a period as facts write them: <c>2022-02-17</c>, <c>2022-02</c>, <c>2022-07/2022-09</c>, <c>2022-H2</c>, <c>2022/23</c>.</summary>
public sealed record Day(string Iso) : Value;

/// <summary>A list to loop over; every item is read through <paramref name="Of"/>. <paramref name="Key"/> names its count as a figure.</summary>
public sealed record Items(IReadOnlyList<object> All, Shape Of, string Key, FigureOrigin Origin = FigureOrigin.Document) : Value;

/// <summary>A compound value: its own fields are reached by a dot, <c>Подписант.Имя</c>.</summary>
public sealed record Part(object Of, Shape Shape) : Value;
