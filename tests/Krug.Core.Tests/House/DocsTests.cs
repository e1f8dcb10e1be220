using System.Text.RegularExpressions;

namespace Krug.Core.Tests.House;

/// <summary>What the pages of documentation point at is there.</summary>
public sealed partial class DocsTests
{
    static readonly IReadOnlyList<string> Pages = Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToList();

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var found =
            from page in Pages
            from Match link in Link().Matches(Repository.Read(page))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Leads(page, target)
            select $"{page}: {target}";
        Repository.None(found);
    }

    [Fact]
    public void Every_file_and_folder_a_page_names_is_there()
    {
        var found =
            from page in Pages.Where(page => page != "CHANGELOG.md")
            from Match path in Named().Matches(Repository.Read(page))
            let name = path.Groups[1].Value.TrimEnd('/')
            where !File.Exists(Path.Combine(Repository.Root, name)) && !Directory.Exists(Path.Combine(Repository.Root, name))
            select $"{page}: {name}";
        Repository.None(found);
    }

    [Fact]
    public void Every_command_a_page_tells_to_type_exists()
    {
        var dev = Repository.Read("dev");
        var benches = Repository.Read("bench/Krug.Bench/Benches.cs");
        var found =
            from page in Pages
            from Match command in Command().Matches(Repository.Read(page))
            let name = command.Groups[2].Value
            where command.Groups[1].Value == "./dev"
                ? !dev.Contains($"\n  {name} ", StringComparison.Ordinal)
                : !benches.Contains($"new(\"{name}\"", StringComparison.Ordinal)
            select $"{page}: {command.Value}";
        Repository.None(found);
    }

    static bool Leads(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]))).Replace('\\', '/');
        if (Directory.Exists(Path.Combine(Repository.Root, file))) return true;
        if (!File.Exists(Path.Combine(Repository.Root, file))) return false;
        return parts.Length == 1 || Repository.Lines(file).Where(line => line.StartsWith('#')).Any(line => Anchor(line) == parts[1]);
    }

    /// <summary>The anchor of a heading, as pages of Markdown make it: lower case, words joined by hyphens, signs left out.</summary>
    static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|bench|docs|\.ci|\.config)/[A-Za-z0-9_./-]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"(\./dev|bench/run) ([a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}
