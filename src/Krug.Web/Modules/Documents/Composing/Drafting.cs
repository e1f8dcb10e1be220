using Krug.Web.Modules.Documents.Papers;
using Krug.Web.Shared.Data;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Who makes a paper: as a rule the one who will sign it.</summary>
public sealed record Writer(int Account, string Name, string? Position);

/// <summary>Makes a draft: for the page «Новая бумага» and for the demo.</summary>
public static class Drafting
{
    /// <param name="source">The number of the event, or of the platform's report where the form is a platform's.</param>
    public static async Task<Paper> Make(Db db, Composer composer, PaperForm form, int territory, int source, Writer author, DateTimeOffset now, CancellationToken stop = default)
    {
        var signed = form.Letterhead;
        var paper = new Paper
        {
            TerritoryId = territory, Kind = form.Kind, Form = form.Name, EventId = form.OfPlatform ? null : source, PlatformReportId = form.OfPlatform ? source : null, AccountId = author.Account, At = now,
            SignatoryName = signed ? author.Name : null, SignatoryPosition = signed ? author.Position : null,
        };
        paper.Title = (await composer.Compose(paper, stop)).Facts.Title ?? form.Title;
        paper.Note(form.Masculine ? "Составлен по записям" : "Составлена по записям", author.Name, now);
        db.Add(paper);
        await db.SaveChangesAsync(stop);
        return paper;
    }
}
