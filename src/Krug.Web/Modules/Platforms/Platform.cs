using Krug.Core.Language;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Platforms;

/// <summary>An innovation platform: an organisation, its status by an order, its theme, its half-year reports.</summary>
public sealed class Platform : ITerritorial, IVersioned, IKeyed, ISearchable
{
    /// <summary>Regional, municipal and competence platforms, as papers abbreviate them.</summary>
    public static readonly string[] Kinds = ["РИП", "КИП", "МИП"];

    public int Id { get; private set; }
    public int TerritoryId { get; set; }
    public int Version { get; set; }
    public int? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }
    public string? OrganisationName { get; set; }
    public string Kind { get; set; } = "";
    public string? OrderNumber { get; set; }
    public DateOnly? OrderDate { get; set; }
    public string Theme { get; set; } = "";
    public string? Goal { get; set; }
    public string? Site { get; set; }
    public string? Coordinator { get; set; }
    public string? Responsible { get; set; }
    public string? Contacts { get; set; }
    public string SortKey { get; private set; } = "";
    public string SearchKey { get; private set; } = "";
    public List<PlatformReport> Reports { get; } = [];

    public void RefreshKeys()
    {
        SortKey = RussianOrder.Key(Theme);
        SearchKey = Searching.Key(Theme, Kind, OrganisationName, Goal);
    }

    public Refusal? WhyNotKeep() => this switch
    {
        { Kind: "" } => new("Выберите вид площадки.", nameof(Kind)),
        { Theme: "" } => new("Впишите тему: под ней площадка стоит в списках и отчётах.", nameof(Theme)),
        { OrganisationId: null, OrganisationName: null or "" } => new("Выберите организацию, у которой статус площадки.", nameof(OrganisationId)),
        _ => null,
    };
}

/// <summary>A report for a period (<c>2026-H2</c>), as its form parts it.</summary>
public sealed class PlatformReport : IRecord
{
    public int Id { get; private set; }
    public int PlatformId { get; set; }
    public Platform? Platform { get; set; }
    public string Period { get; set; } = "";
    public int? StageNumber { get; set; }
    public string? StageTitle { get; set; }
    public string? StageGoal { get; set; }
    public List<PlatformObjective> Objectives { get; } = [];
    public List<PlatformTask> Tasks { get; } = [];
    public List<PlatformSection> Sections { get; } = [];
    public List<PlatformRegisterRow> Register { get; } = [];
    public List<PlatformProduct> Products { get; } = [];
}

public sealed class PlatformObjective : IRecord
{
    public int Id { get; private set; }
    public int PlatformReportId { get; set; }
    public int Order { get; set; }
    public string Text { get; set; } = "";
}

/// <summary>A row of the stage's table.</summary>
public sealed class PlatformTask : IRecord
{
    public int Id { get; private set; }
    public int PlatformReportId { get; set; }
    public int Order { get; set; }
    public string? Number { get; set; }
    public string? Task { get; set; }
    public string? Activity { get; set; }
    public string? Result { get; set; }
    public string? Evidence { get; set; }
}

/// <summary>A numbered part of the report: «3.1», its heading and text.</summary>
public sealed class PlatformSection : IRecord
{
    public int Id { get; private set; }
    public int PlatformReportId { get; set; }
    public string Number { get; set; } = "";
    public string? Title { get; set; }
    public string Text { get; set; } = "";
}

public sealed class PlatformRegisterRow : IRecord
{
    public int Id { get; private set; }
    public int PlatformReportId { get; set; }
    public int Order { get; set; }
    public string? Number { get; set; }
    public string? Item { get; set; }
    public string? Result { get; set; }
}

public sealed class PlatformProduct : IRecord
{
    public int Id { get; private set; }
    public int PlatformReportId { get; set; }
    public int Order { get; set; }
    public string Text { get; set; } = "";
}

public static class PlatformWords
{
    /// <summary><c>2026-H2</c> → «2 полугодие 2026 года»; another period as it is written.</summary>
    public static string Period(string period) =>
        period is [_, _, _, _, '-', 'H', '1' or '2'] && int.TryParse(period[..4], System.Globalization.CultureInfo.InvariantCulture, out var year) ? Dates.HalfYear(period[^1] - '0', year) : period;
}
