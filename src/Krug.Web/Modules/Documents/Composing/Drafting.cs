using Krug.Web.Modules.Documents.Papers;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Who makes a paper: as a rule the one who will sign it.</summary>
public sealed record Writer(int Account, string Name, string? Position);

/// <summary>Makes a draft: for the page «Новая бумага» and for the demo.</summary>
public static class Drafting
{
    /// <param name="source">The number of the event, or of the platform's report where the form is a platform's; nothing where it is of a month.</param>
    public static async Task<Paper> Make(Db db, Composer composer, PaperForm form, int territory, int source, Writer author, DateTimeOffset now, DateOnly? month = null, CancellationToken stop = default)
    {
        var signed = form.Signed;
        var paper = new Paper
        {
            TerritoryId = territory, Kind = form.Kind, Form = form.Name, Month = month, EventId = form.OfPlatform || month is not null ? null : source, PlatformReportId = form.OfPlatform ? source : null, AccountId = author.Account, At = now,
            SignatoryName = signed ? author.Name : null, SignatoryPosition = signed ? author.Position : null,
        };
        paper.Title = (await composer.Compose(paper, stop)).Facts.Title ?? form.Title;
        paper.Note("Составлен" + PaperWords.Ending(form.Gender) + " по записям", author.Name, now);
        db.Add(paper);
        await db.SaveChangesAsync(stop);
        return paper;
    }
}
