namespace Krug.Web.Modules.Tasks;

/// <summary>What must hold between tasks, events and executors.</summary>
public static class TaskPromises
{
    public static async IAsyncEnumerable<string> Broken(Db db)
    {
        await foreach (var task in db.Assignments.AsNoTracking().Where(a => a.Due < a.Event!.On).Select(a => new { a.Id, a.Due, a.Event!.Title }).AsAsyncEnumerable())
            yield return $"Срок поручения {task.Id} ({task.Due:dd.MM.yyyy}) раньше события «{task.Title}», на котором его дали.";
        await foreach (var task in db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Done && a.DoneOn == null).Select(a => a.Id).AsAsyncEnumerable())
            yield return $"Поручение {task} исполнено неизвестно когда.";
        await foreach (var task in db.Assignments.AsNoTracking()
            .Where(a => a.EventId != null && a.Event!.TerritoryId != a.TerritoryId || a.Executors.Any(e => e.OrganisationId != null && e.Organisation!.TerritoryId != a.TerritoryId)).Select(a => a.Id).AsAsyncEnumerable())
            yield return $"Поручение {task} связано с событием или исполнителем другой территории.";
    }
}
