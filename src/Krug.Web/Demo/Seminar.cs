using Krug.Web.Modules.Events;

namespace Krug.Web.Demo;

/// <summary>Last month's seminar with its whole programme.</summary>
static class Seminar
{
    public static void Held(Story story)
    {
        var seminar = new Event
        {
            TerritoryId = story.Territory.Id, Kind = "семинар", Title = "Семинар «Проект, который доживает до конца»", Theme = "Проект, который доживает до конца: как команда задумывает, ведёт и завершает", SeriesNumber = 2,
            Level = "межмуниципальный", On = Story.OnOrBefore(story.Today.AddDays(-26), DayOfWeek.Wednesday), Start = new(10, 0), End = new(13, 20), Host = story.Organisations["g1"],
            Place = "г. Кедровогорск, ул. Кедровая, 2", Mode = EventMode.Onsite, State = EventState.Held, Basis = "План работы методического центра на учебный год",
            Goal = "Показать, как проекты команд доходят до результата", NextWhen = story.Today.AddMonths(9).ToString("yyyy-MM"), NextWhere = "Студёноключевская СОШ",
        };
        foreach (var (name, order) in new[] { "Кедровогорский район", "Степноозёрский район", "город Заречный" }.Select((name, at) => (name, at + 1))) seminar.Municipalities.Add(new() { Name = name, Order = order });
        foreach (var (row, order) in Table.Read("notes").Where(row => row["event"] == "seminar").Select((row, at) => (row, at + 1)))
            seminar.Notes.Add(new() { Kind = Enum.Parse<NoteKind>(row.Must("kind")), Text = row.Must("text"), Order = order });
        foreach (var (row, order) in Table.Read("seminar").Select((row, at) => (row, at + 1)))
        {
            var slot = new Slot { Start = row.Time("start"), End = row.Time("end"), Kind = row.Must("kind"), Title = row.Must("title"), Order = order, Room = row["kind"] == SlotKind.Break ? "столовая" : "актовый зал" };
            if (row["post"] is not null && row["organisation"] is { } key)
                slot.Speakers.Add(new() { Person = story.Heads[key], Organisation = story.Organisations[key], Position = story.Posts.Find(post => post.Person == story.Heads[key]).Title, Order = 1 });
            else if (row["group"] is { } group)
                slot.Speakers.Add(new() { Group = group, Order = 1 });
            seminar.Slots.Add(slot);
        }
        Attending.Seminar(story, seminar);
        story.Db.Add(seminar);
    }

    /// <summary>Smaller events around it.</summary>
    public static void AndOthers(Story story)
    {
        foreach (var row in Table.Read("events"))
            story.Db.Add(new Event
            {
                TerritoryId = story.Territory.Id, Kind = row.Must("kind"), Title = row.Must("title"), Level = "муниципальный", On = story.Today.AddDays(row.Number("days")!.Value), Start = row.Time("start"), End = row.Time("end"),
                State = Enum.Parse<EventState>(row.Must("state")), Host = story.Organisations[row.Must("host")], Place = row["place"], Goal = row["goal"],
            });
    }
}
