using System.Xml.Linq;
using Krug.Core.Language;
using Krug.Core.Writing.Engine;

namespace Krug.Core.Writing;

/// <summary>The file cannot serve as a template at all; <see cref="Exception.Message"/> is one plain Russian sentence: what, and what to do.</summary>
public sealed class UnusableTemplateException(string sentence) : Exception(sentence);

/// <summary>A mistake in a template: where it stands («абзац 14», «таблица 1, строка 2»), the words of that paragraph, and what is wrong.</summary>
public sealed record TemplateProblem(string Place, string Quote, string Message)
{
    public override string ToString() => $"{char.ToUpperInvariant(Place[0])}{Place[1..]}: {Message} Абзац: «{Quote}»";
}

/// <summary>
/// A Word document with fields in double braces, made in any editor. Opened once, it writes any number of papers, from many threads at a time;
/// the same values always give the same bytes.
/// <list type="table">
/// <item><c>{{ Событие.Дата | словами }}</c> a field, changed by filters;</item>
/// <item><c>{{#каждый Авторы через ", "}}…{{№}}…{{/каждый}}</c> a loop inside a line; without «через» it repeats its paragraphs or, put into cells, its rows;</item>
/// <item><c>{{#если Ответы}}…{{#иначе}}…{{/если}}</c> a condition, with <c>=</c>, <c>≠</c>, «не», «и», «или»;</item>
/// <item><c>{{ Текст "Вступление" }}</c> a text written by hand and kept with the paper; <c>{{#текст "Вступление"}}…{{/текст}}</c> with a default.</item>
/// </list>
/// A paragraph or a row that held nothing but markers and came out empty is not printed. Paragraphs of a style «Подпись…» keep with the two before them: a signature never stands alone on a page.
/// <code>Template.Open(bytes, PaperFields.Paper).Write(new PaperToWrite(facts), stream);</code>
/// </summary>
public sealed class Template
{
    readonly TemplatePackage package;
    readonly Shape shape;
    readonly List<(string Name, XElement Root, XElement Container, List<Node> Nodes)> filled = [];
    readonly Lazy<Styles> styles;
    readonly List<(int Part, int Order, TemplateProblem Problem)> problems = [];
    const int MostProblems = 200;

    Template(byte[] file, Shape shape)
    {
        (package, this.shape) = (new(file), shape);
        styles = new(() => new(package));
        var sections = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < package.Filled.Count; i++)
        {
            var (name, part) = (package.Filled[i], i);
            var root = package.Xml(name) ?? throw TemplatePackage.Broken();
            var container = root.Element(W.Body) ?? root;
            void Report(Spot spot, string message)
            {
                if (problems.Count < MostProblems) problems.Add((part, spot.Order, new(spot.Place, spot.Quote, message)));
            }
            var nodes = new Compiler(i == 0 ? "" : root.Name.LocalName == "hdr" ? "верхний колонтитул, " : "нижний колонтитул, ", Report).Blocks(container);
            var binder = new Binder(Report);
            binder.Bind(nodes, [shape]);
            sections.UnionWith(binder.Sections);
            var shell = new XElement(root);
            shell.DescendantsAndSelf(container.Name).First().RemoveNodes();
            filled.Add((name, shell, container, nodes));
        }
        FreeTexts = [.. sections];
    }

    /// <summary>Opens a template for papers of the given shape. Throws <see cref="UnusableTemplateException"/> for a file that is no template; mistakes in fields are told by <see cref="Check"/>.</summary>
    public static Template Open(byte[] file, Shape shape) => new(file, shape);

    /// <summary>Names of the texts written by hand that the template has a place for.</summary>
    public IReadOnlyList<string> FreeTexts { get; }

    /// <summary>Every mistake, in the order of the document (200 at most); empty where the template may be used.</summary>
    public IReadOnlyList<TemplateProblem> Check() => [.. problems.OrderBy(found => found.Part).ThenBy(found => found.Order).Select(found => found.Problem)];

    /// <summary>
    /// Writes the paper as DOCX. <paramref name="data"/> is what the template's shape is read from, <paramref name="texts"/> the texts written by hand by name
    /// (an empty text prints nothing, an absent one leaves the template's default), <paramref name="forms"/> the cases corrected by hand. A field that is unknown stays on the page as it was typed.
    /// </summary>
    public void Write(object data, Stream into, IReadOnlyDictionary<string, string>? texts = null, WordForms? forms = null)
    {
        var changed = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var part in filled)
        {
            var root = new XElement(part.Root);
            var rendered = Blocks(part.Nodes, data, texts, forms);
            styles.Value.KeepSignature(rendered);
            foreach (var element in rendered) element.DescendantsAndSelf().Where(marked => marked.Name == W.Run || marked.Name == W.P).Attributes().Where(attribute => attribute.Name.NamespaceName == "krug").Remove();
            root.DescendantsAndSelf(part.Container.Name).First().Add(rendered);
            changed[part.Name] = root;
        }
        package.Write(into, changed);
    }

    /// <inheritdoc cref="Write(object, Stream, IReadOnlyDictionary{string, string}?, WordForms?)"/>
    public byte[] Write(object data, IReadOnlyDictionary<string, string>? texts = null, WordForms? forms = null)
    {
        using var stream = new MemoryStream();
        Write(data, stream, texts, forms);
        return stream.ToArray();
    }

    /// <summary>The same paper for the screen: paragraphs and tables with their look, every figure with its key, every hand-written text with its name. Headers and footers are left out.</summary>
    public RenderedPaper Render(object data, IReadOnlyDictionary<string, string>? texts = null, WordForms? forms = null) => new Sheet(styles.Value).Paper(Blocks(filled[0].Nodes, data, texts, forms));

    List<XElement> Blocks(List<Node> nodes, object data, IReadOnlyDictionary<string, string>? texts, WordForms? forms) =>
        new Renderer(texts ?? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, forms ?? WordForms.None).Render(nodes, shape, data);
}
