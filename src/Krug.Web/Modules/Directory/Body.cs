using Krug.Core.Language;
using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Modules.Directory;

/// <summary>A standing body of the territory: a methodical association (ГМО), a working group, an expert council, a club of young teachers; made by an order.</summary>
public sealed class Body : ITerritorial, IVersioned, IKeyed, ISearchable
{
    public static readonly string[] Kinds = ["ГМО", "рабочая группа", "экспертный совет", "клуб молодых педагогов", "совет", "комиссия"];

    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public string Kind { get; set; } = "";
    public string Name { get; set; } = "";
    public int? DirectionId { get; set; }
    public Term? Direction { get; set; }
    public string? OrderNumber { get; set; }
    public DateOnly? OrderDate { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<BodyMember> Members { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Name);
        SearchKey = Searching.Key(Name, Kind, OrderNumber);
    }

    /// <summary>One person does not sit twice on one day.</summary>
    public Refusal? WhyNotSeat(BodyMember member) => Members.Exists(other => other != member && other.PersonId == member.PersonId && Period.Meet(other.From, other.To, member.From, member.To))
        ? new("Этот человек в эти дни уже в составе. Измените его участие или проверьте даты.", nameof(BodyMember.PersonId)) : null;

    public Refusal? WhyNotKeep() => this switch
    {
        { Kind: "" } => new("Выберите вид: методическое объединение, рабочая группа, совет.", nameof(Kind)),
        { Name: "" } => new("Впишите название, например «ГМО учителей математики».", nameof(Name)),
        { OrderDate: { } made, ClosedOn: { } closed } when closed < made => new("Работа кончается раньше приказа о создании. Проверьте даты.", nameof(ClosedOn)),
        _ => null,
    };
}

/// <summary>Who sits in a body, in what role, from a day and until a day (both included; unknown where empty).</summary>
public sealed class BodyMember : ISeat
{
    public const string Chair = "руководитель", Secretary = "секретарь", Member = "член";
    public static readonly string[] Roles = [Chair, "заместитель руководителя", Secretary, Member];

    public int Id { get; private set; }
    public int BodyId { get; set; }
    public Body? Body { get; set; }
    public int PersonId { get; set; }
    public Person? Person { get; set; }
    public string Role { get; set; } = Member;
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>The order that brought the person in, where it is another than the body's own.</summary>
    public string? Basis { get; set; }

    public Refusal? WhyNotKeep() => From is { } from && To is { } to && to < from ? new("Участие кончается раньше, чем начинается. Проверьте даты.", nameof(To)) : null;
}

/// <summary>A person who looks after a direction or an organisation, for a period (both days included; unknown where empty).</summary>
public sealed class Curator : ITerritorial
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int PersonId { get; set; }
    public Person? Person { get; set; }
    public int? DirectionId { get; set; }
    public Term? Direction { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public Refusal? WhyNotKeep() => this switch
    {
        { DirectionId: null, OrganisationId: null } => new("Выберите, что человек курирует: направление или организацию.", nameof(DirectionId)),
        { From: { } from, To: { } to } when to < from => new("Кураторство кончается раньше, чем начинается. Проверьте даты.", nameof(To)),
        _ => null,
    };
}

/// <summary>A member of an organisation's management team, for a period (both days included; unknown where empty). History is what has ended.</summary>
public sealed class TeamMember : ITerritorial, ISeat
{
    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public int PersonId { get; set; }
    public Person? Person { get; set; }
    /// <summary>«лидер команды», «методист команды»; the post is told by <see cref="Post"/>.</summary>
    public string? Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public Refusal? WhyNotKeep() => From is { } from && To is { } to && to < from ? new("Участие в команде кончается раньше, чем начинается. Проверьте даты.", nameof(To)) : null;
}
