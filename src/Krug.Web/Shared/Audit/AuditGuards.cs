namespace Krug.Web.Shared.Audit;

/// <summary>
/// The journal is only added to, and the database itself sees to it: triggers refuse to alter or delete what is written. A seal may be set on an act once; values may be
/// destroyed, not altered. Set at every start, so that a database brought from elsewhere has them too.
/// </summary>
static class AuditGuards
{
    const string Sentence = "The journal is only added to.";

    static readonly (string Table, string Deed, string? When)[] forbidden =
    [
        ("AuditActs", "DELETE", null),
        ("AuditActs", "UPDATE", "OLD.\"SealId\" IS NOT NULL OR NEW.\"Id\" <> OLD.\"Id\" OR NEW.\"At\" <> OLD.\"At\" OR COALESCE(NEW.\"AccountId\", 0) <> COALESCE(OLD.\"AccountId\", 0) OR COALESCE(NEW.\"Cause\", '') <> COALESCE(OLD.\"Cause\", '')"),
        ("AuditEntries", "DELETE", null), ("AuditEntries", "UPDATE", null), ("AuditSubjects", "DELETE", null), ("AuditSubjects", "UPDATE", null),
        ("AuditSeals", "DELETE", null), ("AuditSeals", "UPDATE", null), ("AuditValues", "UPDATE", null),
    ];

    public static IEnumerable<string> For(bool postgres)
    {
        if (!postgres)
            return forbidden.Select(guard => $"CREATE TRIGGER IF NOT EXISTS \"{guard.Table}{guard.Deed}\" BEFORE {guard.Deed} ON \"{guard.Table}\"{(guard.When is null ? "" : $" WHEN {guard.When}")} BEGIN SELECT RAISE(ABORT, '{Sentence}'); END");
        return forbidden.Select(guard => $"CREATE OR REPLACE TRIGGER \"{guard.Table}{guard.Deed}\" BEFORE {guard.Deed} ON \"{guard.Table}\" FOR EACH ROW {(guard.When is null ? "" : $"WHEN ({guard.When}) ")}EXECUTE FUNCTION krug_only_added()")
            .Prepend($"CREATE OR REPLACE FUNCTION krug_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Sentence}'; END $$");
    }
}
