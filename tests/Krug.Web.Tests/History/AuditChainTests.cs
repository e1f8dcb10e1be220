using System.Data.Common;
using Krug.Web.Shared.Audit;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.History;

/// <summary>The journal is only added to, and what was altered behind its back is found.</summary>
public sealed class AuditChainTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<TestKrug> Written()
    {
        var krug = await TestKrug.Start();
        for (var number = 1; number <= 3; number++) await krug.Organisation($"СОШ № {number}");
        await using var db = krug.Storage.Open();
        Assert.Equal(5, await AuditChain.Seal(db));
        (await db.Organisations.FirstAsync()).ShortName = "Гимназия № 1";
        await db.SaveChangesAsync();
        Assert.Equal(1, await AuditChain.Seal(db));
        Assert.Equal(0, await AuditChain.Seal(db));
        Assert.Empty(await Broken(db));
        return krug;
    }

    static async Task<List<string>> Broken(Db db)
    {
        var found = new List<string>();
        await foreach (var broken in AuditChain.Broken(db)) found.Add(broken);
        return found;
    }

    [Theory]
    [InlineData("UPDATE \"AuditActs\" SET \"AccountId\" = 2 WHERE \"Id\" = 3", "под печатью 1")]
    [InlineData("UPDATE \"AuditEntries\" SET \"RecordId\" = 2 WHERE \"ActId\" = 3", "под печатью 1")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"ActId\" = 4", "под печатью 1")]
    [InlineData("DELETE FROM \"AuditActs\" WHERE \"Id\" = 6", "под печатью 2")]
    [InlineData("DELETE FROM \"AuditSeals\" WHERE \"Id\" = 1", "печать 2 не продолжает")]
    [InlineData("UPDATE \"AuditValues\" SET \"Json\" = '{}' WHERE \"ActId\" = 3", "значения записи 3/1")]
    [InlineData("INSERT INTO \"AuditEntries\" (\"ActId\", \"Number\", \"Kind\", \"Type\", \"RecordId\") VALUES (4, 9, 'Changed', 'Organisation', 1)", "под печатью 1")]
    public async Task What_was_altered_is_found(string deed, string told)
    {
        await using var krug = await Written();
        await using var db = krug.Storage.Open();
        if (!deed.StartsWith("INSERT", StringComparison.Ordinal)) await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(deed.Replace("{}", "{{}}", StringComparison.Ordinal), Stop));
        Assert.Empty(await Broken(db));
        var table = deed.Split('"')[1];
        foreach (var guard in new[] { "DELETE", "UPDATE" })
            await db.Database.ExecuteSqlRawAsync(krug.Storage.IsPostgres ? $"DROP TRIGGER IF EXISTS \"{table}{guard}\" ON \"{table}\"" : $"DROP TRIGGER IF EXISTS \"{table}{guard}\"", Stop);
        await db.Database.ExecuteSqlRawAsync(deed.Replace("{}", "{{}}", StringComparison.Ordinal), Stop);
        Assert.Contains(await Broken(db), broken => broken.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_destroyed_leave_the_chain_whole()
    {
        await using var krug = await Written();
        await using var db = krug.Storage.Open();
        Assert.True(await db.AuditValues.ExecuteDeleteAsync(Stop) > 0);
        Assert.Empty(await Broken(db));
        Assert.Contains("Значения уничтожены", (await (await krug.SignedIn()).Get("/history/organisation/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_seal_at_once_make_one_chain()
    {
        await using var krug = await TestKrug.Start();
        for (var number = 1; number <= 20; number++) await krug.Organisation($"СОШ № {number}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = krug.Storage.Open();
            try { await AuditChain.Seal(db, Stop); }
            catch (DbException) { /* gave way */ }
        }));
        await using var after = krug.Storage.Open();
        await AuditChain.Seal(after, Stop);
        Assert.Empty(await Broken(after));
        Assert.Equal(0, await after.AuditActs.CountAsync(act => act.SealId == null, Stop));
    }
}
