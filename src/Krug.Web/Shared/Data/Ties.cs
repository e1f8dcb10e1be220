using Microsoft.EntityFrameworkCore.Metadata;

namespace Krug.Web.Shared.Data;

/// <summary>A column of any module that points at records of one kind.</summary>
public sealed record Tie(string Table, string Column, string Key);

/// <summary>Who points at a record, found out of the model, so that no module is forgotten.</summary>
public static class Ties
{
    /// <summary>Every tie to <paramref name="kind"/>.</summary>
    public static IReadOnlyList<Tie> To(IModel model, Type kind) =>
    [
        .. Foreign(model, kind).Select(tie => new Tie(tie.DeclaringEntityType.GetTableName()!, tie.Properties.Single().GetColumnName(), tie.DeclaringEntityType.FindPrimaryKey()!.Properties[0].GetColumnName()))
            .Distinct().OrderBy(tie => tie.Table, StringComparer.Ordinal).ThenBy(tie => tie.Column, StringComparer.Ordinal),
    ];

    /// <summary>The tables with a row that points at the record; one command. With <paramref name="holds"/> only by ties of that sort.</summary>
    public static async Task<IReadOnlyList<string>> Holding(Db db, Type kind, int id, CancellationToken stop, Func<IForeignKey, bool>? holds = null)
    {
        var ties = Foreign(db.Model, kind).Where(holds ?? (_ => true)).Select(tie => (Table: tie.DeclaringEntityType.GetTableName()!, Column: tie.Properties.Single().GetColumnName())).Distinct().ToList();
        if (ties.Count == 0) return [];
        // Names of tables and columns come out of the model, never from a request.
        var sql = string.Join(" UNION ALL ", ties.Select(tie => $"SELECT '{tie.Table}' AS \"Value\" WHERE EXISTS (SELECT 1 FROM \"{tie.Table}\" WHERE \"{tie.Column}\" = {{0}})"));
        return [.. (await db.Database.SqlQueryRaw<string>(sql, id).ToListAsync(stop)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<IForeignKey> Foreign(IModel model, Type kind) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(tie => tie.PrincipalEntityType.ClrType == kind && !tie.IsOwnership);
}

/// <summary>Tables in the user's words, for refusals: what holds a record.</summary>
public static class RecordWords
{
    static readonly Dictionary<string, string> words = new(StringComparer.Ordinal)
    {
        ["Organisations"] = "организации", ["People"] = "люди", ["Posts"] = "должности", ["TeamMembers"] = "участники команд", ["BodyMembers"] = "участники объединений", ["Bodies"] = "объединения", ["Curators"] = "кураторы",
        ["OrganisationFlags"] = "признаки", ["Accounts"] = "учётные записи", ["Events"] = "события", ["Slots"] = "строки программ", ["SlotSpeakers"] = "выступления", ["Tracks"] = "площадки событий", ["Participants"] = "участники событий",
        ["HeadCounts"] = "числа участников", ["Practices"] = "практики", ["PracticeAuthors"] = "авторы практик", ["Assignments"] = "поручения", ["AssignmentExecutors"] = "поручения", ["AssignmentActionExecutors"] = "поручения",
        ["Platforms"] = "инновационные площадки", ["Papers"] = "бумаги", ["ImportedPapers"] = "загруженные бумаги", ["ImportMentions"] = "загруженные бумаги", ["EventFigures"] = "числа из бумаг", ["Files"] = "файлы",
        ["SheetImports"] = "загруженные таблицы", ["Merges"] = "объединённые записи", ["Territories"] = "территории",
    };

    public static string Of(string table) => words.GetValueOrDefault(table, "другие записи");
}
