namespace Krug.Core.Tests.House;

/// <summary>What every file of the repository keeps to.</summary>
public sealed class SourcesTests
{
    const int LongestFile = 300;

    /// <summary>Files that may be longer than <see cref="LongestFile"/> lines, each with its reason.</summary>
    static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
    };

    /// <summary>Words of unfinished work and traces of one machine; put together here so that this file does not hold them itself.</summary>
    static readonly string[] Traces =
        ["TO" + "DO", "FIX" + "ME", "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", @"C:\Us" + "ers", "api.nu" + "get", "deb.deb" + "ian", "registry.np" + "mjs"];

    [Fact]
    public void A_source_file_is_one_subject_and_not_longer_than_a_few_screens()
    {
        var found = Repository.Texts
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: Repository.Lines(file).Length))
            .Where(file => file.Lines > LongestFile && !Longer.ContainsKey(file.File));
        Repository.None(found.Select(file => $"{file.File}: {file.Lines} lines"));
    }

    [Fact]
    public void The_list_of_longer_files_names_only_files_that_are_longer() =>
        Repository.None(Longer.Keys.Where(file => !Repository.Files.Contains(file) || Repository.Lines(file).Length <= LongestFile));

    [Fact]
    public void Nothing_is_left_for_later_and_no_machine_is_named()
    {
        var found =
            from file in Repository.Texts
            from line in Repository.Lines(file).Select((text, index) => (Text: text, Number: index + 1))
            from trace in Traces
            where line.Text.Contains(trace, StringComparison.Ordinal)
            select $"{file}:{line.Number} {trace}";
        Repository.None(found);
    }

    [Fact]
    public void Every_text_is_UTF_8_with_plain_line_ends_and_one_at_its_close()
    {
        var strict = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var found = new List<string>();
        foreach (var file in Repository.Texts.Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal) && !IsSample(file)))
        {
            var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));
            if (bytes.Length == 0) { found.Add($"{file}: empty"); continue; }
            try { strict.GetCharCount(bytes); }
            catch (System.Text.DecoderFallbackException) { found.Add($"{file}: not UTF-8"); }
            if (bytes.AsSpan().IndexOf("\r\n"u8) >= 0) found.Add($"{file}: carriage returns");
            if (bytes[^1] != '\n') found.Add($"{file}: no line end at its close");
        }
        Repository.None(found);
    }

    /// <summary>Samples of what comes from outside are as they came.</summary>
    static bool IsSample(string file) =>
        file.StartsWith("tests/", StringComparison.Ordinal) && Path.GetExtension(file) is ".txt" or ".csv" or ".xml" or ".tsv";
}
