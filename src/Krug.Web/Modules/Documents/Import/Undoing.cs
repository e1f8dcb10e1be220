using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Krug.Web.Shared.Audit;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Takes an import back as a whole, while nothing it made was changed or used since. Decisions stay: the paper can be made into records again.</summary>
public sealed class Undoing(Db db)
{
    public async Task<Refusal?> Undo(int id, Viewer who, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.ImportedPapers.EditableBy(who).Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1), stop);
        var paper = await db.ImportedPapers.EditableBy(who).Include(p => p.Items).Include(p => p.Mentions).Include(p => p.Made).AsSplitQuery().SingleAsync(p => p.Id == id, stop);
        if (paper.Made.Count == 0 && paper.Items.TrueForAll(item => item.CreatedId is null)) return new("По этой бумаге ничего не создано, отменять нечего.");
        if (await Why(paper, stop) is { } refusal) return refusal;
        var made = paper.Made.ToLookup(one => one.Kind, one => one.RecordId);
        foreach (var mention in paper.Mentions)
        {
            if (mention.OrganisationId is { } organisation && made[nameof(Organisation)].Contains(organisation)) (mention.Choice, mention.OrganisationId) = (MentionChoice.New, null);
            if (mention.PersonId is { } person && made[nameof(Person)].Contains(person)) (mention.Choice, mention.PersonId) = (MentionChoice.New, null);
        }
        foreach (var item in paper.Items) (item.CreatedKind, item.CreatedId) = (null, null);
        db.ImportMade.RemoveRange(paper.Made);
        paper.State = ImportState.Waiting;
        await db.SaveChangesAsync(stop);
        try
        {
            await Remove(made, stop);
        }
        catch (System.Data.Common.DbException)
        {
            // The database keeps what others are tied to.
            return new("Отменить нельзя: с созданными записями уже связаны другие. Уберите сначала их или правьте записи по одной.");
        }
        await transaction.CommitAsync(stop);
        return null;
    }

    /// <summary>Why what was made cannot be taken back.</summary>
    public async Task<Refusal?> Why(ImportedPaper paper, CancellationToken stop)
    {
        var changed = await Prints.Changed(db, paper.Made, stop);
        if (changed.Count == 0) return null;
        var named = changed.OrderBy(one => one.Id).Take(3).Select(one => one.Title).Distinct();
        return new($"Отменить нельзя: после разбора {(changed.Count == 1 ? "запись изменили" : "записи изменили")}: {string.Join("; ", named)}{(changed.Count > 3 ? " и другие" : "")}. Правьте записи по одной.");
    }

    /// <summary>What others may stand on goes last.</summary>
    async Task Remove(ILookup<string, int> made, CancellationToken stop)
    {
        await All<Assignment>();
        await All<Practice>();
        await All<PlatformReport>();
        await All<Platform>();
        // A slot may not outlive its track, so slots go first.
        await All<Slot>();
        await All<Track>();
        await All<EventFigure>();
        await All<EventNote>();
        await All<EventMunicipality>();
        await All<Event>();
        await All<Post>();
        await All<Person>();
        await All<Organisation>();

        async Task All<T>() where T : class
        {
            List<int> ids = [.. made[typeof(T).Name]];
            if (ids.Count > 0) await db.Set<T>().Where(record => ids.Contains(EF.Property<int>(record, "Id"))).RemoveAll(db, stop);
        }
    }
}
