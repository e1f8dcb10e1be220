using Krug.Core.Language;

namespace Krug.Web.Modules.Dictionaries;

public enum Dictionary { Direction, Step, Project, Assessment, Risk, SlotKind, EventKind, OrganisationKind, BodyKind }

/// <summary>
/// A word of a territory's dictionary: a direction, a step of the circle, a kind of events. What records already stand under is not renamed in place: a new edition
/// follows, and the old one keeps the name those records were made with (rule 8 of the design).
/// </summary>
public sealed class Term : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public const int NameLimit = 300;

    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public Dictionary Dictionary { get; set; }
    /// <summary>The place in its list, from 1.</summary>
    public int Order { get; set; }
    /// <summary>What the code knows it by: <c>1.3</c> of a direction, <c>talk</c> of a slot; empty for most words.</summary>
    public string? Code { get; set; }
    public string Name { get; set; } = "";
    /// <summary>For boards and badges, where the name is long.</summary>
    public string? Short { get; set; }
    /// <summary>Other words papers use for it, a line each.</summary>
    public string Synonyms { get; set; } = "";
    /// <summary>Of a project: «федеральный», «муниципальный»; of a risk or a procedure whose it is: «рисковый профиль школы», «всероссийская».</summary>
    public string? Level { get; set; }
    /// <summary>Standing text: of a kind of events the words its papers begin with; of a step what is asked in it.</summary>
    public string? Text { get; set; }
    /// <summary>What papers need to know of the word, told by <see cref="DictionaryFace.Mark"/>: of a kind of events that it is written with a capital, of a kind of organisations that papers go out on its letterhead.</summary>
    public bool Marked { get; set; }
    /// <summary>The edition that took its place; records made before keep this one.</summary>
    public int? ReplacedById { get; set; }
    /// <summary>No longer offered; what stands under it stays.</summary>
    public bool Retired { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";

    /// <summary>What a record that keeps the word itself keeps: «семинар», <c>talk</c>.</summary>
    public string Value => Code ?? Name;

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Name);
        SearchKey = Searching.Key(Name, Short, Synonyms);
    }

    /// <summary>The edition that follows this one, now called <see cref="Name"/>; it keeps the place, the mark and everything said about it.</summary>
    public Term Edition(string before) => new()
    {
        TerritoryId = TerritoryId, Dictionary = Dictionary, Order = Order, Code = Code, Name = Name, Short = Short, Level = Level, Text = Text, Marked = Marked,
        Synonyms = string.Join('\n', Synonyms.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(before).Distinct(StringComparer.OrdinalIgnoreCase)),
    };

    public Refusal? WhyNotRetire() => Retired ? new("Это слово и так убрано из списков.") : null;

    public Refusal? WhyNotReturn() => this switch
    {
        { ReplacedById: not null } => new("Это прежнее название: вместо него в списке стоит новое. Измените новое."),
        { Retired: false } => new("Это слово и так в списках."),
        _ => null,
    };

    public Refusal? WhyNotKeep() => this switch
    {
        { Name: "" } => new("Впишите название: под ним оно стоит в списках и бумагах.", nameof(Name)),
        { Name.Length: > NameLimit } => new($"Название длиннее {NameLimit} знаков. Сократите его, а подробности впишите в пояснение.", nameof(Name)),
        _ => null,
    };
}
