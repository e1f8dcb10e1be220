namespace Krug.Core.Reading.Sources;

/// <summary>Counts what one file has used up of its <see cref="SourceLimits"/>; the first step over a limit is the refusal.</summary>
sealed class Budget(SourceLimits limits, Refusals refusals)
{
    int characters, lines, rows, cells, definitions;
    long inflated;

    public SourceLimits Limits { get; } = limits;
    public Refusals Refusals { get; } = refusals;

    public void TakeCharacters(int count)
    {
        characters += count;
        if (characters > Limits.Characters) throw Refusals.TooMuchText(Limits.Characters);
    }

    public void TakeLine()
    {
        if (++lines > Limits.Lines) throw Refusals.TooManyLines(Limits.Lines);
    }

    public void TakeRow()
    {
        if (++rows > Limits.Lines) throw Refusals.TooManyLines(Limits.Lines);
    }

    public void TakeCell(int column)
    {
        if (column >= Limits.Columns) throw Refusals.TooManyColumns(Limits.Columns);
        if (++cells > Limits.Lines) throw Refusals.TooManyLines(Limits.Lines);
    }

    /// <summary>A style, a list, a relationship: held in memory for the whole reading.</summary>
    public void TakeDefinition()
    {
        if (++definitions > Limits.Definitions) throw Refusals.TooManyDefinitions();
    }

    public void TakeInflated(int count)
    {
        inflated += count;
        if (inflated > Limits.InflatedBytes) throw Refusals.Bomb();
    }
}
