using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Krug.Core.Tests.House;

/// <summary>People, places and texts in the repository are invented: nothing of the real papers beside it got in.</summary>
public sealed partial class InventedTests
{
    const int Words = 8;

    [Fact]
    public void No_sentence_of_a_real_paper_stands_in_the_repository()
    {
        var real = Seeds().SelectMany(text => Shingles(text).Select(shingle => shingle.Text)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(real);
        Repository.None(
            from file in Ours()
            let shared = Shingles(file.Text).FirstOrDefault(shingle => real.Contains(shingle.Text)).Text
            where shared is not null
            select $"{file.Name}: {shared}");
    }

    [Fact]
    public void No_person_of_a_real_paper_is_named_in_the_repository()
    {
        var real = Seeds().SelectMany(People).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(real);
        Repository.None(
            from file in Ours()
            let named = People(file.Text).FirstOrDefault(real.Contains)
            where named is not null
            select $"{file.Name}: {named}");
    }

    static List<string> Seeds() => Directory.EnumerateFiles(Path.Combine(Repository.Shared(), "seeds"), "*.txt").Select(File.ReadAllText).ToList();

    /// <summary>Texts of the repository, Word and LibreOffice files opened up.</summary>
    static IEnumerable<(string Name, string Text)> Ours()
    {
        foreach (var file in Repository.Texts.Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal))) yield return (file, Repository.Read(file));
        foreach (var file in Repository.Files.Where(file => Path.GetExtension(file) is ".docx" or ".odt"))
        {
            using var zip = ZipFile.OpenRead(Path.Combine(Repository.Root, file));
            foreach (var part in zip.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                yield return ($"{file}/{part.FullName}", Tag().Replace(reader.ReadToEnd(), ""));
            }
        }
    }

    /// <summary>Every run of eight words that has Russian in it, in lower case, without signs and single letters: «зам. директора по УВР МБОУ СОШ № 9» alone is nobody's sentence.</summary>
    static IEnumerable<(string Text, int At)> Shingles(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value.ToLowerInvariant().Replace('ё', 'е')).ToList();
        for (var at = 0; at + Words <= words.Count; at++)
        {
            var run = words.GetRange(at, Words);
            if (run.Count(word => word[0] is >= 'а' and <= 'я') >= Words / 2) yield return (string.Join(' ', run), at);
        }
    }

    /// <summary>«Фамилия И.О.», in whichever order and spacing it was written.</summary>
    static IEnumerable<string> People(string text) =>
        SurnameFirst().Matches(text).Concat(InitialsFirst().Matches(text)).Select(name => $"{name.Groups["s"].Value} {name.Groups["i"].Value}.{name.Groups["o"].Value}.");

    [GeneratedRegex(@"\p{L}{2,}|\p{Nd}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<s>[А-ЯЁ][а-яё]{2,})[\s\u00A0]{1,2}(?<i>[А-ЯЁ])\.[\s\u00A0]?(?<o>[А-ЯЁ])\.", RegexOptions.NonBacktracking)]
    private static partial Regex SurnameFirst();

    [GeneratedRegex(@"(?<i>[А-ЯЁ])\.[\s\u00A0]?(?<o>[А-ЯЁ])\.[\s\u00A0]?(?<s>[А-ЯЁ][а-яё]{2,})", RegexOptions.NonBacktracking)]
    private static partial Regex InitialsFirst();
}
