using Microsoft.Data.Sqlite;

namespace Krug.Web.Commands;

/// <summary><c>krug restore</c>: puts a copy in place of the database; over records that are there only when told to.</summary>
static class RestoreCommand
{
    public static readonly Command Command = new("restore", "ФАЙЛ [--data ПАПКА] [--force]", "возвращает записи из копии; поверх имеющихся — только с --force, когда Круг остановлен",
        ["--data", "--database"], ["--force"], Run);

    static async Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is not [var file]) return Command.Say($"Назовите один файл: krug restore {Command.Usage}", Command.WrongUse);
        var (storage, refusal) = arguments.Storage();
        if (storage is null) return Command.Say(refusal!.Text, Command.WrongUse);
        if (storage.IsPostgres) return Command.Say("Копию базы PostgreSQL возвращает pg_restore: pg_restore -d krug krug.dump", Command.Refused);
        if (!File.Exists(file)) return Command.Say($"Файла {Path.GetFullPath(file)} нет.", Command.Refused);
        if (!IsKrug(file)) return Command.Say($"Файл {Path.GetFullPath(file)} — не копия Круга или повреждён.", Command.Refused);
        if (File.Exists(storage.SqliteFile) && !arguments.Flags.Contains("--force"))
            return Command.Say($"База {storage.SqliteFile} уже есть. Чтобы заменить её копией, остановите Круг и добавьте --force.", Command.Refused);

        try
        {
            System.IO.Directory.CreateDirectory(storage.Folder);
            File.Copy(file, storage.SqliteFile + ".part", overwrite: true);
            foreach (var beside in new[] { "-wal", "-shm" }) File.Delete(storage.SqliteFile + beside);
            File.Move(storage.SqliteFile + ".part", storage.SqliteFile, overwrite: true);
            await storage.Migrate();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            return Command.Say($"Вернуть копию не вышло: {problem.Message}", Command.Refused);
        }
        Console.Out.WriteLine(storage.SqliteFile);
        return Command.Done;
    }

    static bool IsKrug(string file)
    {
        try
        {
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            copy.Open();
            using var ask = copy.CreateCommand();
            ask.CommandText = "SELECT (SELECT integrity_check FROM pragma_integrity_check LIMIT 1) = 'ok' AND EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'Territories')";
            return ask.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
