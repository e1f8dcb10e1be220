using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Demo;

/// <summary>An invented district in the middle of its year: the same each time, its days counted from today. What it consists of stands in <c>Data/*.tsv</c>.</summary>
public static class District
{
    /// <summary>Fills an empty database; one that holds something is left as it is.</summary>
    public static async Task Make(Storage storage, TimeProvider clock)
    {
        await using var db = storage.Open();
        if (await db.Territories.AnyAsync()) return;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var territory = new Territory { Kind = "муниципальный район", Name = "Кедровогорский район", Genitive = "Кедровогорского района" };
        await db.Found(territory);

        var story = new Story(db, territory, clock.Today());
        Population.Settle(story);
        await db.SaveChangesAsync();
        await Place(story);
        await Guidance.Settle(story);
        await db.SaveChangesAsync();
        var last = Forums.Last(story);
        Forums.This(story, last);
        Seminar.Held(story);
        Seminar.AndOthers(story);
        await db.SaveChangesAsync();
        Resolution.Adopted(story, last);
        Platforms.Report(story);
        AddAccount(story, "administrator@krug.example", story.Heads["uo"], Role.Administrator);
        AddAccount(story, "methodist@krug.example", story.Team("mc", "методист")[0], Role.Methodist);
        await db.SaveChangesAsync();
        await Papers.Write(story, clock.GetUtcNow());
        await transaction.CommitAsync();
    }

    /// <summary>The district stands in a region, and in it the places its organisations name.</summary>
    static async Task Place(Story story)
    {
        story.Territory.Parent = new() { Kind = Territory.Region, Name = "Кедровый край", Genitive = "Кедрового края", TimeZone = story.Territory.TimeZone };
        await story.Db.SaveChangesAsync();
        foreach (var place in story.Organisations.Values.Select(organisation => organisation.Locality).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            story.Db.Add(new Territory { Kind = Territory.Settlement, Name = place, Genitive = Of(place), TimeZone = story.Territory.TimeZone, ParentId = story.Territory.Id });
        await story.Db.SaveChangesAsync();
    }

    /// <summary>«с. Каменка» → «села Каменка»: the name itself stays as it is beside such a word.</summary>
    static string Of(string place) => place.Split(' ', 2) is [var kind, var name] ? $"{kind switch { "с." => "села", "п." => "посёлка", "д." => "деревни", "г." => "города", _ => kind }} {name}" : place;

    static void AddAccount(Story story, string mail, Person person, Role role) => story.Db.Add(new Account
    {
        UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), SecurityStamp = mail,
        Name = person.ListName, Role = role, TerritoryId = story.Territory.Id, PersonId = person.Id,
    });
}

/// <summary>What the parts of the story share: the territory, today, and who is where.</summary>
sealed record Story(Db Db, Territory Territory, DateOnly Today)
{
    public Dictionary<string, Organisation> Organisations { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Person> Heads { get; } = new(StringComparer.Ordinal);
    public List<(string Organisation, string Title, Person Person)> Posts { get; } = [];

    public List<Person> Team(string organisation, string title) => [.. Posts.Where(post => post.Organisation == organisation && post.Title == title).Select(post => post.Person)];

    /// <summary>The nearest such weekday on or before a day.</summary>
    public static DateOnly OnOrBefore(DateOnly day, DayOfWeek weekday) => day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));
}
