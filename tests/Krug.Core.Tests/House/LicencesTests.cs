using System.Text.Json;

namespace Krug.Core.Tests.House;

/// <summary>THIRD-PARTY.md tells the truth about every package that the program is built from.</summary>
public sealed class LicencesTests
{
    static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "0BSD"];

    static readonly Dictionary<string, (string Version, string Licence)> Told = Repository.Lines("THIRD-PARTY.md")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 6 && cells[2].Length > 0 && char.IsAsciiDigit(cells[2][0]))
        .ToDictionary(cells => cells[1], cells => (cells[2], cells[3]), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_package_of_the_program_is_listed_with_its_version()
    {
        var locked = Locked();
        Assert.NotEmpty(locked);
        Repository.None(locked.Where(package => !Told.TryGetValue(package.Key, out var told) || told.Version != package.Value).Select(package => $"{package.Key} {package.Value}"));
        Repository.None(Told.Keys.Where(name => !locked.ContainsKey(name)));
    }

    [Fact]
    public void Every_licence_allows_to_use_change_and_pass_on() =>
        Repository.None(Told.Where(package => !package.Value.Licence.Split(" OR ").Any(Allowed.Contains)).Select(package => $"{package.Key}: {package.Value.Licence}"));

    static SortedDictionary<string, string> Locked()
    {
        var packages = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("/packages.lock.json", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(Repository.Read(file));
            foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
                foreach (var package in framework.Value.EnumerateObject().Where(package => package.Value.TryGetProperty("resolved", out _)))
                    packages[package.Name] = package.Value.GetProperty("resolved").GetString()!;
        }
        return packages;
    }
}
