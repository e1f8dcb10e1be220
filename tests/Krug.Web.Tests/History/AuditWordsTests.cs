using System.Text.RegularExpressions;
using Krug.Web.Shared.Audit;
using Krug.Web.Shared.Data;

namespace Krug.Web.Tests.History;

/// <summary>The journal speaks Russian of everything it keeps, and knows what it does not keep.</summary>
public sealed partial class AuditWordsTests
{
    /// <summary>Types not kept, each with its reason.</summary>
    static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        ["AuditAct"] = "the journal itself", ["AuditEntry"] = "the journal itself", ["AuditSubject"] = "the journal itself", ["AuditValue"] = "the journal itself", ["AuditSeal"] = "the journal itself",
        ["SearchWord"] = "computed", ["StoredFile"] = "told by the record that holds the file", ["FileChunk"] = "told by the record that holds the file",
        ["SignInLink"] = "a secret of a quarter of an hour", ["AccountSession"] = "where its owner is signed in, shown to the owner alone", ["IdentityUserClaim`1"] = "not used", ["IdentityUserLogin`1"] = "not used", ["IdentityUserToken`1"] = "secrets",
        ["ImportedPaper"] = "a working table; what it makes is told", ["ImportItem"] = "a working table", ["ImportMade"] = "a working table", ["ImportMention"] = "a working table",
        ["Binned"] = "told by the records that went and came back", ["SavedView"] = "one's own order of a list; nothing of the records",
        ["SheetImport"] = "a working table; what it makes is told", ["SheetRow"] = "a working table",
    };

    [Fact]
    public async Task Every_field_has_a_word_and_no_word_is_left_over()
    {
        await using var database = await TestDatabase.Make();
        await using var db = database.Storage.Open();
        var (wrong, known) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var type in db.Model.GetEntityTypes())
        {
            var name = AuditChanges.TypeOf(type);
            known.Add(name);
            if (AuditWords.Of(name) is not { } word)
            {
                if (!Silent.ContainsKey(name)) wrong.Add($"{name}: neither kept nor silent");
                continue;
            }
            if (word.Title is { } title && type.FindProperty(title) is null) wrong.Add($"{name}: no title {title}");
            foreach (var property in type.GetProperties().Where(property => !property.IsPrimaryKey() || type.IsPropertyBag))
            {
                known.Add($"{name}.{property.Name}");
                if (!AuditWords.Knows(name, property.Name)) wrong.Add($"{name}.{property.Name}: no word");
                var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (clr.IsEnum && AuditWords.Of(name, property.Name) is not null && !EnumWords.Has(clr)) wrong.Add($"{clr.Name}: no words of its values");
            }
        }
        wrong.AddRange(AuditWords.All.Where(row => !known.Contains(row) && !row.StartsWith("Alias.", StringComparison.Ordinal)).Select(row => $"{row}: nothing of that name"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Where the modules themselves change or delete by one command, and why the journal need not hear of it.</summary>
    static readonly Dictionary<string, string> PassBy = new(StringComparer.Ordinal)
    {
        ["Accounts/SignInLinks.cs"] = "links are secrets", ["Accounts/Sessions.cs"] = "sessions are secrets", ["Accounts/SecondStep.cs"] = "a code is taken once", ["Directory/Sheets/SheetWork.cs"] = "a working table", ["Directory/Sheets/Show.cshtml.cs"] = "a working table", ["Directory/Sheets/Writing.cs"] = "a working table",
        ["Documents/Import/Show.cshtml.cs"] = "a working table", ["Documents/Import/Deciding.cs"] = "a working table", ["Documents/Import/Making.cs"] = "a version", ["Documents/Import/Undoing.cs"] = "a version",
        ["Trash/Deleting.cs"] = "the bin's own rows; the records are told",
        ["Documents/Templates/Show.cshtml.cs"] = "a file; the template tells of it",
    };

    [Fact]
    public void Nothing_is_changed_behind_the_journals_back()
    {
        var root = Path.Combine(Krug.Web.Tests.Shared.ArchitectureTests.Root(), "Modules");
        var found = from file in System.IO.Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                    let name = Path.GetRelativePath(root, file).Replace('\\', '/')
                    where ByOneCommand().IsMatch(File.ReadAllText(file)) && !PassBy.ContainsKey(name)
                    select name;
        Assert.Empty(found);
    }

    [GeneratedRegex(@"\.Execute(Update|Delete)(Async)?\(")] private static partial Regex ByOneCommand();
}
