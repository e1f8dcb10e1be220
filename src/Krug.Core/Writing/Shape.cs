using Krug.Core.Language;

namespace Krug.Core.Writing;

public enum FieldKind { Text, Figure, Date, List, Part }

/// <summary>One field a template may name: the Russian name, what it means, an example of its value, and how it is read.</summary>
public sealed record Field(string Name, FieldKind Kind, string Description, string Example, Shape? Of, Func<object, Value?> Read);

/// <summary>
/// A kind of thing a template can speak of (a paper, a practice, an author) with all its fields: the one place where Russian names meet values.
/// Names are compared without case and with «ё» = «е». The page «Поля шаблона» is printed from here.
/// <code>Shape.Of&lt;Author&gt;("Автор", "автор практики", s => s.Text("Имя", a => a.Name, "фамилия и инициалы", "Лунева А.П."))</code>
/// </summary>
public sealed class Shape
{
    readonly Dictionary<string, Field> byName = new(StringComparer.Ordinal);

    Shape(string name, string description) => (Name, Description) = (name, description);

    /// <summary>The singular noun; inside a loop it names the item: <c>Автор.Должность</c>.</summary>
    public string Name { get; }
    public string Description { get; }
    public IReadOnlyList<Field> Fields => fields;
    readonly List<Field> fields = [];

    /// <summary>A line of a plain list: its only field is <c>Текст</c>.</summary>
    public static Shape Line { get; } = Of<string>("Строка", "строка списка", s => s.Text("Текст", text => text, "сама строка", "нарушение временного регламента"));

    public Field? Find(string name) => byName.GetValueOrDefault(Fold(name));

    public static Shape Of<T>(string name, string description, Action<Builder<T>> declare) where T : class
    {
        var shape = new Shape(name, description);
        declare(new(shape));
        return shape;
    }

    /// <summary>Two spellings of one name are one: «Событие.Дата», «событие.дата», «СОБЫТИЕ.ДАТА».</summary>
    internal static string Fold(string name) => Letters.Fold(name);

    void Add(Field field)
    {
        fields.Add(field);
        byName.Add(Fold(field.Name), field);
    }

    public sealed class Builder<T>(Shape shape) where T : class
    {
        public Builder<T> Text(string name, Func<T, string?> read, string description, string example, Naming naming = Naming.Plain) =>
            Add(name, FieldKind.Text, description, example, null, item => read(item) is { Length: > 0 } text ? new Words(text, naming) : null);

        public Builder<T> Date(string name, Func<T, string?> read, string description, string example) =>
            Add(name, FieldKind.Date, description, example, null, item => read(item) is { Length: > 0 } iso ? new Day(iso) : null);

        public Builder<T> Figure(string name, Func<T, Figure?> read, string description, string example) =>
            Add(name, FieldKind.Figure, description, example, null, item => read(item));

        public Builder<T> Lines(string name, Func<T, IReadOnlyList<string>?> read, string key, string description, string example, Func<T, FigureOrigin>? origin = null) =>
            List(name, read, Line, key, description, example, origin);

        public Builder<T> List(string name, Func<T, IReadOnlyList<object>?> read, Shape of, string key, string description, string example, Func<T, FigureOrigin>? origin = null) =>
            Add(name, FieldKind.List, description, example, of,
                item => read(item) is { Count: > 0 } all ? new Items(all, of, key, origin?.Invoke(item) ?? FigureOrigin.Document) : null);

        public Builder<T> Part(string name, Func<T, object?> read, Shape of, string description) =>
            Add(name, FieldKind.Part, description, "", of, item => read(item) is { } part ? new Part(part, of) : null);

        Builder<T> Add(string name, FieldKind kind, string description, string example, Shape? of, Func<T, Value?> read)
        {
            shape.Add(new(name, kind, description, example, of, item => read((T)item)));
            return this;
        }
    }
}
