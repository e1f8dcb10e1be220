using System.Text.RegularExpressions;
using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;

namespace Krug.Bench;

/// <summary>
/// Lists of a hundred rows as a signed-in methodist gets them, people out of 250 and organisations out of 10,000, against a bare Razor page with the same rows of the same database. Both are asked in
/// turns from this process; what is compared is the processor time that each one's own process took.
/// </summary>
static partial class Listing
{
    const int Organisations = 10_000, Rows = 100, Warm = 1500, Turn = 200, Turns = 15;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var data = Directory.CreateTempSubdirectory("krug-bench-");
        try
        {
            var link = await Fill(data.FullName, Organisations);
            await using var krug = Running.Own("krug", data.FullName);
            await using var bare = Running.Own("bare", data.FullName);
            await krug.FirstPage("/sign-in");
            await bare.FirstPage("/people");
            await SignIn(krug, link);

            await foreach (var figure in Compare(krug, bare, "people", 1.5)) yield return figure;
            await foreach (var figure in Compare(krug, bare, "organisations", 1.25)) yield return figure;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    static async IAsyncEnumerable<Figure> Compare(Running krug, Running bare, string what, double limit)
    {
        var path = "/" + what;
        var (list, same) = (await krug.Page(path), await bare.Page(path));
        if (RowOf().Count(list) < Rows || RowOf().Count(same) < Rows) throw new InvalidOperationException($"The lists hold {RowOf().Count(list)} and {RowOf().Count(same)} rows.");
        await Ask(krug, path, Warm);
        await Ask(bare, path, Warm);
        var (ours, theirs, clock) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            ours.Add(await Ask(krug, path, Turn));
            clock.Add(System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds / Turn);
            theirs.Add(await Ask(bare, path, Turn));
        }
        yield return new($"list: {what}, processor time", Timing.Median(ours), "ms");
        yield return new($"list: {what}, a bare page", Timing.Median(theirs), "ms");
        yield return new($"list: {what}, against bare", Timing.Median(ours.Zip(theirs, (a, b) => a / b)), "×", limit);
        yield return new($"list: {what}, by the clock", Timing.Median(clock), "ms", 100);
        yield return new($"list: {what}, size", list.Length / 1024.0, "K");
        yield return new($"list: {what}, size of bare", same.Length / 1024.0, "K");
    }

    /// <summary>Processor milliseconds of one page, over a turn of them.</summary>
    static async Task<double> Ask(Running program, string path, int times)
    {
        var from = program.Cpu();
        for (var i = 0; i < times; i++) await program.Page(path);
        return (program.Cpu() - from) / times;
    }

    internal static async Task SignIn(Running krug, string link)
    {
        var token = Token().Match(await krug.Page(link)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await krug.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A territory with 10,000 organisations, a quarter of them with heads, some flagged, and 250 people with posts; the path of a link that signs its methodist in.</summary>
    internal static async Task<string> Fill(string folder, int organisations)
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
        string[] kinds = ["СОШ", "ООШ", "гимназия", "лицей", "ДОУ"], places = ["г. Приозёрск", "с. Каменка", "п. Лесной", "д. Липовка", "с. Ельники", "г. Сосновка"];
        foreach (var i in Enumerable.Range(26, organisations - 25))
        {
            var school = new Organisation { TerritoryId = territory.Id, Kind = kinds[i % 5], Number = $"{i}", ShortName = $"{kinds[i % 5]} № {i}", Locality = places[i % 6] };
            if (i % 20 == 0) school.Flags.Add(new() { Kind = i % 40 == 0 ? FlagKind.LowResults : FlagKind.Leader });
            if (i % 4 == 0)
            {
                var head = new Person { TerritoryId = territory.Id, Surname = surnames[i % 10], Given = given[i % 5], Patronymic = patronymics[i % 3] };
                head.Posts.Add(new() { TerritoryId = territory.Id, Organisation = school, Title = "директор", Heads = true });
                db.Add(head);
            }
            db.Add(school);
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
