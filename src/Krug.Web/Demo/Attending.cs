using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;

namespace Krug.Web.Demo;

/// <summary>Who came to last month's seminar, by name and by heads, and who has signed up for the Forum so far; what series and directions events belong to.</summary>
static class Attending
{
    public static void Seminar(Story story, Event seminar)
    {
        (seminar.Series, seminar.Organiser, seminar.Audience, seminar.PlanItem) = ("Семинары о проектах команд", story.Organisations["mc"], "директора и заместители директоров", "п. 2.4");
        Direct(story, seminar, 1, 6);
        foreach (var (key, title, person) in story.Posts.Where(post => post.Organisation is not ("mc" or "uo")).DistinctBy(post => post.Organisation).Take(11)) Add(story, seminar, key, title, person, "лист регистрации", came: seminar.Participants.Count % 6 != 5);
        seminar.HeadCounts.Add(new() { Organisation = story.Organisations["l3"], Municipality = story.Territory.Name, Registered = 5, Came = 6 });
        seminar.HeadCounts.Add(new() { OrganisationName = "Заречный педагогический колледж", Municipality = "город Заречный", Came = 9 });
    }

    public static void Forum(Story story, Event forum)
    {
        (forum.Series, forum.Organiser, forum.Audience) = ("Форум управленческих практик", story.Organisations["mc"], "управленческие команды школ и детских садов");
        Direct(story, forum, 0, 2, 5, 7);
        if (forum.State != EventState.Planned) return;
        (forum.SignUpKey, forum.SignUpUntil) = ("forum-demo", forum.On!.Value.AddDays(-2));
        foreach (var (key, title, person) in story.Posts.Where(post => post.Organisation is not ("mc" or "uo")).Skip(3).Take(17)) Add(story, forum, key, title, person, "анкета", came: null);
    }

    static void Add(Story story, Event one, string key, string title, Person person, string source, bool? came) => one.Participants.Add(new()
    {
        TerritoryId = story.Territory.Id, Person = person, Name = string.Join(' ', new[] { person.Surname, person.Given, person.Patronymic }.Where(part => part is { Length: > 0 })), Position = title, Organisation = story.Organisations[key],
        OrganisationName = story.Organisations[key].ShortName, Municipality = story.Territory.Name, Registered = true, Came = came, Source = source, At = new(story.Today.AddDays(-2).ToDateTime(new(9, 0)), TimeSpan.Zero),
        Track = one.Tracks.Count > 0 && came is null ? one.Tracks[one.Participants.Count % one.Tracks.Count] : null,
    });

    static void Direct(Story story, Event one, params int[] places)
    {
        var all = story.Db.Terms.Where(t => t.TerritoryId == story.Territory.Id && t.Dictionary == Dictionary.Direction).OrderBy(t => t.Order).ToList();
        one.Directions.AddRange(places.Where(place => place < all.Count).Select(place => all[place]));
    }
}
