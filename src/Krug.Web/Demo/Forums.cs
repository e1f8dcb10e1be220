using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;

namespace Krug.Web.Demo;

/// <summary>Last year's Forum, closed, and this year's, being prepared.</summary>
static class Forums
{
    public static Event Last(Story story)
    {
        var on = Story.OnOrBefore(story.Today.AddDays(-355), DayOfWeek.Thursday);
        var forum = Forum(story, on, EventState.Held);
        forum.Theme = "Управленческая команда как ресурс качества образования";
        forum.SeriesNumber = 3;
        forum.NextWhen = story.Today.AddDays(9).ToString("yyyy-MM");
        forum.NextWhere = story.Territory.Name;
        foreach (var (row, order) in Table.Read("notes").Where(row => row["event"] == "last").Select((row, at) => (row, at + 1)))
            forum.Notes.Add(new() { Kind = Enum.Parse<NoteKind>(row.Must("kind")), Text = row.Must("text"), Order = order });
        foreach (var (key, value) in new[] { ("connections_min", 31m), ("connections_max", 64m), ("responses", 118m) }) forum.Figures.Add(new() { Key = key, Value = value });

        var practices = Practices(story, forum, "practices-last", on.AddDays(-60));
        Programme(story, forum, practices.Where(practice => practice.State == PracticeState.Presented));
        return forum;
    }

    public static void This(Story story, Event last)
    {
        var on = Story.OnOrBefore(story.Today.AddDays(15), DayOfWeek.Thursday);
        var forum = Forum(story, on, EventState.Planned);
        forum.Theme = "Команда учится у команды";
        forum.SeriesNumber = last.SeriesNumber + 1;
        forum.End = new(12, 30);
        var practices = Practices(story, forum, "practices-this", story.Today.AddDays(-30));
        foreach (var (room, order) in new[] { "комната 1", "комната 2", "комната 3", "комната 4" }.Select((room, at) => (room, at + 1))) forum.Rooms.Add(new() { Name = room, Order = order, Seats = 100, Link = $"https://talk.kedrovogorsk.example/forum-{order}" });
        Drafted(story, forum, practices.Where(practice => practice.State is PracticeState.Accepted or PracticeState.Submitted));
    }

    /// <summary>Four tracks side by side, almost ready: a head is asked to two of them at once, and one track has time left for one more talk.</summary>
    static void Drafted(Story story, Event forum, IEnumerable<Practice> practices)
    {
        Common(forum, SlotKind.Registration, "Регистрация и подключение участников", new(9, 30), new(10, 0));
        Common(forum, SlotKind.Opening, "Открытие Форума", new(10, 0), new(10, 10)).Speakers.Add(new() { Person = story.Heads["uo"], Organisation = story.Organisations["uo"], Position = "начальник", Order = 1 });
        Common(forum, SlotKind.Talk, "Что изменилось за год: итоги поручений прошлого Форума", new(10, 10), new(10, 30)).Speakers.Add(new() { Person = story.Heads["mc"], Organisation = story.Organisations["mc"], Position = "директор", Order = 1 });
        TimeOnly[] starts = [new(10, 30), new(10, 50), new(11, 25), new(11, 45)];
        foreach (var track in practices.GroupBy(practice => practice.Track!))
            foreach (var (practice, start) in track.Zip(starts)) Talk(forum, practice, start, 20, $"комната {track.Key.Number}");
        Common(forum, SlotKind.Break, "Перерыв", new(11, 10), new(11, 25));
        Common(forum, SlotKind.Closing, "Итоги площадок, закрытие Форума", new(12, 5), new(12, 30));
        var head = forum.Slots.Find(slot => slot.Track?.Number == 1)!.Speakers[0];
        forum.Slots.Find(slot => slot.Track?.Number == 2)!.Speakers.Add(new() { Person = head.Person, Organisation = head.Organisation, Position = head.Position, Order = 9 });
    }

    static void Talk(Event forum, Practice practice, TimeOnly start, int minutes, string room)
    {
        var track = practice.Track!;
        var slot = new Slot { Track = track, Kind = SlotKind.Talk, Title = practice.Title, Start = start, End = start.AddMinutes(minutes), Room = room, Order = track.Number };
        foreach (var author in practice.Authors) slot.Speakers.Add(new() { Person = author.Person, Organisation = practice.Organisation, Position = author.Position, Order = author.Order });
        forum.Slots.Add(slot);
    }

    static Event Forum(Story story, DateOnly on, EventState state)
    {
        var forum = new Event
        {
            TerritoryId = story.Territory.Id, Kind = "форум", Title = $"Форум управленческих практик — {on.Year}", Level = "муниципальный", On = on, Start = new(10, 0), End = new(13, 0),
            Place = "видеоконференция методического центра", Host = story.Organisations["mc"], Mode = EventMode.Online, State = state,
            Basis = "План работы методического центра на учебный год", Goal = "Показать коллегам управленческие решения, которые сработали, и перенять чужие",
        };
        foreach (var row in Table.Read("tracks")) forum.Tracks.Add(new() { Number = row.Number("number")!.Value, Title = row.Must("title"), Directions = row["directions"] });
        Attending.Forum(story, forum);
        forum.Municipalities.Add(new() { Name = story.Territory.Name, Order = 1 });
        story.Db.Add(forum);
        return forum;
    }

    static List<Practice> Practices(Story story, Event forum, string table, DateOnly from)
    {
        var made = new List<Practice>();
        foreach (var row in Table.Read(table))
        {
            var key = row.Must("organisation");
            var practice = new Practice
            {
                TerritoryId = story.Territory.Id, Event = forum, Track = forum.Tracks.Find(track => track.Number == row.Number("track")), Organisation = story.Organisations[key], Title = row.Must("title"),
                Note = row["note"], State = Enum.Parse<PracticeState>(row.Must("state")), SubmittedOn = from.AddDays(made.Count), Praised = row["praised"] is not null, RecommendedTo = row["recommended"],
            };
            // The head, and every second time somebody of the team.
            foreach (var (_, title, person) in story.Posts.Where(post => post.Organisation == key).Take(1 + made.Count % 2))
                practice.Authors.Add(new() { Person = person, Name = Modules.Directory.Person.ShortOf(person.Surname, person.Given, person.Patronymic), Position = title, Order = practice.Authors.Count + 1 });
            made.Add(practice);
            story.Db.Add(practice);
        }
        return made;
    }

    /// <summary>Common slots around four tracks of talks, fifteen minutes each with a pause for questions.</summary>
    static void Programme(Story story, Event forum, IEnumerable<Practice> practices)
    {
        Common(forum, SlotKind.Registration, "Регистрация и подключение участников", new(9, 30), new(10, 0));
        Common(forum, SlotKind.Opening, "Открытие Форума", new(10, 0), new(10, 15)).Speakers.Add(new() { Person = story.Heads["uo"], Organisation = story.Organisations["uo"], Position = "начальник", Order = 1 });
        foreach (var track in practices.GroupBy(practice => practice.Track!))
        {
            var start = new TimeOnly(10, 20);
            foreach (var practice in track)
            {
                Talk(forum, practice, start, 15, $"площадка {track.Key.Number}");
                start = start.AddMinutes(20);
            }
        }
        Common(forum, SlotKind.Break, "Перерыв", new(12, 20), new(12, 30));
        Common(forum, SlotKind.Closing, "Итоги площадок, закрытие Форума", new(12, 30), new(13, 0)).Speakers.Add(new() { Person = story.Heads["mc"], Organisation = story.Organisations["mc"], Position = "директор", Order = 1 });
    }

    static Slot Common(Event forum, string kind, string title, TimeOnly start, TimeOnly end)
    {
        var slot = new Slot { Kind = kind, Title = title, Start = start, End = end };
        forum.Slots.Add(slot);
        return slot;
    }
}
