namespace Krug.Web.Commands;

/// <summary><c>krug check</c>: reads the whole database and prints every broken promise between records, a line each.</summary>
static class CheckCommand
{
    public static readonly Command Command = new("check", "[--data ПАПКА] [--database postgres://…]", "перечитывает все записи и печатает, что между ними не сходится", ["--data", "--database"], [], Run);

    static async Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is not []) return Command.Say($"Надо так: krug check {Command.Usage}", Command.WrongUse);
        var (storage, refusal) = arguments.Storage();
        if (storage is null) return Command.Say(refusal!.Text, Command.WrongUse);
        if (!storage.IsPostgres && !File.Exists(storage.SqliteFile)) return Command.Say($"Базы {storage.SqliteFile} нет. Назовите папку с ней: --data ПАПКА", Command.Refused);
        if (await ServeCommand.Open(storage) is { } problem) return Command.Say(problem, Command.Refused);

        await using var db = storage.Open();
        var broken = 0;
        await foreach (var promise in Promises.Broken(db))
        {
            Console.Out.WriteLine(promise);
            broken++;
        }
        if (broken == 0) Console.Error.WriteLine("Всё сходится.");
        return broken == 0 ? Command.Done : Command.Refused;
    }
}
