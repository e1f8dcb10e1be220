using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Krug.Core.Checks;
using Krug.Core.Language;
using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Takes a file in: reads it, keeps it with everything that was found, notices that it came before. One file is one transaction; a refused one leaves nothing.</summary>
public sealed class Receiving(Db db, LibreOffice office, TimeProvider clock)
{
    /// <summary>Two papers are read at a time, so that hostile ones share one machine's memory.</summary>
    static readonly SemaphoreSlim readers = new(2);

    public async Task<(ImportedPaper? Paper, Refusal? Refusal)> Take(string name, Func<Stream> open, Viewer who, CancellationToken stop)
    {
        // A file refused before this one leaves its unsaved records behind.
        db.ChangeTracker.Clear();
        name = Path.GetFileName(name.Replace('\\', '/'));
        var (source, documents, refusal) = await Read(name, open, stop);
        if (source is null) return (null, refusal);
        if (documents.Count == 0) return (null, new($"В файле «{name}» нет ни справки, ни программы, ни резолюции, ни отчёта: разбирать нечего. Проверьте, тот ли это файл."));

        if (documents.Sum(ItemsOf) is > ReadingLimits.MostItems and var items) return (null, new(ReadingLimits.TooMany(name, items)));

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await using var bytes = open();
        var (file, unkept) = await db.Keep(who.TerritoryId, name, TypeOf(name, source.Format), bytes, clock.GetUtcNow(), stop);
        if (file is null) return (null, unkept);
        var hash = HashOf(source.Text);
        var twin = await db.ImportedPapers.VisibleTo(who).Where(p => p.TerritoryId == who.TerritoryId && p.TextHash == hash && p.State != ImportState.Dropped).OrderBy(p => p.Id).Select(p => (int?)p.Id).FirstOrDefaultAsync(stop);
        var paper = new ImportedPaper
        {
            TerritoryId = who.TerritoryId, FileId = file.Id, Name = name, Text = source.Text, Lines = PageLines.Of(source), TextHash = hash, AccountId = who.AccountId, At = clock.GetUtcNow(),
            State = twin is null ? ImportState.Waiting : ImportState.Repeated, RepeatsId = twin, Facts = JsonSerializer.Serialize(documents, PaperJson.Full),
        };
        if (twin is null) await Find(paper, documents, stop);
        db.Add(paper);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return (paper, null);
    }

    /// <summary>Goes through a paper that was set aside because it came before.</summary>
    public async Task<Refusal?> Again(int id, Viewer who, CancellationToken stop)
    {
        var paper = await db.ImportedPapers.EditableBy(who).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (paper is not { State: ImportState.Repeated }) return new("Эту бумагу уже разбирают.");
        paper.State = ImportState.Waiting;
        await Find(paper, Documents(paper.Facts), stop);
        await db.SaveChangesAsync(stop);
        return null;
    }

    public static IReadOnlyList<PaperFacts> Documents(string json) => JsonSerializer.Deserialize<List<PaperFacts>>(json, PaperJson.Full)!;

    async Task Find(ImportedPaper paper, IReadOnlyList<PaperFacts> documents, CancellationToken stop)
    {
        documents = await Compare(paper, documents, stop);
        paper.Facts = JsonSerializer.Serialize(documents, PaperJson.Full);
        paper.Items.AddRange(Itemising.Of(documents, paper.Text));
        var named = paper.Items.SelectMany(item => Named.In(item.Kind, Fields.Parse(item.Read))).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        (await Directories.Load(db, paper.TerritoryId, today, named.Where(one => one.IsPerson).Select(one => one.Text), stop)).Meet(paper, named);
    }

    /// <summary>Adds the warning that the figures and the sentences are another paper's, to this one or, where it was written first, to that one.</summary>
    async Task<IReadOnlyList<PaperFacts>> Compare(ImportedPaper paper, IReadOnlyList<PaperFacts> documents, CancellationToken stop)
    {
        var kinds = documents.Where(document => document.Facts is not null).Select(document => document.Kind).ToHashSet(StringComparer.Ordinal);
        if (kinds.Count == 0) return documents;
        // The last two hundred are enough to meet last year's note, and few enough to compare at once.
        var before = await db.ImportedPapers.Where(p => p.TerritoryId == paper.TerritoryId && p.Id != paper.Id && (p.State == ImportState.Waiting || p.State == ImportState.Done)).OrderByDescending(p => p.Id).Take(200)
            .Select(p => new { p.Id, p.Name, p.Facts, p.At }).AsNoTracking().ToListAsync(stop);
        var near = before.Select(p => (Paper: p, Documents: Documents(p.Facts))).Where(p => p.Documents.Any(other => documents.Any(mine => mine.Kind == other.Kind && SameFigures(mine.Facts, other.Facts) >= 2))).ToList();
        if (near.Count == 0) return documents;
        var ids = near.Select(p => p.Paper.Id).ToList();
        var texts = await db.ImportedPapers.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Text, stop);
        var mineCompared = documents.Select(document => new ComparedPaper(paper.Name, document, Cut(paper.Text, document.At))).ToList();
        var added = new List<(PaperFacts To, Warning Warning)>();
        foreach (var (other, theirs) in near)
        {
            var file = other.Name == paper.Name ? $"{other.Name} ({Day(other.At)})" : other.Name;
            var found = Copies.Find([.. theirs.Select(document => new ComparedPaper(file, document, Cut(texts[other.Id], document.At))), .. mineCompared]).ToList();
            added.AddRange(found.Where(one => documents.Contains(one.Copy.Facts)).Select(one => (one.Copy.Facts, one.Warning)));
            var late = found.Where(one => theirs.Contains(one.Copy.Facts)).ToList();
            if (late.Count == 0) continue;
            var earlier = await db.ImportedPapers.SingleAsync(p => p.Id == other.Id, stop);
            earlier.Facts = JsonSerializer.Serialize(theirs.Select(document => With(document, late.Where(one => one.Copy.Facts == document).Select(one => one.Warning))), PaperJson.Full);
        }
        return [.. documents.Select(document => With(document, added.Where(one => ReferenceEquals(one.To, document)).Select(one => one.Warning)))];
    }

    static int ItemsOf(PaperFacts facts) => facts.Slots.Count + facts.Practices.Count + facts.Assignments.Count + facts.Problems.Count + facts.Proposals.Count + facts.Tracks.Count + facts.Praised.Count + facts.Conclusions.Count + facts.Municipalities.Count
        + (facts.Platform is { } platform ? platform.Tasks.Count + platform.Register.Count + platform.Products.Count + platform.Objectives.Count + platform.Sections.Count : 0);

    static PaperFacts With(PaperFacts document, IEnumerable<Warning> more) => document with { Warnings = [.. document.Warnings, .. more] };

    static int SameFigures(EventFigures? one, EventFigures? other) => one is null || other is null ? 0
        : new[] { (one.Applications, other.Applications), (one.Presented, other.Presented), (one.Declined, other.Declined), (one.ConnectionsMin, other.ConnectionsMin), (one.ConnectionsMax, other.ConnectionsMax), (one.Responses, other.Responses), (one.Events, other.Events), (one.Hosts, other.Hosts), (one.ContestParticipants, other.ContestParticipants) }
            .Count(pair => pair.Item1 is not null && pair.Item1 == pair.Item2);

    static string Cut(string text, Span at) => text[Math.Clamp(at.From, 0, text.Length)..Math.Clamp(at.To, 0, text.Length)];

    static string Day(DateTimeOffset at) => Krug.Core.Language.Dates.Long(DateOnly.FromDateTime(at.UtcDateTime));

    async Task<(Source? Source, IReadOnlyList<PaperFacts> Documents, Refusal? Refusal)> Read(string name, Func<Stream> open, CancellationToken stop)
    {
        if (!await readers.WaitAsync(TimeSpan.FromSeconds(30), stop)) return (null, [], new($"Круг ещё читает другие файлы. Загрузите «{name}» через минуту."));
        var old = false;
        var reading = Task.Run(async () =>
        {
            try
            {
                try
                {
                    using var stream = open();
                    return Found(SourceReader.Read(stream, name));
                }
                catch (NeedsConversionException) when (office.IsPresent)
                {
                    Volatile.Write(ref old, true);
                    using var stream = open();
                    var bytes = new byte[stream.Length];
                    await stream.ReadExactlyAsync(bytes, stop);
                    return Found(await office.Read(bytes, name, stop));
                }
            }
            catch (UnreadableException refused)
            {
                return (null, [], new(refused.Message));
            }
            finally
            {
                readers.Release();
            }
        }, CancellationToken.None);
        try
        {
            // An old Word file waits for LibreOffice, which has its own limit of a minute.
            await Task.WhenAny(reading, Task.Delay(ReadingLimits.Longest, clock, stop));
            return await reading.WaitAsync(Volatile.Read(ref old) ? TimeSpan.FromMinutes(1) : TimeSpan.Zero, stop);
        }
        catch (TimeoutException)
        {
            return (null, [], new(Volatile.Read(ref old) ? $"Файл «{name}» читается дольше минуты. Сохраните его в DOCX заново или разделите на части и загрузите снова." : ReadingLimits.TooSlow(name)));
        }
    }

    static (Source? Source, IReadOnlyList<PaperFacts> Documents, Refusal? Refusal) Found(Source source) => (source, PaperReader.Read(source), null);

    static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RussianOrder.SearchKey(text))));

    static string TypeOf(string name, SourceFormat format) => format switch
    {
        _ when name.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) => "application/msword",
        _ when name.EndsWith(".rtf", StringComparison.OrdinalIgnoreCase) => "application/rtf",
        SourceFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        SourceFormat.Odt => "application/vnd.oasis.opendocument.text",
        SourceFormat.Pdf => "application/pdf",
        _ => "text/plain",
    };
}
