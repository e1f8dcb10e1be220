using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Events;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Cuts the documents of a paper into items, each with its place in the text and, where it wants a look, a doubt. Pure; the same documents give the same items.</summary>
public static class Itemising
{
    // A warning with one of these codes makes what stands at its places doubtful; the others are read and no more.
    static readonly HashSet<string> doubtful = new(StringComparer.Ordinal) { "sum-mismatch", "name-variants", "copied-figures", "date-outside-period", "contradiction", "title-mismatch" };

    /// <param name="documents">What was read.</param>
    /// <param name="text">The text it was read in.</param>
    public static List<ImportItem> Of(IReadOnlyList<PaperFacts> documents, string text)
    {
        var items = new List<ImportItem>();
        for (var n = 0; n < documents.Count; n++) items.AddRange(new Document(documents[n], n, text).Items());
        items = [.. items.OrderBy(item => item.From ?? int.MaxValue).ThenBy(item => item.Document).ThenBy(item => item.To ?? int.MaxValue)];
        for (var n = 0; n < items.Count; n++) items[n].Order = n + 1;
        return items;
    }

    sealed class Document(PaperFacts facts, int number, string text)
    {
        readonly List<ImportItem> items = [];

        public List<ImportItem> Items()
        {
            Requisites();
            // Figures and lists are kept with the event; a paper that tells of none keeps them in its text alone.
            if (HasEvent) OfEvent();
            if (HasEvent) Rows("slots", ItemKinds.Slot, facts.Slots, slot => slot.At, (slot, f) => f["title"] ??= SlotKind.Word(slot.Kind) is { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word[1..] : null);
            Rows("practices", ItemKinds.Practice, facts.Practices, practice => practice.At);
            Rows("assignments", ItemKinds.Task, facts.Assignments, task => task.At, (task, f) => f["due"] = Day(task.Due));
            if (facts.Platform is { } platform) Platform(platform);
            return items;
        }

        void OfEvent()
        {
            Event();
            Numbers();
            List("municipalities", ItemKinds.Municipality, facts.Municipalities);
            List("tracks", ItemKinds.Track, facts.Tracks);
            List("praised", ItemKinds.Praised, facts.Praised);
            List("problems", ItemKinds.Problem, facts.Problems);
            List("proposals", ItemKinds.Proposal, facts.Proposals);
            List("risks", ItemKinds.Risk, facts.Risks);
            List("conclusions", ItemKinds.Conclusion, facts.Conclusions);
        }

        bool HasEvent => facts.Kind is PaperKind.EventSummary or PaperKind.ForumAnalysis or PaperKind.Programme or PaperKind.Resolution || facts.Event?.Title is not null;

        void Requisites()
        {
            One("title", ItemKinds.Title, facts.Title);
            One("subject", ItemKinds.Subject, facts.Subject);
            One("date", ItemKinds.Date, Day(facts.Date) ?? facts.Date);
            One("number", ItemKinds.Number, facts.Number);
            if (facts.Signatory is { Name: not null } who) Add("signatory", ItemKinds.Signatory, new() { ["name"] = who.Name, ["position"] = who.Position }, who.At ?? Place("signatory"));
        }

        void Event()
        {
            var (it, figures) = (facts.Event, facts.Facts);
            var title = it?.Title ?? facts.Subject ?? facts.Title;
            var words = $"{it?.Title} {facts.Title} {facts.Subject}".ToLowerInvariant();
            var kind = EventWords.Kinds.FirstOrDefault(word => words.Contains(word[..Math.Min(word.Length, 6)], StringComparison.Ordinal));
            var fields = new Fields
            {
                ["title"] = title, ["kind"] = kind ?? EventWords.Kinds[1], ["theme"] = facts.Subject != title ? facts.Subject : null, ["series_number"] = it?.SeriesNumber?.ToString(CultureInfo.InvariantCulture),
                ["date"] = Day(figures?.Date), ["start"] = figures?.Start, ["end"] = figures?.End, ["place"] = it?.Place, ["host"] = it?.Host, ["basis"] = it?.Basis, ["goal"] = it?.Goal,
                ["mode"] = it?.Mode switch { "online" => "Online", "onsite" => "Onsite", "mixed" => "Mixed", _ => null }, ["next_when"] = it?.Next?.When, ["next_where"] = it?.Next?.Where,
            };
            var doubt = (title, figures?.Date, kind) switch
            {
                (null, _, _) => "Названия события в бумаге нет.",
                (_, null, _) => "Даты события в бумаге нет.",
                (_, { Length: < 10 } vague, _) => $"Дня в бумаге нет, только «{vague}».",
                (_, _, null) => "Бумага не говорит, что это было: семинар, форум или совещание.",
                _ => null,
            };
            Add("event", ItemKinds.Event, fields, Place("facts.date") ?? it?.At ?? Place("title"), doubt);
        }

        void Numbers()
        {
            foreach (var (key, value) in Object(facts.Facts))
                if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
                    Add("facts." + key, ItemKinds.Figure, new() { ["key"] = key, ["value"] = number.ToJsonString().Replace('.', ',') }, Place("facts." + key));
        }

        void Platform(PlatformFacts platform)
        {
            var named = $"{facts.Title} {facts.Subject} {platform.Theme}".ToUpperInvariant();
            var kind = Platforms.Platform.Kinds.FirstOrDefault(word => named.Contains(word, StringComparison.Ordinal))
                ?? (named.Contains("МУНИЦИПАЛЬН", StringComparison.Ordinal) ? "МИП" : named.Contains("КОМПЕТЕНЦ", StringComparison.Ordinal) || named.Contains("КРАЕВ", StringComparison.Ordinal) ? "КИП" : named.Contains("РЕГИОНАЛ", StringComparison.Ordinal) ? "РИП" : null);
            Add("platform", ItemKinds.Platform, new()
            {
                ["kind"] = kind ?? "РИП", ["organisation"] = platform.Organisation, ["status_order_number"] = platform.StatusOrderNumber, ["status_order_date"] = Day(platform.StatusOrderDate), ["period"] = platform.Period,
                ["theme"] = platform.Theme ?? facts.Subject, ["goal"] = platform.Goal, ["site"] = platform.Site, ["coordinator"] = platform.Coordinator, ["responsible"] = platform.Responsible, ["contacts"] = platform.Contacts,
                ["stage_number"] = platform.Stage?.Number?.ToString(CultureInfo.InvariantCulture), ["stage_title"] = platform.Stage?.Title, ["stage_goal"] = platform.Stage?.Goal,
            }, Place("platform.theme") ?? Place("platform.organisation") ?? Place("title") ?? platform.At, kind is null ? "Бумага не говорит, какая это площадка: региональная, муниципальная или другая." : null);
            for (var n = 0; n < platform.Objectives.Count; n++) Add($"platform.objectives.{n}", ItemKinds.Objective, new() { ["text"] = platform.Objectives[n] }, Place($"platform.objectives.{n}"));
            Rows("platform.tasks", ItemKinds.PlatformTask, platform.Tasks, row => row.At);
            foreach (var (key, words) in platform.Sections)
                Add($"platform.sections.{key}", ItemKinds.Section, new() { ["number"] = key, ["title"] = platform.SectionTitles.GetValueOrDefault(key), ["text"] = words }, Place($"platform.sections.{key}"));
            Rows("platform.register", ItemKinds.Register, platform.Register, row => row.At);
            for (var n = 0; n < platform.Products.Count; n++) Add($"platform.products.{n}", ItemKinds.Product, new() { ["text"] = platform.Products[n] }, Place($"platform.products.{n}"));
        }

        void One(string path, string kind, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) Add(path, kind, new() { ["text"] = value }, Place(path) ?? Found(value));
        }

        // The reader tells no place of it, but its words stand in the document.
        Span? Found(string value)
        {
            var (from, to) = (Math.Clamp(facts.At.From, 0, text.Length), Math.Clamp(facts.At.To, 0, text.Length));
            return to > from && text.IndexOf(value, from, to - from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? new(at, at + value.Length) : null;
        }

        void List(string path, string kind, List<string> texts)
        {
            for (var n = 0; n < texts.Count; n++) Add($"{path}.{n}", kind, new() { ["text"] = texts[n] }, Place($"{path}.{n}"));
        }

        void Rows<T>(string path, string kind, IReadOnlyList<T> rows, Func<T, Span?> at, Action<T, Fields>? mend = null)
        {
            for (var n = 0; n < rows.Count; n++)
            {
                var fields = Flat(rows[n]);
                mend?.Invoke(rows[n], fields);
                Add($"{path}.{n}", kind, fields, at(rows[n]));
            }
        }

        void Add(string path, string kind, Fields fields, Span? at, string? doubt = null)
        {
            var place = at is { Length: > 0 } ? at : null;
            doubt ??= ItemKinds.Of(kind).WhyNot(fields).FirstOrDefault()?.Text ?? Warned(place);
            items.Add(new() { Document = number, Path = path, Kind = kind, Read = fields.ToJson(), From = place?.From, To = place?.To, Doubt = doubt });
        }

        string? Warned(Span? place) => place is { } at
            ? facts.Warnings.FirstOrDefault(warning => doubtful.Contains(warning.Code) && (warning.At ?? []).Any(other => at.From < other.To && other.From < at.To))?.Message : null;

        Span? Place(string path) => facts.Places.TryGetValue(path, out var place) ? place : null;

        // The names of the contract are the names of the fields: rows become «authors.0.name», lists of texts one a line.
        static Fields Flat<T>(T value)
        {
            var fields = new Fields();
            foreach (var (key, part) in Object(value))
                switch (part)
                {
                    case JsonArray array when key == "at": break;
                    case JsonArray array when array.All(one => one is JsonValue): fields[key] = string.Join('\n', array.Select(one => one!.ToString())); break;
                    case JsonArray array:
                        for (var n = 0; n < array.Count; n++)
                            foreach (var (name, inner) in array[n]!.AsObject())
                                if (name != "at") fields[$"{key}.{n}.{name}"] = inner is JsonArray lines ? string.Join('\n', lines.Select(one => one!.ToString())) : inner?.ToString();
                        break;
                    case JsonValue: fields[key] = part.ToString(); break;
                }
            return fields;
        }

        static JsonObject Object<T>(T value) => value is null ? [] : JsonSerializer.SerializeToNode(value, PaperJson.Full)!.AsObject();

        static string? Day(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : null;
    }
}
