using Krug.Core.Writing;

namespace Krug.Web.Modules.Documents.Templates;

/// <summary>Every field and filter a template may name, printed from the registry the templates are checked by.</summary>
public sealed class FieldsPage : PageModel
{
    public IReadOnlyList<Shape> Shapes { get; } = All();

    public static string Word(FieldKind kind) => kind switch { FieldKind.Figure => "число", FieldKind.Date => "дата", FieldKind.List => "список", FieldKind.Part => "части", _ => "текст" };

    /// <summary>The paper first, then everything its fields lead to, each once.</summary>
    static List<Shape> All()
    {
        var found = new List<Shape> { PaperFields.Paper };
        for (var i = 0; i < found.Count; i++)
            foreach (var field in found[i].Fields)
                if (field.Of is { } of && !found.Contains(of)) found.Add(of);
        return found;
    }
}
