using System.Data.Common;
using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Krug.Web.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Krug.Web.Tests;

/// <summary>
/// The real application over a database of its own, with a clock that stands still on Tuesday 20 April 2027, 09:00 in Novosibirsk (02:00 UTC).
/// <c>await using var krug = await TestKrug.Start();</c> gives a territory, an administrator and a methodist.
/// </summary>
public sealed partial class TestKrug : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2027, 4, 20, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2027, 4, 20);

    readonly WebApplication app;
    readonly TestDatabase database;

    public FakeTimeProvider Clock { get; } = new(Now);
    public SqlCount Sql { get; } = new();
    public Storage Storage => database.Storage;
    public IServiceProvider Services => app.Services;
    public Territory Territory { get; private set; } = null!;

    TestKrug(TestDatabase database, params string[] proxies)
    {
        this.database = database;
        app = KrugApp.Build(database.Storage, "http://127.0.0.1:0", builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            if (proxies.Length > 0) builder.Services.AddProxies(proxies);
            database.Storage.AddTo(builder.Services, options => options.AddInterceptors(Sql));
        });
    }

    /// <summary>With a territory and both roles.</summary>
    public static async Task<TestKrug> Start(params string[] proxies)
    {
        var made = await TestDatabase.Make();
        var territory = new Territory { Kind = "муниципальный район", Name = "Озёрный район", Genitive = "Озёрного района" };
        await using (var db = made.Storage.Open())
        {
            db.Add(territory);
            await db.SaveChangesAsync();
            db.AddRange(NewAccount(Role.Administrator, territory.Id), NewAccount(Role.Methodist, territory.Id));
            await db.SaveChangesAsync();
        }
        var krug = new TestKrug(made, proxies) { Territory = territory };
        await krug.app.StartAsync();
        return krug;
    }

    /// <summary>With nothing in the database.</summary>
    public static async Task<TestKrug> StartEmpty()
    {
        var krug = new TestKrug(await TestDatabase.Make());
        await krug.app.StartAsync();
        return krug;
    }

    /// <summary>Over a database somebody else filled.</summary>
    public static async Task<TestKrug> Over(TestDatabase filled)
    {
        var krug = new TestKrug(filled);
        await krug.app.StartAsync();
        return krug;
    }

    public Browser Visitor() => new(app.GetTestServer().CreateHandler());

    /// <summary>Somebody who comes from this address.</summary>
    public Browser Visitor(string address) => new(app.GetTestServer().CreateHandler(context => context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address)));

    public const string Password = "жёлтый пинцет у окна";

    /// <summary>The account of this role with <see cref="Password"/>.</summary>
    public async Task<Account> WithPassword(Role role = Role.Methodist)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.Users.FirstAsync(a => a.Role == role);
        var answer = await accounts.AddPasswordAsync(account, Password);
        return answer.Succeeded ? account : throw new InvalidOperationException(answer.ToString());
    }

    /// <summary>Somebody signed in by a link, as people are.</summary>
    public async Task<Browser> SignedIn(Role role = Role.Methodist, int? territory = null)
    {
        var at = territory ?? (Territory is null ? await Ask(db => db.Territories.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync()) : Territory.Id);
        var account = await Ask(db => db.Accounts.Where(a => a.Role == role && a.TerritoryId == at).Select(a => a.Id).FirstAsync());
        var browser = Visitor();
        await (await browser.Get(await Link(account))).Submit();
        return browser;
    }

    /// <summary>A link that signs in for an hour.</summary>
    public async Task<string> Link(int account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInLinks>().New(account, TimeSpan.FromHours(1));
    }

    /// <summary>Asks the database outside the application.</summary>
    public async Task<T> Ask<T>(Func<Db, Task<T>> question)
    {
        await using var db = Storage.Open();
        return await question(db);
    }

    /// <summary>Keeps records as they are given.</summary>
    public async Task<T> Keep<T>(T record) where T : class
    {
        await using var db = Storage.Open();
        db.Add(record);
        await db.SaveChangesAsync();
        return record;
    }

    /// <summary>A neighbouring territory with a methodist of its own.</summary>
    public async Task<Territory> Neighbour()
    {
        var territory = await Keep(new Territory { Kind = "муниципальный район", Name = "Степной район", Genitive = "Степного района" });
        await Keep(NewAccount(Role.Methodist, territory.Id));
        return territory;
    }

    /// <summary>The methodist of a neighbouring territory, signed in.</summary>
    public async Task<Browser> SignedInNeighbour() => await SignedIn(Role.Methodist, (await Neighbour()).Id);

    static Account NewAccount(Role role, int territory)
    {
        var mail = $"{role}-{territory}@krug.example".ToLowerInvariant();
        return new()
        {
            UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), SecurityStamp = mail,
            Name = role == Role.Administrator ? "Вязова П.К." : "Рогова Н.Ю.", Role = role, TerritoryId = territory,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}

/// <summary>Counts the commands sent to the database since <see cref="Restart"/>.</summary>
public sealed class SqlCount : DbCommandInterceptor
{
    int commands;

    public int Commands => Volatile.Read(ref commands);

    public void Restart() => Volatile.Write(ref commands, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref commands);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref commands);
        return base.ReaderExecuting(command, eventData, result);
    }
}
