namespace Krug.Web.Modules.Documents.Import;

public enum FieldShape { Line, Text, List, Day, Time, Number, Choice }

/// <summary>A field of an item's form. <paramref name="Ask"/> is the refusal where it is left empty; without it the field may be.</summary>
public sealed record ItemField(string Name, string Label, FieldShape Shape = FieldShape.Line, string? Ask = null, string? Help = null, IReadOnlyList<(string Value, string Text)>? Choices = null)
{
    /// <summary>The length of the answer, as the components name it.</summary>
    public string? Width => Shape switch { FieldShape.Day => "short", FieldShape.Time or FieldShape.Number => "xs", _ => null };
}

/// <summary>Rows of one form, such as the authors of a practice; an emptied row goes.</summary>
public sealed record ItemRows(string Name, string Label, string One, IReadOnlyList<ItemField> Fields);

/// <summary>A kind of things papers hold: where it stands on the screen, what its form asks, how it is told in one line.</summary>
public sealed record ItemKind(string Name, string Group, string Word, IReadOnlyList<ItemField> Fields)
{
    public ItemRows? Rows { get; init; }
    public required Func<Fields, string?> Title { get; init; }
    public Func<Fields, string?> More { get; init; } = _ => null;
    /// <summary>What must hold between the fields.</summary>
    public Func<Fields, Refusal?> Also { get; init; } = _ => null;

    /// <summary>Every «no» to these values, by field.</summary>
    public IEnumerable<Refusal> WhyNot(Fields fields)
    {
        foreach (var field in Fields)
            if (WhyNot(field, fields) is { } refusal) yield return refusal;
        if (Also(fields) is { } also) yield return also;
    }

    static Refusal? WhyNot(ItemField field, Fields fields) => fields[field.Name] switch
    {
        null => field.Ask is null ? null : new(field.Ask, field.Name),
        { Length: > 20_000 } => new($"«{field.Label}»: больше 20 000 знаков. Сократите текст.", field.Name),
        _ when field.Shape == FieldShape.Day && fields.Day(field.Name) is null => new($"«{field.Label}»: такого дня не бывает. Впишите дату так: 30.04.2027.", field.Name),
        _ when field.Shape == FieldShape.Time && fields.Time(field.Name) is null => new($"«{field.Label}»: такого времени не бывает. Впишите его так: 14:30.", field.Name),
        _ when field.Shape == FieldShape.Number && fields.Number(field.Name) is null => new($"«{field.Label}»: впишите число цифрами, например 24 или 4,6.", field.Name),
        var value when field.Choices is { } choices && !choices.Any(choice => choice.Value == value) => new($"«{field.Label}»: выберите ответ из списка.", field.Name),
        _ => null,
    };
}

/// <summary>Groups of the screen, in its order.</summary>
public static class ItemGroup
{
    public const string Paper = "Документ", Figures = "Числа", Slots = "Слоты программы", Practices = "Практики", Tasks = "Поручения", Platform = "Площадка", Lists = "Списки";
    public static readonly string[] All = [Paper, Figures, Slots, Practices, Tasks, Platform, Lists];
}
