namespace Krug.Core.Writing.Engine;

/// <summary>Ties the names in a compiled tree to fields and filters; reports what is unknown, with the nearest known name. An unknown list silences what stands inside its loop.</summary>
sealed class Binder(Action<Spot, string> report)
{
    /// <summary>Shapes from the paper inwards to the innermost loop; null where the list of a loop is unknown.</summary>
    readonly List<Shape?> scopes = [];
    readonly SortedSet<string> sections = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Sections => sections;

    public void Bind(List<Node> nodes, IEnumerable<Shape> outer)
    {
        scopes.AddRange(outer);
        Bind(nodes);
    }

    void Bind(List<Node> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case MarkerNode marker: Bind(marker); break;
                case ParagraphNode paragraph: Bind(paragraph.Content); break;
                case FrameNode frame: foreach (var part in frame.Parts) Bind(part); break;
                case BlockNode block: Bind(block); break;
                default: break;
            }
        }
    }

    void Bind(MarkerNode node)
    {
        switch (node.Marker.Kind)
        {
            case MarkerKind.Number when scopes.Count < 2:
                report(node.Spot, "{{№}} стоит вне {{#каждый …}}: нумеровать нечего.");
                break;
            case MarkerKind.FreeText:
                sections.Add(node.Marker.Quoted!);
                break;
            case MarkerKind.Field:
                node.Reading = Resolve(node.Marker.Path, node.Spot);
                node.Filters = [.. node.Marker.Filters.Select(use => (Filter: FindFilter(use, node.Spot), use.Arguments)).Where(use => use.Filter is not null).Select(use => (use.Filter!, use.Arguments))];
                if (node is { Reading: { Fields: [.., { Kind: FieldKind.Part } part] } reading } && node.Marker.Filters.Count == 0)
                {
                    report(node.Spot, $"«{node.Marker.Path}» составное: напишите, что из него взять, например «{node.Marker.Path}.{part.Of!.Fields[0].Name}».");
                }
                else if (node is { Reading.Fields: [.., { Kind: FieldKind.List, Of: var of }] } && of != Shape.Line && node.Marker.Filters.Count == 0)
                {
                    report(node.Spot, $"«{node.Marker.Path}» — список: обойдите его, {{{{#каждый {node.Marker.Path}}}}} … {{{{/каждый}}}}.");
                }
                break;
            default: break;
        }
    }

    void Bind(BlockNode block)
    {
        var (marker, spot) = (block.Opener.Marker, block.Opener.Spot);
        if (marker.Kind == MarkerKind.Each)
        {
            var reading = block.Opener.Reading = Resolve(marker.Path, spot);
            var list = reading?.Fields is [.., { Kind: FieldKind.List } last] ? last : null;
            if (reading is not null && list is null)
            {
                report(spot, $"«{marker.Path}» — не список, обойти его нельзя.");
                block.Opener.Reading = null;
            }
            scopes.Add(list?.Of);
            Bind(block.Body);
            scopes.RemoveAt(scopes.Count - 1);
            return;
        }
        if (marker.Kind == MarkerKind.Section) sections.Add(marker.Quoted!);
        if (marker.Condition is { } condition)
        {
            foreach (var path in Paths(condition)) block.Readings[path] = Resolve(path, spot);
        }
        Bind(block.Body);
        if (block.Otherwise is { } otherwise) Bind(otherwise);
    }

    static IEnumerable<string> Paths(Condition condition) => condition switch
    {
        Condition.Has has => [has.Path],
        Condition.Compared compared => [compared.Path],
        Condition.Not not => Paths(not.Of),
        Condition.Both both => Paths(both.Left).Concat(Paths(both.Right)),
        Condition.Either either => Paths(either.Left).Concat(Paths(either.Right)),
        _ => [],
    };

    Reading? Resolve(string path, Spot spot)
    {
        var names = path.Split('.');
        if (names.Length == 1 && scopes.Count > 1 && Shape.Fold(path) is "первый" or "последний" && scopes[^1]?.Find(path) is null) return new(0, [], Shape.Fold(path));
        for (var outwards = 0; outwards < scopes.Count; outwards++)
        {
            if (scopes[^(outwards + 1)] is not { } shape) return null;
            if (shape.Find(names[0]) is { } first) return Follow(outwards, [first], names, 1, spot, path);
            if (names.Length > 1 && Shape.Fold(names[0]) == Shape.Fold(shape.Name)) return Follow(outwards, [], names, 1, spot, path, shape);
        }
        Unknown(path, spot, scopes.OfType<Shape>().Reverse().SelectMany(shape => shape.Fields.SelectMany(Full)));
        return null;
    }

    Reading? Follow(int outwards, List<Field> fields, string[] names, int from, Spot spot, string path, Shape? own = null)
    {
        for (var i = from; i < names.Length; i++)
        {
            var last = fields.Count > 0 ? fields[^1] : null;
            if (last is { Kind: FieldKind.List })
            {
                report(spot, $"«{string.Join('.', names[..i])}» — список: обойдите его, {{{{#каждый {string.Join('.', names[..i])}}}}} … {{{{/каждый}}}}.");
                return null;
            }
            var shape = last is null ? own : last.Of;
            if (shape?.Find(names[i]) is not { } next)
            {
                Unknown(path, spot, (shape?.Fields ?? []).Select(field => string.Join('.', names[..i]) + "." + field.Name));
                return null;
            }
            fields.Add(next);
        }
        return new(outwards, fields);
    }

    static IEnumerable<string> Full(Field field) => field.Kind == FieldKind.Part ? field.Of!.Fields.Select(inner => field.Name + "." + inner.Name).Prepend(field.Name) : [field.Name];

    Filter? FindFilter(FilterUse use, Spot spot)
    {
        if (Writing.Filters.Find(use.Name) is not { } filter)
        {
            report(spot, $"Фильтр «{use.Name}» неизвестен{Nearest(use.Name, Writing.Filters.All.Select(known => known.Name))}.");
            return null;
        }
        if (use.Arguments.Count == filter.Arguments) return filter;
        report(spot, $"Фильтру «{filter.Name}» нужно слов в кавычках: {filter.Arguments}, например {filter.Example}.");
        return null;
    }

    void Unknown(string path, Spot spot, IEnumerable<string> known) => report(spot, $"Поле «{path}» неизвестно{Nearest(path, known)}.");

    static string Nearest(string name, IEnumerable<string> known)
    {
        var folded = Shape.Fold(name);
        var (best, distance) = (default(string), Math.Max(2, folded.Length / 3) + 1);
        foreach (var candidate in known)
        {
            var d = Distance(folded, Shape.Fold(candidate));
            if (d < distance) (best, distance) = (candidate, d);
        }
        return best is null ? "" : $"; возможно, «{best}»";
    }

    /// <summary>Edits to turn one name into the other (insertions, deletions, replacements).</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j], left) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }
        return row[^1];
    }
}
