using Krug.Core.Language;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Demo;

/// <summary>Forty-two organisations and three hundred people with posts.</summary>
static class Population
{
    const int People = 300;

    public static void Settle(Story story)
    {
        foreach (var row in Table.Read("organisations"))
        {
            var organisation = new Organisation
            {
                TerritoryId = story.Territory.Id, Kind = row.Must("kind"), LegalForm = row["form"], Number = row["number"], Name = row["name"], ShortName = row.Must("short").Replace("№ ", "№\u00a0", StringComparison.Ordinal),
                FullName = row["full"], Locality = row["locality"], Address = row["address"], Email = $"{row.Must("key")}@kedrovogorsk.example",
            };
            story.Organisations.Add(row.Must("key"), organisation);
            story.Db.Add(organisation);
        }

        // Seeded: the district is the same each time.
        var dice = new Random(20270420);
        var names = new Names(dice);
        var posts = Table.Read("posts").ToList();
        foreach (var (key, organisation) in story.Organisations)
            foreach (var post in posts.Where(post => post["kind"] == Team(organisation.Kind)))
                for (var at = 0; at < post.Number("count"); at++) Appoint(story, names.Next(dice.Next(100) < post.Number("male")), key, post.Must("title"), post["heads"] is not null, dice);

        var schools = story.Organisations.Where(pair => Team(pair.Value.Kind) == "школа").Select(pair => pair.Key).ToList();
        for (var at = 0; story.Posts.Count < People; at++) Appoint(story, names.Next(dice.Next(100) < 20), schools[at % schools.Count], "учитель", heads: false, dice);
    }

    static string Team(string kind) => OrganisationKind.Schools.Contains(kind, StringComparer.Ordinal) ? "школа" : kind;

    static void Appoint(Story story, Person person, string key, string title, bool heads, Random dice)
    {
        person.TerritoryId = story.Territory.Id;
        person.Posts.Add(new() { TerritoryId = story.Territory.Id, Organisation = story.Organisations[key], Title = title, Heads = heads, From = Story.OnOrBefore(story.Today.AddDays(-dice.Next(200, 4000)), DayOfWeek.Monday) });
        story.Db.Add(person);
        story.Posts.Add((key, title, person));
        if (heads) story.Heads[key] = person;
    }

    /// <summary>Names that do not repeat.</summary>
    sealed class Names(Random dice)
    {
        readonly List<Table.Row> surnames = [.. Table.Read("surnames")], given = [.. Table.Read("given")];
        readonly HashSet<string> used = new(StringComparer.Ordinal);

        public Person Next(bool male)
        {
            while (true)
            {
                var (surname, name, father) = (surnames[dice.Next(surnames.Count)], given[dice.Next(given.Count)], given[dice.Next(given.Count)]);
                var person = male
                    ? new Person { Surname = surname.Must("male"), Given = name.Must("male"), Patronymic = father.Must("fatherMale"), Gender = Gender.Masculine }
                    : new Person { Surname = surname.Must("female"), Given = name.Must("female"), Patronymic = father.Must("fatherFemale"), Gender = Gender.Feminine };
                if (used.Add(Person.ShortOf(person.Surname, person.Given, person.Patronymic))) return person;
            }
        }
    }
}
