using Krug.Web.Shared.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Krug.Web.Tests;

/// <summary>A database of one test: a copy of a migrated one. SQLite in a temporary folder, or PostgreSQL where KRUG_TEST_DATABASE names a server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly string? server = Environment.GetEnvironmentVariable("KRUG_TEST_DATABASE") is { Length: > 0 } url ? url : null;
    static readonly string root = System.IO.Directory.CreateTempSubdirectory("krug-tests-").FullName;
    static readonly Lazy<Task<string>> template = new(MakeTemplate);

    public static bool IsPostgres => server is not null;

    public Storage Storage { get; }

    TestDatabase(Storage storage) => Storage = storage;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Sweep();

    public static async Task<TestDatabase> Make()
    {
        var from = await template.Value;
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(root, $"{Guid.CreateVersion7():n}")).FullName;
        if (server is null)
        {
            var storage = new Storage(folder);
            File.Copy(from, storage.SqliteFile);
            return new(storage);
        }
        var name = $"krug_{Guid.CreateVersion7():n}";
        await Server($"CREATE DATABASE {name} TEMPLATE {from}");
        return new(new(folder, Named(name)));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            using var connection = new SqliteConnection(Storage.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            await using (var connection = new NpgsqlConnection(Storage.ConnectionString)) NpgsqlConnection.ClearPool(connection);
            await Server($"DROP DATABASE {new Uri(Storage.DatabaseUrl!).AbsolutePath.Trim('/')} WITH (FORCE)");
        }
        try { System.IO.Directory.Delete(Storage.Folder, recursive: true); }
        catch (IOException) { /* swept with the rest at the end */ }
    }

    static async Task<string> MakeTemplate()
    {
        if (server is null)
        {
            var storage = new Storage(Path.Combine(root, "template"));
            await storage.Migrate();
            await using (var db = storage.Open())
            {
                // Everything into the one file that is copied.
                await using var connection = new SqliteConnection(storage.ConnectionString);
                await connection.OpenAsync();
                await using var settle = connection.CreateCommand();
                settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await settle.ExecuteNonQueryAsync();
            }
            SqliteConnection.ClearAllPools();
            return storage.SqliteFile;
        }
        var name = $"krug_template_{Environment.ProcessId}";
        await Server($"DROP DATABASE IF EXISTS {name}");
        await Server($"CREATE DATABASE {name} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0");
        var postgres = new Storage(Path.Combine(root, "template"), Named(name));
        await postgres.Migrate();
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    static string Named(string database) => new UriBuilder(server!) { Path = "/" + database, Query = "Maximum Pool Size=8" }.Uri.ToString();

    static async Task Server(string command)
    {
        await using var connection = new NpgsqlConnection(new Storage(root, server).ConnectionString);
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }

    static void Sweep()
    {
        if (server is not null && template.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            Server($"DROP DATABASE IF EXISTS krug_template_{Environment.ProcessId}").GetAwaiter().GetResult();
        }
        if (System.IO.Directory.Exists(root)) System.IO.Directory.Delete(root, recursive: true);
    }
}
