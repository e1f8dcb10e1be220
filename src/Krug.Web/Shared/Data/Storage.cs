using Krug.Web.Shared.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Krug.Web.Shared.Data;

/// <summary>Where everything is kept: the folder of data and, where another is named, a PostgreSQL database.</summary>
public sealed record Storage(string Folder, string? DatabaseUrl = null)
{
    public bool IsPostgres => DatabaseUrl is not null;
    public string SqliteFile => Path.Combine(Folder, "krug.db");
    public string KeysFolder => Path.Combine(Folder, "keys");

    public static Refusal? WhyNotDatabase(string url)
    {
        const string right = "Впишите его так: postgres://имя:пароль@сервер/база.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("postgres" or "postgresql")) return new($"Адрес базы не разобран. {right}");
        return address.Host.Length == 0 || address.AbsolutePath.Trim('/').Length == 0 ? new($"В адресе базы нет сервера или имени базы. {right}") : null;
    }

    public string ConnectionString => IsPostgres ? Postgres(DatabaseUrl!) : new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile, ForeignKeys = true, DefaultTimeout = 10, Pooling = true,
    }.ToString();

    public void AddTo(IServiceCollection services, Action<DbContextOptionsBuilder>? more = null)
    {
        if (IsPostgres) services.AddDbContext<Db, PostgresDb>(options => Configure(options, more));
        else services.AddDbContext<Db, SqliteDb>(options => Configure(options, more));
    }

    /// <summary>The database outside the web application: for commands and for tests.</summary>
    public Db Open()
    {
        if (IsPostgres) return new PostgresDb(Options<PostgresDb>());
        return new SqliteDb(Options<SqliteDb>());
    }

    /// <summary>Brings the database to this program's version; the folder and the file are made where there are none.</summary>
    public async Task Migrate(CancellationToken stop = default)
    {
        System.IO.Directory.CreateDirectory(Folder);
        await using var db = Open();
        await db.Database.MigrateAsync(stop);
        if (!IsPostgres) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", stop);
        foreach (var guard in AuditGuards.For(IsPostgres)) await db.Database.ExecuteSqlRawAsync(guard, stop);
    }

    DbContextOptions<T> Options<T>() where T : Db
    {
        var options = new DbContextOptionsBuilder<T>();
        Configure(options, null);
        return options.Options;
    }

    void Configure(DbContextOptionsBuilder options, Action<DbContextOptionsBuilder>? more)
    {
        if (IsPostgres) options.UseNpgsql(ConnectionString);
        else options.UseSqlite(ConnectionString);
        // A record merged into another is hidden, and nothing points at it: a required tie never leads to a hidden one.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        more?.Invoke(options);
    }

    static string Postgres(string url)
    {
        var address = new Uri(url);
        var user = address.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) };
        if (address.Port > 0) connection.Port = address.Port;
        if (user[0].Length > 0) connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) connection.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)) connection[pair.Key] = pair.Value.ToString();
        return connection.ToString();
    }
}
