using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Writing;

namespace Krug.Bench;

/// <summary>Papers out: the facts of an invented analytic note of ten pages through the template Krug comes with, to the bytes of a DOCX.</summary>
static class Writing
{
    public static async IAsyncEnumerable<Figure> Measure()
    {
        var documents = PaperReader.Read(SourceReader.Read(TenPages.Make(1), "paper.docx"));
        var note = documents.FirstOrDefault(document => document.Kind == PaperKind.ForumAnalysis) ?? throw new InvalidOperationException("The invented paper holds no analytic note.");
        if (note.Practices.Count == 0) throw new InvalidOperationException("The note's practices were not read.");
        yield return new("write: analytic note", Timing.Milliseconds(() => Reissue.Write(note), rounds: 60, warm: 40), "ms", 20);
        yield return new("write: its practices", note.Practices.Count, "");
        yield return new("write: its size", Reissue.Write(note).Length / 1024.0, "KB");
        await Task.CompletedTask;
    }
}
