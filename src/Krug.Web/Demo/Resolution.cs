using Krug.Core.Language;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Tasks;

namespace Krug.Web.Demo;

/// <summary>What last year's Forum decided: done in time, done late, overdue, still ahead.</summary>
static class Resolution
{
    public static void Adopted(Story story, Event forum)
    {
        foreach (var row in Table.Read("assignments"))
        {
            var due = row.Number("due") is { } days ? Story.OnOrBefore(story.Today.AddDays(days), story.Today.AddDays(days).DayOfWeek) : (DateOnly?)null;
            var state = Enum.Parse<AssignmentState>(row.Must("state"));
            var task = new Assignment
            {
                TerritoryId = story.Territory.Id, Event = forum, Source = $"Резолюция Форума от {Dates.Short(forum.On!.Value.AddDays(7))}", Number = row["number"], Audience = row["audience"], Text = row.Must("text"),
                Due = due, DueAs = row["dueAs"], State = state, DoneOn = state == AssignmentState.Done ? due?.AddDays(-3) : null, Responsible = Modules.Directory.Person.ShortOf(story.Heads["mc"].Surname, story.Heads["mc"].Given, story.Heads["mc"].Patronymic),
            };
            foreach (var (key, order) in row.Must("executors").Split(',').Select((key, at) => (key, at + 1)))
                task.Executors.Add(new() { Organisation = story.Organisations[key], Order = order, DoneOn = task.DoneOn });
            story.Db.Add(task);
        }
    }
}
