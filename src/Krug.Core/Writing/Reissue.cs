using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>Writes a paper anew from its facts alone, with nothing hidden: reading the DOCX again gives the same facts.</summary>
public static class Reissue
{
    /// <summary>The DOCX of the paper through the default template of its kind. Texts of the facts stand in it word for word. Throws <see cref="ArgumentException"/> for a kind that is no paper's.</summary>
    /// <example><code>File.WriteAllBytes("Резолюция.docx", Reissue.Write(facts));</code></example>
    public static byte[] Write(PaperFacts facts) => DefaultTemplates.Get(TemplateOf(facts)).Write(new PaperToWrite(facts));

    /// <summary>The name of the default template a paper is written through.</summary>
    public static string TemplateOf(PaperFacts facts) => facts switch
    {
        { Kind: PaperKind.PlatformReport, Platform: null } => "letter",
        { Kind: PaperKind.PlatformReport } => IsRegister(facts) ? "platform-report-kip" : "platform-report",
        _ => facts.Kind,
    };

    /// <summary>Reports to a territory's authority come with a passport and a register (КИП), half-yearly ones with general information and a stage's table (РИП).</summary>
    static bool IsRegister(PaperFacts facts) => facts.Platform is { Tasks.Count: 0, Stage: null } && (facts.Platform.Register.Count > 0 || Shape.Fold(facts.Title ?? "").Contains("краев", StringComparison.Ordinal));
}
