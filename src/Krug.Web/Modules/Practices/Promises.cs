namespace Krug.Web.Modules.Practices;

/// <summary>What must hold between practices, events and organisations.</summary>
public static class PracticePromises
{
    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        await foreach (var practice in db.Practices.AsNoTracking()
            .Where(p => (p.State == PracticeState.Presented || p.State == PracticeState.NotPresented) && p.EventId == null).Select(p => new { p.Id, p.Title }).AsAsyncEnumerable())
            yield return $"Практика {practice.Id} «{practice.Title}» представлена, а события у неё нет.";
        await foreach (var practice in db.Practices.AsNoTracking().Where(p => p.TrackId != null && p.Track!.EventId != p.EventId).Select(p => new { p.Id, p.Title }).AsAsyncEnumerable())
            yield return $"Практика {practice.Id} «{practice.Title}» стоит на площадке другого события.";
        await foreach (var practice in db.Practices.AsNoTracking()
            .Where(p => p.OrganisationId != null && p.Organisation!.TerritoryId != p.TerritoryId || p.EventId != null && p.Event!.TerritoryId != p.TerritoryId).Select(p => new { p.Id, p.Title }).AsAsyncEnumerable())
            yield return $"Практика {practice.Id} «{practice.Title}» связана с организацией или событием другой территории.";
    }
}
