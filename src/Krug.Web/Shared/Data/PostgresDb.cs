using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Krug.Web.Shared.Data;

/// <summary>The database on a PostgreSQL server. Moments are kept in UTC; text collates by «C», byte by byte, as in SQLite.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);
}
