using Krug.Web.Modules.Platforms;

namespace Krug.Web.Demo;

/// <summary>An innovation platform with the report for the half-year before this one.</summary>
static class Platforms
{
    public static void Report(Story story)
    {
        var (head, school) = (story.Heads["kluch"], story.Organisations["kluch"]);
        var platform = new Platform
        {
            TerritoryId = story.Territory.Id, Organisation = school, Kind = "РИП", OrderNumber = "318", OrderDate = new(story.Today.Year - 1, 12, 21), Theme = "Сеть сельских школ как место роста управленческих команд",
            Goal = "Создать сеть, в которой команды сельских школ учатся друг у друга", Coordinator = $"{head.Surname} {head.Given} {head.Patronymic}", Responsible = story.Posts.First(post => post.Organisation == "kluch" && post.Title == "заместитель директора по УВР").Person is { } deputy ? $"{deputy.Surname} {deputy.Given} {deputy.Patronymic}" : null,
            Contacts = school.Email, Site = "https://kluch.kedrovogorsk.example/rip",
        };
        var half = story.Today.AddMonths(-6);
        var report = new PlatformReport { Period = $"{half.Year}-H{(half.Month <= 6 ? 1 : 2)}", StageNumber = 1, StageTitle = "Узнать и договориться", StageGoal = "Понять, что мешает командам, и собрать сеть" };
        foreach (var row in Table.Read("platform"))
            switch (row["part"])
            {
                case "objective": report.Objectives.Add(new() { Order = report.Objectives.Count + 1, Text = row.Must("a") }); break;
                case "task": report.Tasks.Add(new() { Order = report.Tasks.Count + 1, Number = row["a"], Task = row["b"], Activity = row["c"], Result = row["d"], Evidence = row["e"] }); break;
                case "section": report.Sections.Add(new() { Number = row.Must("a"), Title = row["b"], Text = row.Must("c") }); break;
                case "register": report.Register.Add(new() { Order = report.Register.Count + 1, Number = row["a"], Item = row["b"], Result = row["c"] }); break;
                case "product": report.Products.Add(new() { Order = report.Products.Count + 1, Text = row.Must("a") }); break;
            }
        platform.Reports.Add(report);
        story.Db.Add(platform);
    }
}
