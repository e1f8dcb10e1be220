using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Platforms;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;

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

    async Task Remove(ILookup<string, int> made, CancellationToken stop)
    {
        List<int> Of(string kind) => [.. made[kind]];

        var (tasks, practices, platforms, reports) = (Of(nameof(Assignment)), Of(nameof(Practice)), Of(nameof(Platform)), Of(nameof(PlatformReport)));
        var (events, slots, tracks) = (Of(nameof(Event)), Of(nameof(Slot)), Of(nameof(Track)));
        var (figures, notes, municipalities) = (Of(nameof(EventFigure)), Of(nameof(EventNote)), Of(nameof(EventMunicipality)));
        var (posts, people, organisations) = (Of(nameof(Post)), Of(nameof(Person)), Of(nameof(Organisation)));
        await db.Assignments.Where(a => tasks.Contains(a.Id)).ExecuteDeleteAsync(stop);
        await db.Practices.Where(p => practices.Contains(p.Id)).ExecuteDeleteAsync(stop);
        await db.PlatformReports.Where(r => reports.Contains(r.Id)).ExecuteDeleteAsync(stop);
        await db.Platforms.Where(p => platforms.Contains(p.Id)).ExecuteDeleteAsync(stop);
        // A slot may not outlive its track, so slots go first.
        await db.Slots.Where(s => slots.Contains(s.Id)).ExecuteDeleteAsync(stop);
        await db.Tracks.Where(t => tracks.Contains(t.Id)).ExecuteDeleteAsync(stop);
        await db.EventFigures.Where(f => figures.Contains(f.Id)).ExecuteDeleteAsync(stop);
        await db.EventNotes.Where(n => notes.Contains(n.Id)).ExecuteDeleteAsync(stop);
        await db.EventMunicipalities.Where(m => municipalities.Contains(m.Id)).ExecuteDeleteAsync(stop);
        await db.Events.Where(e => events.Contains(e.Id)).ExecuteDeleteAsync(stop);
        await db.Posts.Where(p => posts.Contains(p.Id)).ExecuteDeleteAsync(stop);
        await db.People.Where(p => people.Contains(p.Id)).ExecuteDeleteAsync(stop);
        await db.Organisations.Where(o => organisations.Contains(o.Id)).ExecuteDeleteAsync(stop);
    }
}
