using System.Text.Json;
using Krug.Web.Modules.Accounts;

namespace Krug.Web.Commands;

/// <summary><c>krug demo</c>: an invented district in the middle of its year, with links that sign in.</summary>
static class DemoCommand
{
    public static readonly Command Command = new("demo", "[--urls АДРЕС] [--data ПАПКА] [--reset] [--json]",
        "то же с придуманным районом и ссылками для входа; --reset начинает его заново", ["--urls", "--data"], ["--json", "--reset"], Run);

    static async Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is not []) return Command.Say($"Надо так: krug demo {Command.Usage}", Command.WrongUse);
        var storage = new Storage(Path.GetFullPath(arguments["--data"] ?? Path.Combine("data", "demo")));
        if (arguments.Flags.Contains("--reset"))
            foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(storage.SqliteFile + part);
        if (await ServeCommand.Open(storage) is { } refusal) return Command.Say(refusal, Command.Refused);
        await Demo.District.Make(storage, TimeProvider.System);
        return await ServeCommand.Serve(storage, arguments["--urls"] ?? ServeCommand.DefaultUrl, app => Tell(app, arguments.Flags.Contains("--json")),
            // The set of components is shown beside the district.
            builder => builder.Configuration["Ui"] = "true");
    }

    static async Task Tell(WebApplication app, bool json)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, given) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<SignInLinks>());
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in new[] { Role.Administrator, Role.Methodist })
        {
            var account = await db.Accounts.Where(account => account.Role == role).OrderBy(account => account.Id).Select(account => account.Id).FirstAsync();
            links[role == Role.Administrator ? "administrator" : "methodist"] = app.Address() + await given.New(account, TimeSpan.FromDays(1));
        }
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { url = app.Address(), links }));
            return;
        }
        Console.Out.WriteLine($"Круг открыт: {app.Address()}");
        Console.Out.WriteLine($"Войти администратором: {links["administrator"]}");
        Console.Out.WriteLine($"Войти методистом:      {links["methodist"]}");
        Console.Out.WriteLine("Ссылки одноразовые. Все люди, места и организации придуманы. Закончить: Ctrl+C.");
    }
}
