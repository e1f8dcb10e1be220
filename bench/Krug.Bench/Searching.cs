using System.Diagnostics;
using Krug.Core.Reading.Sheets;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Bench;

/// <summary>
/// Finding one organisation among 43,000 in thirteen territories, in one's own and, as administrator, in all: the count and the first page, as the list asks them. The names are those of
/// the directory beside the repository where it stands, else made up; on PostgreSQL where <c>KRUG_TEST_DATABASE</c> names a server.
/// </summary>
static class SearchBench
{
    const int Territories = 13, Organisations = 43_000, Questions = 400;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("krug-bench-");
        try
        {
            await foreach (var figure in On(new(folder.FullName), "SQLite")) yield return figure;
            if (Environment.GetEnvironmentVariable("KRUG_TEST_DATABASE") is { Length: > 0 } server)
            {
                var name = $"krug_search_{Environment.ProcessId}";
                await using var admin = new Storage(folder.FullName, server).Open();
#pragma warning disable EF1002 // The name is made here.
                await admin.Database.ExecuteSqlRawAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
                await foreach (var figure in On(new(folder.FullName, new UriBuilder(server) { Path = name }.Uri.ToString()), "PostgreSQL")) yield return figure;
                Npgsql.NpgsqlConnection.ClearAllPools();
                await admin.Database.ExecuteSqlRawAsync($"DROP DATABASE {name} WITH (FORCE)");
#pragma warning restore EF1002
            }
            else Console.Error.WriteLine("search: PostgreSQL is not measured: KRUG_TEST_DATABASE names no server.");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    static async IAsyncEnumerable<Figure> On(Storage storage, string database)
    {
        await storage.Migrate();
        var (territory, questions) = await Fill(storage);
        await using (var db = storage.Open()) await db.Database.ExecuteSqlRawAsync("ANALYZE");
        foreach (var (who, words) in new[] { (new Viewer(1, "", Role.Methodist, territory, ""), "one's own territory"), (new Viewer(1, "", Role.Administrator, territory, ""), "all territories") })
        {
            foreach (var question in questions.Take(60)) await Ask(storage, question, who);
            var times = new List<double>();
            foreach (var question in questions) times.Add(await Ask(storage, question, who));
            times.Sort();
            yield return new($"search: {database}, {words}, median", times[times.Count / 2], "ms");
            yield return new($"search: {database}, {words}, 99 %", times[times.Count * 99 / 100], "ms", 20);
        }
        yield return new($"search: {database}, «школа» in all", await Ask(storage, "школа", new(1, "", Role.Administrator, territory, "")), "ms");
    }

    /// <summary>Milliseconds of the count and the first forty.</summary>
    static async Task<double> Ask(Storage storage, string question, Viewer who)
    {
        await using var db = storage.Open();
        var from = Stopwatch.GetTimestamp();
        var found = db.Organisations.AsNoTracking().VisibleTo(who).Matching(question, who);
        var count = await found.CountAsync();
        var rows = await found.OrderBy(o => o.SortKey).ThenBy(o => o.Id).Take(41).Select(o => new { o.Id, o.ShortName, o.Kind, o.Locality, o.SortKey }).ToListAsync();
        var took = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return count >= rows.Count - 1 ? took : throw new InvalidOperationException("The count is less than the rows.");
    }

    static async Task<(int Territory, List<string> Questions)> Fill(Storage storage)
    {
        var rows = Names();
        var first = 0;
        for (var t = 0; t < Territories; t++)
        {
            await using var db = storage.Open();
            var territory = new Territory { Kind = "муниципальный район", Name = $"Район {t + 1}", Genitive = $"Района {t + 1}" };
            db.Add(territory);
            await db.SaveChangesAsync();
            if (t == 0) first = territory.Id;
            foreach (var part in Enumerable.Range(0, Organisations / Territories).Chunk(1000))
            {
                foreach (var i in part)
                {
                    var row = rows[i % rows.Count];
                    db.Add(new Organisation { TerritoryId = territory.Id, ShortName = row.Short, FullName = row.Full, Kind = row.Kind, Number = row.Number, Locality = row.Place });
                }
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }
        string[] shapes = ["{1} {0}", "{0} {1}", "{0}№{1}", "{0} {1} {2}", "{2} {1}"];
        var asked = Enumerable.Range(0, Questions).Select(i => (Row: rows[i * 7919 % rows.Count], Shape: shapes[i % shapes.Length])).Where(one => one.Row.Number is { Length: > 0 })
            .Select(one => string.Format(System.Globalization.CultureInfo.InvariantCulture, one.Shape, one.Row.Kind.Split(' ')[0], one.Row.Number, one.Row.Place)).ToList();
        return (first, asked);
    }

    static List<(string Short, string Full, string Kind, string? Number, string Place)> Names()
    {
        var shared = Path.Combine(Environment.GetEnvironmentVariable("KRUG_SHARED") ?? Path.Combine(Repository.Root, "..", "shared"), "data", "directory", "organisations.csv");
        if (File.Exists(shared))
        {
            var table = SheetReader.Read(File.ReadAllBytes(shared), "organisations.csv");
            var found = SheetColumns.Find(table);
            return [.. SheetRows.Of(table, found.FirstLine, found.Columns, found.Titles).Select(row => (row[Column.ShortName] ?? row[Column.FullName]!, row[Column.FullName]!, row[Column.Kind]!, row[Column.Number], row[Column.Locality]!))];
        }
        string[] kinds = ["СОШ", "ООШ", "гимназия", "лицей", "ДОУ"], places = ["г. Приозёрск", "с. Каменка", "п. Лесной", "д. Липовка", "с. Ельники", "г. Сосновка"];
        return [.. Enumerable.Range(1, Organisations / Territories).Select(i => ($"{kinds[i % 5]} № {i % 400}", $"Муниципальное бюджетное учреждение «{kinds[i % 5]} № {i % 400}»", kinds[i % 5], (string?)$"{i % 400}", places[i % 6]))];
    }
}
