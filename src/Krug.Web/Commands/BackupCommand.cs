using Microsoft.Data.Sqlite;

namespace Krug.Web.Commands;

/// <summary><c>krug backup</c>: one file with everything in it, made while Krug runs.</summary>
static class BackupCommand
{
    public static readonly Command Command = new("backup", "ФАЙЛ [--data ПАПКА]", "сохраняет все записи и файлы в один файл; Круг можно не останавливать", ["--data", "--database"], [], Run);

    static async Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is not [var file]) return Command.Say($"Назовите один файл: krug backup {Command.Usage}", Command.WrongUse);
        var (storage, refusal) = arguments.Storage();
        if (storage is null) return Command.Say(refusal!.Text, Command.WrongUse);
        if (storage.IsPostgres) return Command.Say("Копию базы PostgreSQL делает pg_dump: pg_dump -Fc krug > krug.dump", Command.Refused);
        if (!File.Exists(storage.SqliteFile)) return Command.Say($"Базы {storage.SqliteFile} нет. Назовите папку с ней: --data ПАПКА", Command.Refused);
        var target = Path.GetFullPath(file);
        if (File.Exists(target)) return Command.Say($"Файл {target} уже есть. Назовите другой: старая копия может пригодиться.", Command.Refused);

        var half = target + ".part";
        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(half);
            await using var db = storage.Open();
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {half}");
            File.Move(half, target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            File.Delete(half);
            return Command.Say($"Копию в {target} записать не вышло: {problem.Message}", Command.Refused);
        }
        Console.Out.WriteLine(target);
        return Command.Done;
    }
}
