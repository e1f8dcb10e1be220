using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Data;

public sealed class DriftTests
{
    [Fact]
    public void Migrations_of_SQLite_are_up_to_date()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        Assert.False(db.Database.HasPendingModelChanges(), "The records changed: write the migration anew (docs/structure.md).");
    }

    [Fact]
    public void Migrations_of_PostgreSQL_are_up_to_date()
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=127.0.0.1").Options);
        Assert.False(db.Database.HasPendingModelChanges(), "The records changed: write the migration anew (docs/structure.md).");
    }
}
