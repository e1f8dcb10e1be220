using System.Text.Json;
using System.Xml.Linq;

namespace Krug.Core.Tests.House;

/// <summary>The same sources give the same program on every machine: versions are exact, in one place, and locked.</summary>
public sealed class VersionsTests
{
    static readonly IReadOnlyList<string> Projects = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

    [Fact]
    public void Every_version_is_exact_and_stands_in_one_place()
    {
        Assert.NotEmpty(Projects);
        Repository.None(Central().Where(package => package.Value.Length == 0 || !package.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')).Select(package => $"{package.Key} {package.Value}"));
        Repository.None(
            from project in Projects
            from reference in XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
            select $"{project}: {reference.Attribute("Include")?.Value}");
    }

    [Fact]
    public void Every_project_has_a_lock_file_that_holds_the_versions_named()
    {
        var central = Central();
        var found = new List<string>();
        foreach (var project in Projects)
        {
            var path = Path.GetDirectoryName(project) + "/packages.lock.json";
            if (!Repository.Files.Contains(path)) { found.Add($"{project} has no lock file"); continue; }
            using var json = JsonDocument.Parse(Repository.Read(path));
            foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
                foreach (var package in framework.Value.EnumerateObject().Where(package => package.Value.GetProperty("type").GetString() == "Direct"))
                    if (!central.TryGetValue(package.Name, out var version) || version != package.Value.GetProperty("resolved").GetString())
                        found.Add($"{path}: {package.Name} {package.Value.GetProperty("resolved").GetString()}");
        }
        Repository.None(found);
    }

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = Repository.Read("Krug.slnx");
        Repository.None(Projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    static Dictionary<string, string> Central() => XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);
}
