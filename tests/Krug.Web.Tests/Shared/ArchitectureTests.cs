using System.Text.RegularExpressions;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Shared;

/// <summary>Which module may use which. A module is a folder of <c>src/Krug.Web/Modules</c>; the sources themselves are asked, pages too.</summary>
public sealed partial class ArchitectureTests
{
    static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Ui"] = [],
        ["Errors"] = [],
        ["Dictionaries"] = [],
        ["Directory"] = ["Dictionaries"],
        ["Accounts"] = ["Directory"],
        ["Events"] = ["Dictionaries", "Directory"],
        ["Practices"] = ["Directory", "Events"],
        ["Tasks"] = ["Directory", "Events"],
        ["Platforms"] = ["Directory"],
        ["Trash"] = ["Directory", "Events", "Practices", "Tasks", "Platforms"],
        ["Documents"] = ["Accounts", "Dictionaries", "Directory", "Events", "Practices", "Tasks", "Platforms"],
        ["History"] = ["Accounts"],
        ["Search"] = ["Directory", "Events", "Practices", "Tasks"],
        ["Desk"] = ["Directory", "Events", "Practices", "Tasks", "Platforms"],
    };

    /// <summary>What is shared knows no module; the exceptions with their reasons.</summary>
    static readonly Dictionary<string, string[]> SharedMayUse = new(StringComparer.Ordinal)
    {
        // The database is an Identity database, and Identity asks for the type of its accounts.
        ["Data/Db.cs"] = ["Accounts"],
        // The journal tells who did it by the name of the account.
        ["Audit/History.cs"] = ["Accounts"],
    };

    static readonly string root = Root();

    [Fact]
    public void Every_module_stands_in_the_table() =>
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), System.IO.Directory.EnumerateDirectories(Path.Combine(root, "Modules")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_module_uses_only_what_it_may()
    {
        var wrong = from file in Sources("Modules")
                    let module = file.Split('/')[0]
                    from used in Uses(Path.Combine(root, "Modules", file))
                    where used != module && !MayUse[module].Contains(used, StringComparer.Ordinal)
                    select $"{file} uses {used}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void What_is_shared_knows_no_module()
    {
        var wrong = from file in Sources("Shared")
                    where !file.StartsWith("Migrations/", StringComparison.Ordinal)
                    from used in Uses(Path.Combine(root, "Shared", file))
                    where !SharedMayUse.GetValueOrDefault(file, []).Contains(used, StringComparer.Ordinal)
                    select $"{file} uses {used}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_table_itself_has_no_circles()
    {
        var (left, out_) = (MayUse.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal), new List<string>());
        while (left.FirstOrDefault(pair => pair.Value.All(used => out_.Contains(used, StringComparer.Ordinal))) is { Key: { } free })
        {
            out_.Add(free);
            left.Remove(free);
        }
        Assert.Empty(left.Keys);
    }

    [Fact]
    public void Core_knows_nobody() => Assert.DoesNotContain(typeof(Core.Reading.Span).Assembly.GetReferencedAssemblies(), name =>
        name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.Name == "krug");

    static IEnumerable<string> Sources(string folder) => System.IO.Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml").Select(file => Path.GetRelativePath(Path.Combine(root, folder), file).Replace('\\', '/'));

    /// <summary>Modules named by namespace, and those whose tables are asked through the database.</summary>
    static IEnumerable<string> Uses(string file)
    {
        var text = File.ReadAllText(file);
        foreach (Match match in ByNamespace().Matches(text)) yield return match.Groups[1].Value;
        foreach (Match match in ByTable().Matches(text))
            if (tables.TryGetValue(match.Groups[1].Value, out var module)) yield return module;
    }

    static readonly Dictionary<string, string> tables = typeof(Db).GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(property => (property.Name, Space: property.PropertyType.GetGenericArguments()[0].Namespace!)).Where(table => table.Space.StartsWith("Krug.Web.Modules.", StringComparison.Ordinal))
        .ToDictionary(table => table.Name, table => table.Space.Split('.')[3], StringComparer.Ordinal);

    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Krug.slnx"))) return Path.Combine(folder.FullName, "src", "Krug.Web");
        throw new InvalidOperationException("No Krug.slnx above the tests.");
    }

    [GeneratedRegex(@"Krug\.Web\.Modules\.(\w+)")] private static partial Regex ByNamespace();

    [GeneratedRegex(@"\bdb\.(\w+)\b")] private static partial Regex ByTable();
}
