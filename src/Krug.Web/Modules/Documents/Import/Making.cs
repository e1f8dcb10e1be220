namespace Krug.Web.Modules.Documents.Import;

/// <summary>Makes records of what was accepted, in one transaction, by the rules of their modules. What was made once is not made again.</summary>
public sealed class Making(Db db, TimeProvider clock)
{
    /// <param name="id">The paper, visible to <paramref name="who"/>.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="postpone">Items that wait stay waiting; without it they are an obstacle.</param>
    /// <param name="newcomers">Organisations and people the directory does not know are entered into it.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>How many records were made, or why not.</returns>
    public async Task<(int Made, IReadOnlyList<Refusal> Refusals)> Make(int id, Viewer who, bool postpone, bool newcomers, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // The writing takes the row: of two presses the second waits here and then finds everything made.
        await db.ImportedPapers.EditableBy(who).Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1), stop);
        var paper = await db.ImportedPapers.EditableBy(who).Include(p => p.Items.OrderBy(i => i.Order)).Include(p => p.Mentions).Include(p => p.Made).AsSplitQuery().SingleAsync(p => p.Id == id, stop);
        if (paper.WhyNotDecide() is { } closed) return (0, [closed]);
        var waiting = paper.Items.Count(item => item.State == ImportItemState.Waiting);
        if (waiting > 0 && !postpone) return (0, [new($"Решения {(waiting % 10 == 1 && waiting % 100 != 11 ? "ждёт" : "ждут")} {Counts.Places(waiting)}. Решите или отметьте «Остальное отложить».")]);

        var before = await Prints.Changed(db, paper.Made, stop);
        var run = new MakingRun(db, paper, Receiving.Documents(paper.Facts), newcomers, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await run.Prepare(stop);
        run.Make();
        if (run.Refusals.Count > 0) return (0, run.Refusals);
        try
        {
            await db.SaveChangesAsync(stop);
            run.Remember();
            paper.State = paper.Items.All(item => item.State == ImportItemState.Rejected || item.CreatedId is not null) ? ImportState.Done : ImportState.Waiting;
            await db.SaveChangesAsync(stop);
            // A record somebody changed since an earlier press keeps its old print, so that it is not taken back with the rest.
            await Prints.Take(db, [.. paper.Made.Where(made => !before.Contains(made))], stop);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (0, [new("Пока записи создавались, кто-то решал места этой бумаги. Ничего не создано: посмотрите и нажмите ещё раз.")]);
        }
        await transaction.CommitAsync(stop);
        return (run.Count, []);
    }
}
