using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>What may be done with a paper in each of its states, asked by the button and by the POST alike.</summary>
public static class PaperRules
{
    /// <summary>The paper with its texts, overruled figures and history, if this viewer may see it.</summary>
    public static Task<Paper?> Whole(this Db db, Viewer viewer, int id, CancellationToken stop) =>
        db.Papers.VisibleTo(viewer).Include(p => p.Texts).Include(p => p.Overrides).Include(p => p.Entries).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, stop);

    public static Refusal? WhyNotEdit(this Paper paper) => paper.State == PaperState.Draft ? null
        : new($"Бумага уже {Word(paper)}, её текст и числа не меняют. Чтобы исправить, верните её в черновик.");

    /// <summary>The only way forward, as its button says it; null where the way is over.</summary>
    public static string? Next(this Paper paper) => paper.State switch
    {
        PaperState.Draft => "Отправить на утверждение",
        PaperState.Agreed => Gender(paper) == 'ж' ? "Отметить утверждённой" : "Отметить утверждённым",
        PaperState.Approved => Gender(paper) == 'ж' ? "Отметить подписанной" : "Отметить подписанным",
        PaperState.Signed => Gender(paper) == 'ж' ? "Отметить опубликованной" : "Отметить опубликованным",
        _ => null,
    };

    public static Refusal? WhyNotForward(this Paper paper) => paper.State switch
    {
        PaperState.Agreed when paper.Date is null => new("Впишите дату бумаги в реквизитах: без даты её не утверждают."),
        PaperState.Agreed when paper.Number is null && NeedsNumber(paper) => new("Впишите номер бумаги в реквизитах: без номера её не утверждают."),
        PaperState.Approved when paper.SignatoryName is null && NeedsNumber(paper) => new("Впишите в реквизитах, кто подписал бумагу."),
        PaperState.Published => new("Бумага уже опубликована."),
        _ => null,
    };

    /// <summary>A step forward; facts and figures of the moment are kept when it ceases to be a draft.</summary>
    public static void Forward(this Paper paper, ComposedPaper composed, string who, DateTimeOffset now)
    {
        if (paper.State == PaperState.Draft) paper.Kept = Composer.Keep(composed);
        paper.State++;
        paper.Note(Capital(Word(paper)), who, now);
    }

    public static Refusal? WhyNoScan(this Paper paper) => paper.State >= PaperState.Approved ? null : new("Скан прикладывают к утверждённой бумаге: сначала утвердите её.");

    public static Refusal? WhyNotBack(this Paper paper, string? reason) => paper switch
    {
        { State: PaperState.Draft } => new("Бумага и так черновик."),
        _ when string.IsNullOrWhiteSpace(reason) => new("Напишите, почему бумагу возвращают: это останется в её истории.", "Reason"),
        _ => null,
    };

    public static void Back(this Paper paper, string reason, string who, DateTimeOffset now)
    {
        (paper.State, paper.Kept, paper.CopyId, paper.ScanId) = (PaperState.Draft, null, null, null);
        paper.Note((Gender(paper) == 'м' ? "Возвращён" : "Возвращен" + PaperWords.Ending(Gender(paper))) + " в черновик", who, now, reason);
    }

    /// <summary>Writes a line of history; any change of texts or figures goes through it, so two writers meet at the paper's version.</summary>
    public static void Note(this Paper paper, string text, string who, DateTimeOffset now, string? reason = null)
    {
        paper.ChangedAt = now;
        paper.Entries.Add(new() { PaperId = paper.Id, At = now, Who = who, Text = text, Reason = reason?.Trim() });
    }

    public static string Word(Paper paper) => paper.State.Word(Gender(paper));

    public static char Gender(Paper paper) => PaperForm.Find(paper.Form)?.Gender ?? 'ж';

    public static bool NeedsNumber(Paper paper) => PaperForm.Find(paper.Form)?.Letterhead == true;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
