using System.Globalization;
using System.Text;

namespace Krug.Web.Shared.Data;

/// <summary>
/// Rows for a table by many a command: an import brings tens of thousands, for which EF would send a command each. Values go as the database keeps them. Not more than thirty together:
/// SQLite looks a parameter up by its name among all of the command.
/// </summary>
sealed class ManyRows(string table, params string[] columns)
{
    const int Together = 30;

    readonly List<object?[]> rows = [];

    public void Add(params object?[] row) => rows.Add(row);

    public async Task Insert(DbContext db, CancellationToken stop)
    {
        foreach (var (sql, values) in Commands()) await db.Database.ExecuteSqlRawAsync(sql, values, stop);
    }

    public void Insert(DbContext db)
    {
        foreach (var (sql, values) in Commands()) db.Database.ExecuteSqlRaw(sql, values);
    }

    IEnumerable<(string Sql, object[] Values)> Commands()
    {
        foreach (var part in rows.Chunk(Together))
        {
            var sql = new StringBuilder($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ");
            var values = new List<object>(part.Length * columns.Length);
            foreach (var row in part)
            {
                sql.Append(row == part[0] ? "(" : ", (");
                for (var at = 0; at < row.Length; at++)
                {
                    if (at > 0) sql.Append(", ");
                    if (row[at] is not { } value) { sql.Append("NULL"); continue; }
                    sql.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
                    values.Add(value);
                }
                sql.Append(')');
            }
            yield return (sql.ToString(), [.. values]);
        }
    }
}
