using System.Globalization;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>What somebody says of an item: which version of it they saw, what they chose of the names and of the record it becomes.</summary>
public sealed record Answer(int Item, int Version, string? Tie, IReadOnlyDictionary<int, string> Mentions);

/// <summary>Accepts, corrects, rejects and returns items. Of two people who decide one item the database lets the first; the second is told.</summary>
public sealed class Deciding(Db db, TimeProvider clock)
{
    public Task<IReadOnlyList<Refusal>> Accept(int paper, Answer answer, Viewer who, CancellationToken stop) => Decide(paper, answer, ImportItemState.Accepted, null, who, stop);

    public Task<IReadOnlyList<Refusal>> Correct(int paper, Answer answer, Fields fields, Viewer who, CancellationToken stop) => Decide(paper, answer, ImportItemState.Corrected, fields, who, stop);

    public Task<IReadOnlyList<Refusal>> Reject(int paper, Answer answer, Viewer who, CancellationToken stop) => Decide(paper, answer, ImportItemState.Rejected, null, who, stop);

    /// <summary>Makes an item wait again, as it was read or last corrected.</summary>
    public Task<IReadOnlyList<Refusal>> Return(int paper, Answer answer, Viewer who, CancellationToken stop) => Decide(paper, answer, ImportItemState.Waiting, null, who, stop);

    async Task<IReadOnlyList<Refusal>> Decide(int paperId, Answer answer, ImportItemState state, Fields? corrected, Viewer who, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var paper = await db.ImportedPapers.EditableBy(who).Include(p => p.Items.Where(i => i.Id == answer.Item)).Include(p => p.Mentions).AsSplitQuery().SingleAsync(p => p.Id == paperId, stop);
        if (paper.Items is not [var item]) return [new("Такого места в бумаге нет. Обновите страницу.")];
        if (paper.WhyNotDecide() is { } closed) return [closed];
        if (item.WhyNotReturn() is { } made) return [made];
        var kind = ItemKinds.Of(item.Kind);
        if (state is ImportItemState.Accepted or ImportItemState.Corrected)
        {
            var fields = corrected ?? Fields.Parse(item.Values);
            var refusals = kind.WhyNot(fields).ToList();
            if (refusals.Count > 0) return refusals;
            if (await Choose(paper, item, fields, answer, stop) is { } unclear) return [unclear];
        }
        var (now, values) = (Moment(), corrected?.ToJson() ?? item.Corrected);
        if (state == ImportItemState.Accepted && item.Corrected is not null) state = ImportItemState.Corrected;
        var tie = answer.Tie is { } told && Recognising.Asks(item.Kind) ? told : item.Tie;
        var decided = await db.ImportItems.Where(i => i.Id == item.Id && i.Version == answer.Version && i.CreatedId == null).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, state).SetProperty(i => i.Corrected, values).SetProperty(i => i.Tie, tie).SetProperty(i => i.Version, i => i.Version + 1)
            .SetProperty(i => i.DecidedAt, state == ImportItemState.Waiting ? null : now).SetProperty(i => i.DecidedById, state == ImportItemState.Waiting ? null : who.AccountId), stop);
        if (decided == 0) return [await WhyLate(item, stop)];
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return [];
    }

    // Names met for the first time in a correction are looked up; what was chosen of the others is kept for the whole paper.
    async Task<Refusal?> Choose(ImportedPaper paper, ImportItem item, Fields fields, Answer answer, CancellationToken stop)
    {
        var named = Named.In(item.Kind, fields);
        if (named.Any(one => Directories.Find(paper.Mentions, one) is null))
            (await Directories.Load(db, paper.TerritoryId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), named.Where(one => one.IsPerson).Select(one => one.Text), stop)).Meet(paper, named);
        foreach (var one in named)
        {
            var mention = Directories.Find(paper.Mentions, one)!;
            if (answer.Mentions.GetValueOrDefault(mention.Id) is { } told && mention.Id != 0 && await Settle(paper, mention, told, stop) is { } refusal) return refusal;
            if (mention.Choice == MentionChoice.Undecided) return new($"Скажите, кого бумага называет «{one.Text}»: в справочнике есть похожие.");
        }
        return null;
    }

    async Task<Refusal?> Settle(ImportedPaper paper, ImportMention mention, string told, CancellationToken stop)
    {
        (mention.Choice, mention.OrganisationId, mention.PersonId) = (told == "new" ? MentionChoice.New : MentionChoice.AsWritten, null, null);
        if (told is "new" or "text") return null;
        var known = int.TryParse(told, CultureInfo.InvariantCulture, out var id)
            && (mention.IsPerson ? await db.People.AnyAsync(p => p.Id == id && p.TerritoryId == paper.TerritoryId, stop) : await db.Organisations.AnyAsync(o => o.Id == id && o.TerritoryId == paper.TerritoryId, stop));
        if (!known) return new($"Того, с кем вы связали «{mention.Text}», в справочнике уже нет. Выберите другой ответ.");
        (mention.Choice, mention.OrganisationId, mention.PersonId) = (MentionChoice.Tied, mention.IsPerson ? null : id, mention.IsPerson ? id : null);
        return null;
    }

    async Task<Refusal> WhyLate(ImportItem item, CancellationToken stop)
    {
        var now = await db.ImportItems.AsNoTracking().Where(i => i.Id == item.Id).Select(i => new { i.State, Who = db.Accounts.Where(a => a.Id == i.DecidedById).Select(a => a.Name).FirstOrDefault() }).SingleAsync(stop);
        return new(now.State == ImportItemState.Waiting
            ? "Пока вы решали, это место вернули, и теперь оно ждёт решения. Посмотрите на него ещё раз."
            : $"Пока вы решали, это место {now.State.Word()}: {now.Who}. Если нужно иначе, верните его и решите сами.");
    }

    /// <summary>Waiting items of a group that nothing makes doubtful.</summary>
    public static bool IsSure(ImportItem item, IReadOnlyList<ImportMention> mentions) => item is { State: ImportItemState.Waiting, Doubt: null, CreatedId: null }
        && Named.In(item.Kind, Fields.Parse(item.Values)).All(one => Directories.Find(mentions, one) is not { Choice: MentionChoice.Undecided });

    /// <summary>Accepts every sure item of a group at once; answers how many, and the moment by which they are returned together.</summary>
    public async Task<(int Count, DateTimeOffset At)> AcceptSure(int paperId, string group, Viewer who, CancellationToken stop)
    {
        var (names, now) = (ItemKinds.NamesIn(group), Moment());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var paper = await db.ImportedPapers.AsNoTracking().EditableBy(who).Include(p => p.Items.Where(i => i.State == ImportItemState.Waiting && names.Contains(i.Kind))).Include(p => p.Mentions).AsSplitQuery().SingleAsync(p => p.Id == paperId, stop);
        if (paper.WhyNotDecide() is not null) return (0, now);
        var sure = paper.Items.Where(item => IsSure(item, paper.Mentions)).Select(item => item.Id).ToList();
        var count = await db.ImportItems.Where(i => sure.Contains(i.Id) && i.State == ImportItemState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, i => i.Corrected == null ? ImportItemState.Accepted : ImportItemState.Corrected).SetProperty(i => i.Version, i => i.Version + 1).SetProperty(i => i.DecidedAt, now).SetProperty(i => i.DecidedById, who.AccountId), stop);
        await transaction.CommitAsync(stop);
        return (count, now);
    }

    /// <summary>Returns what this person decided at a moment.</summary>
    public async Task<int> ReturnAll(int paperId, DateTimeOffset at, Viewer who, CancellationToken stop) =>
        await db.ImportedPapers.EditableBy(who).AnyAsync(p => p.Id == paperId, stop)
            ? await db.ImportItems.Where(i => i.PaperId == paperId && i.DecidedAt == at && i.DecidedById == who.AccountId && i.CreatedId == null).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.State, ImportItemState.Waiting).SetProperty(i => i.Version, i => i.Version + 1).SetProperty(i => i.DecidedAt, (DateTimeOffset?)null).SetProperty(i => i.DecidedById, (int?)null), stop)
            : 0;

    // To the millisecond: PostgreSQL keeps fewer digits than the clock has, and the moment is asked for again.
    DateTimeOffset Moment()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
