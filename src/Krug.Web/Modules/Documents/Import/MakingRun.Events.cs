using System.Globalization;
using Krug.Core.Language;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Events with their programmes, figures and what was noticed there.</summary>
sealed partial class MakingRun
{
    readonly Dictionary<int, Event> eventOf = [];
    readonly HashSet<Event> newEvents = [];

    void MakeEvents()
    {
        foreach (var item in paper.Items.Where(item => item.Kind == ItemKinds.Event).OrderBy(item => item.Document))
        {
            if (item.CreatedId is { } id) { if (item.CreatedKind == nameof(Event) && knownEvents.TryGetValue(id, out var earlier)) eventOf[item.Document] = earlier; continue; }
            if (item.State is not (ImportItemState.Accepted or ImportItemState.Corrected)) continue;
            var tie = item.Tie ?? Recognising.New;
            if (tie == Recognising.None) done.Add((item, paper));
            else if (tie.StartsWith("doc.", StringComparison.Ordinal) && int.TryParse(tie[4..], CultureInfo.InvariantCulture, out var document) && eventOf.TryGetValue(document, out var other)) Join(item, other);
            else if (int.TryParse(tie, CultureInfo.InvariantCulture, out var number))
            {
                if (knownEvents.TryGetValue(number, out var known)) Join(item, known);
                else Refuse(item, "события, с которым оно связано, больше нет. Выберите другое.");
            }
            else eventOf[item.Document] = NewEvent(item);
        }
    }

    void Join(ImportItem item, Event known)
    {
        eventOf[item.Document] = known;
        done.Add((item, known));
        if (newEvents.Contains(known)) Fill(known, Fields.Parse(item.Values), item);
    }

    Event NewEvent(ImportItem item)
    {
        var entity = new Event { TerritoryId = paper.TerritoryId };
        Fill(entity, Fields.Parse(item.Values), item);
        entity.State = entity.On is { } day && day <= today ? EventState.Held : EventState.Planned;
        newEvents.Add(entity);
        db.Add(entity);
        return Keep(entity, entity.WhyNotKeep(today), entity.Title, item);
    }

    // What one document leaves out another of the same file may tell.
    void Fill(Event entity, Fields fields, ImportItem item)
    {
        if (entity.Title.Length == 0) (entity.Title, entity.Kind) = (fields["title"] ?? "", fields["kind"] ?? "");
        entity.Theme ??= fields["theme"];
        entity.SeriesNumber ??= fields.Whole("series_number");
        entity.On ??= fields.Day("date");
        entity.Start ??= fields.Time("start");
        entity.End ??= fields.Time("end") is { } end && (entity.Start is null || end > entity.Start) ? end : null;
        entity.Place ??= fields["place"];
        entity.Host ??= OrganisationOf(fields["host"], item);
        entity.Basis ??= fields["basis"];
        entity.Goal ??= fields["goal"];
        entity.Mode ??= Enum.TryParse<EventMode>(fields["mode"], out var mode) ? mode : null;
        entity.NextWhen ??= fields["next_when"];
        entity.NextWhere ??= fields["next_where"];
    }

    /// <summary>The event of a document; where it waits its things wait too, where it was rejected they cannot be kept.</summary>
    Event? EventOf(int document, List<ImportItem> items)
    {
        if (items.Count == 0 || eventOf.GetValueOrDefault(document) is not { } found)
        {
            var item = paper.Items.FirstOrDefault(item => item.Kind == ItemKinds.Event && item.Document == document);
            if (items.Count > 0 && item is not { State: ImportItemState.Waiting })
                Refuse(items[0], $"оно хранится у события, а событие {(item is { State: ImportItemState.Rejected } ? $"отклонено (место {item.Order})" : "не выбрано")}. Верните событие или отклоните такие места: их {items.Count}.");
            return null;
        }
        return found;
    }

    void MakeProgramme(int document)
    {
        var items = ReadyIn(document, ItemKinds.Track, ItemKinds.Slot).OrderBy(item => item.Kind == ItemKinds.Track ? 0 : 1).ThenBy(item => item.Order).ToList();
        if (EventOf(document, items) is not { } entity) return;
        foreach (var item in items)
        {
            var fields = Fields.Parse(item.Values);
            if (item.Kind == ItemKinds.Track) TrackOf(entity, fields["text"]!, item, own: true);
            else MakeSlot(entity, fields, item);
        }
    }

    Track TrackOf(Event entity, string title, ImportItem item, bool own)
    {
        if (entity.Tracks.Find(track => Same(track.Title, title)) is { } known)
        {
            if (own) done.Add((item, known));
            return known;
        }
        var track = new Track { Number = entity.Tracks.Count == 0 ? 1 : entity.Tracks.Max(other => other.Number) + 1, Title = title };
        entity.Tracks.Add(track);
        made.Add((track, title, item));
        if (own) done.Add((item, track));
        return track;
    }

    void MakeSlot(Event entity, Fields fields, ImportItem item)
    {
        var (start, title) = (fields.Time("start"), fields["title"] ?? "");
        if (entity.Slots.Find(other => other.Start == start && Same(other.Title, title) && other.SlotHas(fields["track"])) is { } known)
        {
            done.Add((item, known));
            return;
        }
        var slot = new Slot
        {
            Start = start, End = fields.Time("end"), Kind = fields["kind"] ?? SlotKind.Talk, Title = title, Room = fields["room"], Event = entity,
            Track = fields["track"] is { } track ? TrackOf(entity, track, item, own: false) : null, Order = entity.Slots.Count(other => other.Start == start) + 1,
        };
        foreach (var row in fields.Rows("speakers"))
        {
            var organisation = OrganisationOf(row["organisation"], item);
            slot.Speakers.Add(new()
            {
                Order = slot.Speakers.Count + 1, Person = PersonOf(row["name"], row["position"], row["organisation"], item), Name = row["name"] is { } name ? ListName(name) : null, Position = row["position"],
                Organisation = organisation, OrganisationName = row["organisation"], Group = row["group"],
            });
        }
        entity.Slots.Add(slot);
        Keep(slot, slot.WhyNotKeep(), $"{start:HH\\:mm} {title}".Trim(), item);
    }

    void MakeOutcomes(int document)
    {
        var items = ReadyIn(document, ItemKinds.Figure, ItemKinds.Municipality, ItemKinds.Praised, ItemKinds.Problem, ItemKinds.Proposal, ItemKinds.Risk, ItemKinds.Conclusion);
        if (EventOf(document, items) is not { } entity) return;
        foreach (var item in items)
        {
            var fields = Fields.Parse(item.Values);
            switch (item.Kind)
            {
                case ItemKinds.Figure: MakeFigure(entity, fields, item); break;
                case ItemKinds.Municipality: MakeMunicipality(entity, fields["text"]!, item); break;
                default: MakeNote(entity, NoteKindOf(item.Kind), fields["text"]!, item); break;
            }
        }
    }

    // Beside the counted one, never instead of it.
    void MakeFigure(Event entity, Fields fields, ImportItem item)
    {
        var figure = new EventFigure { Key = fields["key"]!, Value = fields.Number("value") ?? 0, PaperId = paper.Id };
        entity.Figures.Add(figure);
        Keep(figure, null, $"{Figures.Counted(fields)}, {Figures.Words(figure.Key)}", item);
    }

    void MakeMunicipality(Event entity, string name, ImportItem item)
    {
        if (entity.Municipalities.Find(other => Same(other.Name, name)) is { } known) { done.Add((item, known)); return; }
        var municipality = new EventMunicipality { Name = name, Order = entity.Municipalities.Count + 1 };
        entity.Municipalities.Add(municipality);
        Keep(municipality, null, name, item);
    }

    void MakeNote(Event entity, NoteKind kind, string text, ImportItem item)
    {
        if (entity.Notes.Find(other => other.Kind == kind && Same(other.Text, text)) is { } known) { done.Add((item, known)); return; }
        var note = new EventNote { Kind = kind, Text = text, Order = entity.Notes.Count(other => other.Kind == kind) + 1 };
        entity.Notes.Add(note);
        Keep(note, null, text, item);
    }

    static NoteKind NoteKindOf(string kind) => kind switch
    {
        ItemKinds.Problem => NoteKind.Problem,
        ItemKinds.Proposal => NoteKind.Proposal,
        ItemKinds.Conclusion => NoteKind.Conclusion,
        ItemKinds.Risk => NoteKind.Risk,
        _ => NoteKind.Praise,
    };
}

static class SlotTracks
{
    /// <summary>Two tracks may have slots of one name at one time: «Открытие площадки».</summary>
    public static bool SlotHas(this Slot slot, string? track) => RussianOrder.SearchKey(slot.Track?.Title ?? "") == RussianOrder.SearchKey(track ?? "");
}
