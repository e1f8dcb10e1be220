using System.Globalization;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Practices, tasks, platforms with their reports.</summary>
sealed partial class MakingRun
{
    void MakePractice(ImportItem item)
    {
        var fields = Fields.Parse(item.Values);
        var title = fields["title"]!;
        var entity = eventOf.GetValueOrDefault(item.Document);
        if (int.TryParse(item.Tie, CultureInfo.InvariantCulture, out var id))
        {
            if (knownPractices.TryGetValue(id, out var tied)) done.Add((item, tied));
            else Refuse(item, "практики, с которой оно связано, больше нет. Выберите другую.");
            return;
        }
        // Another document of this paper, or somebody meanwhile, has brought it already.
        var organisation = OrganisationOf(fields["organisation"], item);
        if (sameTitles.Find(other => Same(other.Title, title) && (made.Exists(one => ReferenceEquals(one.Record, other)) || item.Tie is null)) is { } same)
        {
            if (made.Exists(one => ReferenceEquals(one.Record, same))) { same.RecommendedTo ??= fields["recommended_to"]; same.Note ??= fields["note"]; }
            done.Add((item, same));
            return;
        }
        var practice = new Practice
        {
            TerritoryId = paper.TerritoryId, Event = entity, Organisation = organisation, OrganisationName = fields["organisation"], Title = title, Note = fields["note"], RecommendedTo = fields["recommended_to"],
            State = entity switch { null => PracticeState.Submitted, { State: EventState.Held } => PracticeState.Presented, _ => PracticeState.Accepted },
            Track = entity?.Slots.Find(slot => slot.Track is not null && Same(slot.Title, title))?.Track,
        };
        foreach (var row in fields.Rows("authors"))
            if (row["name"] is { } name)
                practice.Authors.Add(new() { Order = practice.Authors.Count + 1, Name = ListName(name), Position = row["position"], Person = PersonOf(name, row["position"], fields["organisation"], item) });
        db.Add(practice);
        sameTitles.Add(practice);
        // The event has no number yet, but it is there.
        Keep(practice, practice.WhyNotKeep() is { Field: nameof(Practice.EventId) } && entity is not null ? null : practice.WhyNotKeep(), Phrases.Quoted(title), item);
    }

    void MakeTask(ImportItem item)
    {
        var fields = Fields.Parse(item.Values);
        var (text, due) = (fields["text"]!, fields.Day("due"));
        if (int.TryParse(item.Tie, CultureInfo.InvariantCulture, out var id))
        {
            if (knownTasks.TryGetValue(id, out var tied)) done.Add((item, tied));
            else Refuse(item, "поручения, с которым оно связано, больше нет. Выберите другое.");
            return;
        }
        if (sameTasks.Find(other => Same(other.Text, text) && other.Due == due && Same(other.Audience, fields["audience"]) && (made.Exists(one => ReferenceEquals(one.Record, other)) || item.Tie is null)) is { } same)
        {
            done.Add((item, same));
            return;
        }
        var task = new Assignment
        {
            TerritoryId = paper.TerritoryId, SourcePaperId = paper.Id, Source = SourceOf(item.Document), Event = eventOf.GetValueOrDefault(item.Document), Audience = fields["audience"], Number = fields["number"], Text = text,
            Due = due, DueAs = fields["due_as"], Responsible = fields["responsible"],
        };
        foreach (var name in fields.Lines("organisations"))
            task.Executors.Add(new() { Order = task.Executors.Count + 1, Organisation = OrganisationOf(name, item), Name = name });
        foreach (var row in fields.Rows("actions"))
        {
            if (row["text"] is not { } part) continue;
            var action = new AssignmentAction { Order = task.Actions.Count + 1, Text = part };
            foreach (var name in row.Lines("organisations")) action.Executors.Add(new() { Order = action.Executors.Count + 1, Organisation = OrganisationOf(name, item), Name = name });
            task.Actions.Add(action);
        }
        db.Add(task);
        sameTasks.Add(task);
        Keep(task, task.WhyNotKeep(), text, item);
    }

    // «Резолюция от 22.04.2026 № 5», of what was not rejected.
    string SourceOf(int document)
    {
        string? Said(string kind) => paper.Items.FirstOrDefault(item => item.Document == document && item.Kind == kind && item.State != ImportItemState.Rejected) is { } item ? Fields.Parse(item.Values)["text"] : null;
        var word = Words.OfPaper(documents[document].Kind);
        return $"{char.ToUpperInvariant(word[0])}{word[1..]}{(Said(ItemKinds.Date) is { } date ? " от " + date : "")}{(Said(ItemKinds.Number) is { } number ? " № " + number.TrimStart('№', ' ') : "")}";
    }

    void MakePlatform(int document)
    {
        var parts = ReadyIn(document, ItemKinds.Objective, ItemKinds.PlatformTask, ItemKinds.Section, ItemKinds.Register, ItemKinds.Product);
        var item = paper.Items.FirstOrDefault(item => item.Kind == ItemKinds.Platform && item.Document == document);
        var ready = item is { State: ImportItemState.Accepted or ImportItemState.Corrected };
        if (item is null || !ready)
        {
            if (parts.Count > 0 && item is not { State: ImportItemState.Waiting }) Refuse(parts[0], $"оно хранится в отчёте площадки, а площадка отклонена. Верните площадку или отклоните такие места: их {parts.Count}.");
            return;
        }
        if (item.CreatedId is not null && parts.Count == 0) return;
        var fields = Fields.Parse(item.Values);
        if (PlatformOf(item, fields) is not { } platform) return;
        var period = fields["period"] ?? "";
        if (platform.Reports.Find(other => other.Period == period) is { } report)
        {
            if (!paper.Made.Exists(one => one.Kind == nameof(PlatformReport) && one.RecordId == report.Id))
            {
                // Somebody's report for this period is there: it is not written over, its parts are recognised as they are.
                foreach (var part in parts) done.Add((part, report));
                return;
            }
        }
        else
        {
            report = new() { Period = period, StageNumber = fields.Whole("stage_number"), StageTitle = fields["stage_title"], StageGoal = fields["stage_goal"], Platform = platform };
            platform.Reports.Add(report);
            made.Add((report, $"Отчёт за {period}", item));
        }
        foreach (var part in parts)
        {
            AddPart(report, part);
            done.Add((part, report));
        }
    }

    Platform? PlatformOf(ImportItem item, Fields fields)
    {
        if ((item.CreatedId ?? (int.TryParse(item.Tie, CultureInfo.InvariantCulture, out var tie) ? tie : null)) is { } id)
        {
            if (!knownPlatforms.TryGetValue(id, out var known)) { Refuse(item, "площадки, с которой оно связано, больше нет. Выберите другую."); return null; }
            if (item.CreatedId is null) done.Add((item, known));
            return known;
        }
        var platform = new Platform
        {
            TerritoryId = paper.TerritoryId, Kind = fields["kind"] ?? "", Organisation = OrganisationOf(fields["organisation"], item), OrganisationName = fields["organisation"], OrderNumber = fields["status_order_number"],
            OrderDate = fields.Day("status_order_date"), Theme = fields["theme"] ?? "", Goal = fields["goal"], Site = fields["site"], Coordinator = fields["coordinator"], Responsible = fields["responsible"], Contacts = fields["contacts"],
        };
        db.Add(platform);
        return Keep(platform, platform.WhyNotKeep(), platform.Theme, item);
    }

    static void AddPart(PlatformReport report, ImportItem item)
    {
        var fields = Fields.Parse(item.Values);
        switch (item.Kind)
        {
            case ItemKinds.Objective: report.Objectives.Add(new() { Order = report.Objectives.Count + 1, Text = fields["text"]! }); break;
            case ItemKinds.PlatformTask:
                report.Tasks.Add(new() { Order = report.Tasks.Count + 1, Number = fields["number"], Task = fields["task"], Activity = fields["activity"], Result = fields["result"], Evidence = fields["evidence"] });
                break;
            case ItemKinds.Section: report.Sections.Add(new() { Number = fields["number"]!, Title = fields["title"], Text = fields["text"]! }); break;
            case ItemKinds.Register: report.Register.Add(new() { Order = report.Register.Count + 1, Number = fields["number"], Item = fields["item"], Result = fields["result"] }); break;
            default: report.Products.Add(new() { Order = report.Products.Count + 1, Text = fields["text"]! }); break;
        }
    }
}
