using System.Text.RegularExpressions;
using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;

namespace Krug.Bench;

/// <summary>
/// The list of people, a hundred rows, as a signed-in methodist gets it, against a bare Razor page with the same rows of the same database. Both are asked in turns from this process; what is compared
/// is the processor time that each one's own process took.
/// </summary>
static partial class Listing
{
    const int Rows = 100, Warm = 3000, Turn = 200, Turns = 15;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var data = Directory.CreateTempSubdirectory("krug-bench-");
        try
        {
            var link = await Fill(data.FullName);
            await using var krug = Running.Own("krug", data.FullName);
            await using var bare = Running.Own("bare", data.FullName);
            await krug.FirstPage("/sign-in");
            await bare.FirstPage();
            await SignIn(krug, link);

            var (list, same) = (await krug.Page("/people"), await bare.Page("/"));
            if (RowOf().Count(list) < Rows || RowOf().Count(same) < Rows) throw new InvalidOperationException($"The lists hold {RowOf().Count(list)} and {RowOf().Count(same)} rows.");
            await Ask(krug, "/people", Warm);
            await Ask(bare, "/", Warm);
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                ours.Add(await Ask(krug, "/people", Turn));
                theirs.Add(await Ask(bare, "/", Turn));
            }
            yield return new("list: processor time of a page", Timing.Median(ours), "ms");
            yield return new("list: the same of a bare page", Timing.Median(theirs), "ms");
            yield return new("list: against the bare page", Timing.Median(ours.Zip(theirs, (a, b) => a / b)), "×", 1.5);
            yield return new("list: size of the page", list.Length / 1024.0, "K");
            yield return new("list: size of the bare page", same.Length / 1024.0, "K");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Processor milliseconds of one page, over a turn of them.</summary>
    static async Task<double> Ask(Running program, string path, int times)
    {
        var from = program.Cpu();
        for (var i = 0; i < times; i++) await program.Page(path);
        return (program.Cpu() - from) / times;
    }

    static async Task SignIn(Running krug, string link)
    {
        var token = Token().Match(await krug.Page(link)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await krug.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A territory with its schools and 250 people with posts; the path of a link that signs its methodist in.</summary>
    static async Task<string> Fill(string folder)
    {
        var storage = new Storage(folder);
        await storage.Migrate();
        await using var db = storage.Open();
        var territory = new Territory { Kind = "муниципальный район", Name = "Сосновский район", Genitive = "Сосновского района" };
        db.Add(territory);
        await db.SaveChangesAsync();
        var schools = Enumerable.Range(1, 25).Select(number => new Organisation { TerritoryId = territory.Id, Kind = "СОШ", Number = $"{number}", ShortName = $"СОШ № {number}" }).ToList();
        db.AddRange(schools);
        string[] surnames = ["Берёзкин", "Громов", "Ельцов", "Зимин", "Кленов", "Мостовой", "Орешкин", "Рябинин", "Соснов", "Тополев"];
        string[] given = ["Андрей", "Борис", "Виктор", "Глеб", "Денис"], patronymics = ["Ильич", "Олегович", "Петрович", "Семёнович", "Юрьевич"];
        foreach (var i in Enumerable.Range(0, 250))
        {
            var person = new Person { TerritoryId = territory.Id, Surname = surnames[i % 10], Given = given[i / 10 % 5], Patronymic = patronymics[i / 50 % 5] };
            person.Posts.Add(new() { TerritoryId = territory.Id, Organisation = schools[i % 25], Title = i % 3 == 0 ? "директор" : "заместитель директора по УВР" });
            db.Add(person);
        }
        const string mail = "methodist@krug.example";
        var account = new Account
        {
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            SecurityStamp = mail,
            Name = "Полынина А.С.",
            Role = Role.Methodist,
            TerritoryId = territory.Id,
        };
        db.Add(account);
        await db.SaveChangesAsync();
        return await new SignInLinks(db, TimeProvider.System).New(account.Id, TimeSpan.FromHours(1));
    }

    [GeneratedRegex("<tr[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex RowOf();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
