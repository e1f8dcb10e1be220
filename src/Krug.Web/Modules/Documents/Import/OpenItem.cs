using System.Globalization;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>The one item that is open as a form: its fields, whom its names may mean, what record it may become.</summary>
public sealed record OpenItem(int Paper, ImportItem Item, ItemKind Kind, Fields Fields, bool Editing, int? Line, string? More, string? Show)
{
    public IReadOnlyList<Asked> Names { get; init; } = [];
    public IReadOnlyList<Way> Ways { get; init; } = [];

    public bool Doubtful => Item.State == ImportItemState.Waiting && (Item.Doubt is not null || Names.Any(one => one.Mention.Choice == MentionChoice.Undecided));

    public string Tie => Item.Tie ?? (Ways.Count > 0 ? Ways[0].Value : "");

    public bool AsksTie => Ways.Count > 1;

    public string TieLabel => Item.Kind switch { ItemKinds.Event => "О каком событии бумага", ItemKinds.Practice => "Какая это практика", ItemKinds.Task => "Какое это поручение", _ => "Какая это площадка" };

    public IEnumerable<SelectListItem> TieItems => Ways.Select(way => new SelectListItem(way.Text, way.Value));

    public IReadOnlyDictionary<string, string> TieReasons => Ways.ToDictionary(way => way.Value, way => way.Reason, StringComparer.Ordinal);

    /// <summary>Rows of the form: those there are and one spare.</summary>
    public int RowCount => Kind.Rows is null ? 0 : Fields.Rows(Kind.Rows.Name).Count + 1;

    public static string TypeOf(ItemField field) => field.Shape switch
    {
        FieldShape.Text or FieldShape.List => "textarea",
        FieldShape.Day => "date",
        FieldShape.Time => "time",
        FieldShape.Number => "number",
        FieldShape.Choice => "select",
        _ => "text",
    };

    public static IEnumerable<SelectListItem>? ItemsOf(ItemField field) => field.Choices is null ? null
        : [.. field.Ask is null ? [new SelectListItem("не сказано", "")] : Array.Empty<SelectListItem>(), .. field.Choices.Select(choice => new SelectListItem(choice.Text, choice.Value))];

    public static int RowsOf(string? text) => Math.Clamp(((text?.Length ?? 0) / 60) + (text?.Count(sign => sign == '\n') ?? 0) + 1, 2, 10);
}

/// <summary>A name of the open item with its proposals.</summary>
public sealed record Asked(ImportMention Mention, IReadOnlyList<Proposal> Proposals)
{
    const string New = "new", AsWritten = "text";

    public string Name => "m." + Mention.Id.ToString(CultureInfo.InvariantCulture);

    public string Label => Mention.IsPerson ? $"Кто это — «{Mention.Text}»?" : $"Какая это организация — «{Mention.Text}»?";

    public string? Help => Mention.Choice == MentionChoice.Undecided
        ? Proposals.Count > 1 ? "В справочнике похожих несколько. Ответ запомнится для всей бумаги." : "В справочнике есть похожая запись. Ответ запомнится для всей бумаги."
        : Proposals.Count == 0 ? "В справочнике похожих нет." : null;

    /// <summary>What is chosen, or the best guess where nobody has chosen yet.</summary>
    public string Chosen => Mention.Choice switch
    {
        MentionChoice.Tied => Number(Mention.OrganisationId ?? Mention.PersonId ?? 0),
        MentionChoice.New => New,
        MentionChoice.AsWritten => AsWritten,
        _ => Proposing.Likely(Proposals) is { } likely ? Number(likely.Id) : AsWritten,
    };

    /// <summary>What a settled name is tied to, in a line.</summary>
    public string Settled => Mention.Choice switch
    {
        MentionChoice.New => Mention.IsPerson ? "новый человек" : "новая организация",
        MentionChoice.Tied => Proposals.FirstOrDefault(one => one.Id == (Mention.OrganisationId ?? Mention.PersonId)) is { } one ? $"{one.Name} — {one.Reason}" : "связано со справочником",
        _ => "останется как в бумаге",
    };

    public IEnumerable<SelectListItem> Items
    {
        get
        {
            foreach (var one in Proposals) yield return new(one.Name, Number(one.Id));
            if (Mention.Choice == MentionChoice.Tied && Proposals.All(one => one.Id != (Mention.OrganisationId ?? Mention.PersonId))) yield return new("Как выбрано раньше", Chosen);
            yield return new(Mention.IsPerson ? "Новый человек" : "Новая организация", New);
            yield return new("Оставить как в бумаге", AsWritten);
        }
    }

    public IReadOnlyDictionary<string, string> Reasons => Proposals.ToDictionary(one => Number(one.Id), one => one.Reason, StringComparer.Ordinal);

    static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
