using Krug.Core.Checks;
using Krug.Core.Language;

namespace Krug.Web.Modules.Directory;

/// <summary>A school, a kindergarten, a centre: the doer of tasks and applications. People act for it through <see cref="Post"/>s.</summary>
public sealed class Organisation : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    /// <summary>«МБОУ», «МАДОУ».</summary>
    public string? LegalForm { get; set; }
    /// <summary>A kind out of <see cref="OrganisationKind.All"/> or the territory's own word.</summary>
    public string Kind { get; set; } = "";
    public string? Number { get; set; }
    /// <summary>The proper name without quotes: «Рябинка».</summary>
    public string? Name { get; set; }
    /// <summary>As it stands in lists: «СОШ № 4», «Детский сад „Рябинка“».</summary>
    public string ShortName { get; set; } = "";
    /// <summary>As in its charter.</summary>
    public string? FullName { get; set; }
    /// <summary>The short name in running text: «работа СОШ № 4». Empty where the rules of the language decline it well.</summary>
    public string? Genitive { get; set; }
    /// <summary>Ten digits with a control one.</summary>
    public string? Inn { get; set; }
    public string? Kpp { get; set; }
    /// <summary>Thirteen digits with a control one.</summary>
    public string? Ogrn { get; set; }
    /// <summary>The district or municipality as the sheet it came from tells it, where one territory here holds several.</summary>
    public string? Municipality { get; set; }
    public string? Locality { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Fax { get; set; }
    public string? Email { get; set; }
    public string? Site { get; set; }
    /// <summary>Other names it goes by, each with where it came from.</summary>
    public List<Alias> Aliases { get; } = [];
    /// <summary>Its number in somebody else's list: by it the next sheet of that list meets this record.</summary>
    public string? SourceKey { get; set; }
    /// <summary>The day it ceased to be; what it did stays.</summary>
    public DateOnly? ClosedOn { get; set; }
    /// <summary>The record it was made one with; such a one is hidden.</summary>
    public int? MergedIntoId { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<Post> Posts { get; } = [];
    public List<OrganisationFlag> Flags { get; } = [];
    public List<TeamMember> Team { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(ShortName);
        SearchKey = Spoken.Key([ShortName, LegalForm, Kind, Number, Name, FullName, Municipality, Locality, .. Aliases.Select(alias => alias.Name)], Locality);
    }

    /// <summary>Its other names, a line each: those that stay keep where they came from, new ones get <paramref name="source"/>.</summary>
    public void Call(string? lines, string source)
    {
        var names = (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Aliases.RemoveAll(alias => !names.Contains(alias.Name, StringComparer.OrdinalIgnoreCase));
        Aliases.AddRange(names.Where(name => !Aliases.Exists(alias => string.Equals(alias.Name, name, StringComparison.OrdinalIgnoreCase))).Select(name => new Alias { Name = name, Source = source }));
    }

    public Refusal? WhyNotKeep() => this switch
    {
        { ShortName: "" } => new("Впишите короткое название: под ним организация стоит в списках.", nameof(ShortName)),
        { Kind: "" } => new("Выберите вид организации: по нему её находят и считают.", nameof(Kind)),
        { Email: { } mail } when !mail.Contains('@', StringComparison.Ordinal) => new("В адресе почты нет знака @. Впишите адрес целиком.", nameof(Email)),
        { Inn: { } inn } when Requisites.WhyNotInn(inn) is { } why => new(why, nameof(Inn)),
        { Kpp: { } kpp } when Requisites.WhyNotKpp(kpp) is { } why => new(why, nameof(Kpp)),
        { Ogrn: { } ogrn } when Requisites.WhyNotOgrn(ogrn) is { } why => new(why, nameof(Ogrn)),
        _ => null,
    };

    /// <summary>One flag does not stand twice on one day.</summary>
    public Refusal? WhyNotFlag(OrganisationFlag flag) => Flags.Exists(other => other != flag && other.Kind == flag.Kind && Period.Meet(other.From, other.To, flag.From, flag.To))
        ? new($"Признак «{flag.Kind.Word()}» в эти дни уже стоит. Измените его или проверьте даты.", nameof(OrganisationFlag.From)) : null;

    /// <summary>One person is not twice in the team on one day.</summary>
    public Refusal? WhyNotTeam(TeamMember member) => Team.Exists(other => other != member && other.PersonId == member.PersonId && Period.Meet(other.From, other.To, member.From, member.To))
        ? new("Этот человек в эти дни уже в команде. Измените его участие или проверьте даты.", nameof(TeamMember.PersonId)) : null;

    /// <summary>What the rules of the language make of the short name: «гимназии № 1».</summary>
    public static string ProposedGenitive(string shortName) => OrganisationNames.In(shortName, Case.Genitive).Text;

    /// <summary>Keeps a corrected genitive; what the rules propose anyhow, for this name or the one <paramref name="before"/>, is not kept, so that it follows the name.</summary>
    public void SayGenitive(string? typed, string before) =>
        Genitive = string.IsNullOrWhiteSpace(typed) || typed == ProposedGenitive(ShortName) || typed == ProposedGenitive(before) ? null : typed;
}

/// <summary>Another name of an organisation and where it came from: «внесено вручную», «справка форума, 2026».</summary>
public sealed class Alias
{
    public string Name { get; set; } = "";
    public string Source { get; set; } = "";
}

/// <summary>Kinds of organisations by default; a territory may write its own.</summary>
public static class OrganisationKind
{
    public const string Authority = "управление образования", Centre = "методический центр", Kindergarten = "ДОУ", Extra = "УДО";

    public static readonly string[] All = ["НОШ", "ООШ", "СОШ", "гимназия", "лицей", "центр образования", "интернат", "ВСОШ", Kindergarten, Extra, Centre, Authority];

    public static readonly string[] Schools = ["НОШ", "ООШ", "СОШ", "гимназия", "лицей", "центр образования", "интернат", "ВСОШ"];
}
