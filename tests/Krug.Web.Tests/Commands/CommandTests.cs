using Krug.Web.Commands;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Commands;

/// <summary>The command line: exit codes, one sentence for a refusal, results alone on standard output.</summary>
[Collection("console")]
public sealed class CommandTests
{
    static readonly Lock console = new();

    /// <summary>Runs the program's own door with both outputs caught.</summary>
    static (int Code, string Out, string Error) Krug(params string[] words)
    {
        lock (console)
        {
            var (was, wasError) = (Console.Out, Console.Error);
            using var output = new StringWriter();
            using var error = new StringWriter();
            try
            {
                Console.SetOut(output);
                Console.SetError(error);
                var code = Task.Run(() => Command.Run(words)).GetAwaiter().GetResult();
                return (code, output.ToString(), error.ToString());
            }
            finally
            {
                Console.SetOut(was);
                Console.SetError(wasError);
            }
        }
    }

    static string[] Place(TestKrug krug) => krug.Storage.IsPostgres ? ["--database", krug.Storage.DatabaseUrl!] : ["--data", krug.Storage.Folder];

    [Theory]
    [InlineData("нет-такой"), InlineData("serve", "--nothing"), InlineData("serve", "--urls"), InlineData("serve", "лишнее"), InlineData("check", "лишнее"), InlineData("import"), InlineData("reissue", "а.docx"), InlineData("backup")]
    [InlineData("serve", "--database", "mysql://х"), InlineData("restore", "а", "б"), InlineData("serve", "--data", "а", "--data", "б"), InlineData("assign"), InlineData("assign", "а.json", "б.json")]
    public void Wrong_usage_is_one_Russian_sentence_and_code_2(params string[] words)
    {
        var (code, output, error) = Krug(words);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.Trim().Split('\n'));
        Assert.Matches("[А-я]", error);
    }

    [Fact]
    public void Help_is_Russian_and_names_every_command()
    {
        var (code, output, _) = Krug("--help");
        Assert.Equal(0, code);
        foreach (var command in Command.All)
        {
            Assert.Contains($"krug {command.Name}", output, StringComparison.Ordinal);
            Assert.Equal(0, Krug(command.Name, "--help").Code);
        }
        Assert.Matches(@"^krug \d+\.\d+\.\d+\r?\n$", Krug("--version").Out);
    }

    [Fact]
    public async Task Check_is_content_with_a_sound_database_and_names_each_broken_promise()
    {
        await using var krug = await TestKrug.Start();
        Assert.Equal(0, Krug(["check", .. Place(krug)]).Code);

        var made = new Event { TerritoryId = krug.Territory.Id, Kind = "форум", Title = "Форум", On = TestKrug.Today };
        made.Slots.Add(new() { Title = "Наоборот", Start = new(11, 0), End = new(10, 0) });
        await krug.Keep(made);
        await krug.Keep(new Practice { TerritoryId = krug.Territory.Id, Title = "Без события", State = PracticeState.Presented });
        await krug.Assignment("Заранее", TestKrug.Today.AddDays(-1));
        var early = await krug.Ask(db => db.Assignments.SingleAsync());
        await using (var db = krug.Storage.Open()) await db.Assignments.Where(a => a.Id == early.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EventId, made.Id), TestContext.Current.CancellationToken);
        await krug.Practice("Чужая", organisation: await krug.Organisation("Чужая СОШ", (await krug.Neighbour()).Id));

        var (code, output, _) = Krug(["check", .. Place(krug)]);
        Assert.Equal(1, code);
        Assert.Equal(4, output.Trim().Split('\n').Length);
        foreach (var words in new[] { "Наоборот", "Без события", "раньше события", "другой территории" }) Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_one_file_that_comes_back_whole()
    {
        await using var krug = await TestKrug.Start();
        if (TestDatabase.IsPostgres)
        {
            // A server has its own tools, and the command names them.
            var (refused, _, sentence) = Krug(["backup", "copy.db", .. Place(krug)]);
            Assert.Equal(1, refused);
            Assert.Contains("pg_dump", sentence, StringComparison.Ordinal);
            return;
        }
        await krug.Organisation("СОШ № 4");
        var (copy, folder) = (Path.Combine(krug.Storage.Folder, "copy.db"), Path.Combine(krug.Storage.Folder, "other"));
        Assert.Equal(0, Krug("backup", copy, "--data", krug.Storage.Folder).Code);
        Assert.Equal(1, Krug("backup", copy, "--data", krug.Storage.Folder).Code);
        Assert.Equal(0, Krug("restore", copy, "--data", folder).Code);
        var (code, _, error) = Krug("restore", copy, "--data", folder);
        Assert.Equal(1, code);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Equal(0, Krug("restore", copy, "--data", folder, "--force").Code);
        await using var db = new Web.Shared.Data.Storage(folder).Open();
        Assert.Equal("СОШ № 4", await db.Organisations.Select(o => o.ShortName).SingleAsync(TestContext.Current.CancellationToken));
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection());
    }

    [Fact]
    public void A_file_that_is_no_backup_is_refused()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("krug-").FullName;
        var file = Path.Combine(folder, "заметки.txt");
        File.WriteAllText(file, "не база");
        Assert.Equal(1, Krug("restore", file, "--data", folder).Code);
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Identify_answers_a_row_a_line_and_one_sentence_where_the_directory_is_missing()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("krug-identify-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "organisations.csv"), "id,name,short_name,number,kind,municipality,locality\ns250,Средняя общеобразовательная школа № 250,СОШ № 250,250,Средняя общеобразовательная школа,Липовский район,г. Липки\n");
            File.WriteAllText(Path.Combine(folder, "people.csv"), "id,surname,given_name,patronymic,position,organisation_id\np1,Полынина,Анна,Сергеевна,директор,s250\n");
            var log = Path.Combine(folder, "names.txt");
            File.WriteAllText(log, "Полынина Анна\nСОШ 250, каб. 12\niPhone\n");
            var (code, output, _) = Krug("identify", "--directory", folder, "--log", log);
            var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal((Command.Done, 4), (code, rows.Length));
            Assert.StartsWith("row,display_name,decision,organisation_id,person_id,confidence,candidates,device,several,minutes,first_join,last_leave,reason", rows[0], StringComparison.Ordinal);
            Assert.StartsWith("1,Полынина Анна,linked,s250,p1,", rows[1], StringComparison.Ordinal);
            Assert.StartsWith("2,\"СОШ 250, каб. 12\",linked,s250,,", rows[2], StringComparison.Ordinal);
            Assert.StartsWith("3,iPhone,unknown,,,", rows[3], StringComparison.Ordinal);

            File.Delete(Path.Combine(folder, "organisations.csv"));
            var (refused, nothing, sentence) = Krug("identify", "--directory", folder, "--log", log);
            Assert.Equal((Command.Refused, ""), (refused, nothing));
            Assert.Contains("organisations.csv", sentence, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Assign_answers_one_JSON_object_and_a_contradiction_is_one_sentence()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("krug-assign-").FullName;
        try
        {
            var file = Path.Combine(folder, "задача.json");
            const string Problem = """{"left": [{"id": "Площадка 1", "max": 1}], "right": [{"id": "team-1", "need": 1}, {"id": "team-2", "need": 1}], "pairs": [{"left": "Площадка 1", "right": "team-1", "score": 0.5}, {"left": "Площадка 1", "right": "team-2", "score": 0.82}], "locked": [], "objective": "total"}""";
            File.WriteAllText(file, Problem);
            var (code, output, error) = Krug("assign", file);
            Assert.Equal((Command.Done, ""), (code, error));
            Assert.Matches("""^\{"pairs":\[\["Площадка 1","team-2"\]\],"total":0\.82,"worst":0,"unmet":\[\{"right":"team-1","missing":1,"why":"подходящий Площадка 1 занят: мест 1, заявок 2"\}\],"proven":true,"milliseconds":\d+\}\r?\n$""", output);

            File.WriteAllText(file, Problem.Replace("\"locked\": []", """ "locked": [["Площадка 1", "team-1"], ["Площадка 1", "team-2"]]""", StringComparison.Ordinal));
            Refused(file, "больше, чем можно: 2 при max 1");
            Refused(Path.Combine(folder, "нет.json"), "Проверьте имя");
            Refused(folder, "это папка");
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        static void Refused(string path, string words)
        {
            var (code, output, error) = Krug("assign", path);
            Assert.Equal((Command.Refused, ""), (code, output));
            Assert.Single(error.Trim().Split('\n'));
            Assert.Contains(words, error, StringComparison.Ordinal);
        }
    }
}
