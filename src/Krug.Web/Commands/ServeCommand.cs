using Krug.Web.Modules.Accounts;

namespace Krug.Web.Commands;

/// <summary><c>krug serve</c>: the web application.</summary>
static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5000";

    public static readonly Command Command = new("serve", "[--urls АДРЕС] [--data ПАПКА] [--database postgres://…] [--proxy АДРЕС…]",
        "запускает Круг; записи лежат в папке ./data или в PostgreSQL; --proxy называет прокси, которому верить", ["--urls", "--data", "--database", "--proxy…"], [], Run);

    static async Task<int> Run(Arguments arguments)
    {
        if (arguments.Words is [var word, ..]) return Command.Say($"Слово «{word}» лишнее. Надо так: krug serve {Command.Usage}", Command.WrongUse);
        var (storage, refusal) = arguments.Storage();
        if (storage is null) return Command.Say(refusal!.Text, Command.WrongUse);
        var proxies = arguments.Many("--proxy").ToList();
        if (proxies.Select(Proxies.WhyNot).FirstOrDefault(why => why is not null) is { } wrong) return Command.Say(wrong.Text, Command.WrongUse);
        return await Serve(storage, arguments["--urls"] ?? DefaultUrl, app =>
        {
            Console.Error.WriteLine($"Круг открыт: {app.Address()}");
            if (app.Services.GetRequiredService<FirstRun>().Code is { } code) Console.Error.WriteLine($"База пуста. Код для первого входа: {code}");
            return Task.CompletedTask;
        }, builder => builder.Services.AddProxies(proxies));
    }

    /// <summary>Opens the application and keeps it open until it is told to stop; <paramref name="opened"/> is called once it answers.</summary>
    public static async Task<int> Serve(Storage storage, string urls, Func<WebApplication, Task> opened, Action<WebApplicationBuilder>? change = null)
    {
        if (await Open(storage) is { } refusal) return Command.Say(refusal, Command.Refused);
        await using var app = KrugApp.Build(storage, urls, change);
        try
        {
            await app.StartAsync();
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException or FormatException or InvalidOperationException)
        {
            return Command.Say($"По адресу {urls} открыться нельзя: {problem.Message} Выберите другой: --urls http://127.0.0.1:5001", Command.Refused);
        }
        await opened(app);
        await app.WaitForShutdownAsync();
        return Command.Done;
    }

    /// <summary>Brings the database to this version; a sentence where that cannot be done.</summary>
    public static async Task<string?> Open(Storage storage)
    {
        try
        {
            await storage.Migrate();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Data.Common.DbException or DbUpdateException)
        {
            return storage.IsPostgres
                ? $"База PostgreSQL не отвечает: {problem.Message} Проверьте адрес, имя и пароль."
                : $"База {storage.SqliteFile} не открывается: {problem.Message} Проверьте, что папка доступна для записи и файл цел.";
        }
    }
}
