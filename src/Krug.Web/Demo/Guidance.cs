using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Demo;

/// <summary>Who guides the district: flags of schools by the lists of the year, management teams, three standing bodies, curators of seven directions out of eight.</summary>
static class Guidance
{
    public static async Task Settle(Story story)
    {
        var began = new DateOnly(story.Today.Month >= 9 ? story.Today.Year : story.Today.Year - 1, 9, 1);
        var schools = story.Organisations.Values.Where(o => OrganisationKind.Schools.Contains(o.Kind, StringComparer.Ordinal)).ToList();
        FlagKind[] kinds = [FlagKind.Leader, FlagKind.LowResults, FlagKind.Promising, FlagKind.HardConditions, FlagKind.HiddenReserve, FlagKind.Leader, FlagKind.LowResults];
        for (var at = 0; at < kinds.Length; at++)
            schools[at * 2 % schools.Count].Flags.Add(new() { Kind = kinds[at], From = began, Basis = kinds[at] is FlagKind.LowResults or FlagKind.HardConditions ? $"список на {began.Year}/{(began.Year + 1) % 100:00} учебный год" : "решение экспертного совета" });
        schools[1].Flags.Add(new() { Kind = FlagKind.LowResults, From = began.AddYears(-2), To = began.AddDays(-1), Basis = "вышла из списка по итогам года" });

        foreach (var (key, school) in story.Organisations.Where(pair => schools.Contains(pair.Value)).Take(8))
            foreach (var (post, at) in story.Posts.Where(post => post.Organisation == key && post.Title != "учитель").Take(4).Select((post, at) => (post, at)))
                school.Team.Add(new() { TerritoryId = school.TerritoryId, Person = post.Person, Role = at == 0 ? "лидер команды" : null, From = began, To = at == 3 ? began.AddMonths(2) : null });

        var directions = await story.Db.Terms.Where(t => t.TerritoryId == story.Territory.Id && t.Dictionary == Dictionary.Direction).OrderBy(t => t.Order).ToListAsync();
        var teachers = story.Posts.Where(post => post.Title == "учитель").Select(post => post.Person).ToList();
        Body("ГМО", "Методическое объединение учителей математики", null, "112", teachers.Take(7));
        Body("экспертный совет", "Экспертный совет Форума управленческих практик", null, "118", story.Heads.Values.Take(6));
        Body("клуб молодых педагогов", "Клуб «Первый звонок»", directions[5], "131", teachers.Skip(7).Take(8));

        var centre = story.Posts.Where(post => post.Organisation is "mc" or "uo").Select(post => post.Person).ToList();
        foreach (var (direction, at) in directions.Take(7).Select((direction, at) => (direction, at)))
            story.Db.Add(new Curator { TerritoryId = story.Territory.Id, Person = centre[at % centre.Count], Direction = direction, From = began });
        foreach (var (school, at) in schools.Where(school => school.Flags.Exists(flag => flag.Kind == FlagKind.LowResults && flag.To is null)).Select((school, at) => (school, at)))
            story.Db.Add(new Curator { TerritoryId = story.Territory.Id, Person = centre[at % centre.Count], Direction = directions[1], Organisation = school, From = began });

        void Body(string kind, string name, Term? direction, string order, IEnumerable<Person> people)
        {
            var body = new Body { TerritoryId = story.Territory.Id, Kind = kind, Name = name, Direction = direction, OrderNumber = order, OrderDate = began.AddYears(-1).AddDays(11) };
            foreach (var (person, at) in people.Select((person, at) => (person, at)))
                body.Members.Add(new() { Person = person, Role = at switch { 0 => BodyMember.Chair, 1 => BodyMember.Secretary, _ => BodyMember.Member }, From = body.OrderDate, To = at == 5 ? began : null });
            story.Db.Add(body);
        }
    }
}
