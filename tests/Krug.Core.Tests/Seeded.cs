using System.IO.Compression;
using CsCheck;

namespace Krug.Core.Tests;

/// <summary>
/// Properties tried on random samples that are the same at every run, so that a check of somebody's change never fails for a sample of its own luck.
/// With KRUG_FUZZ set to a number, that many new samples are drawn and a failing one is shrunk: <c>./dev fuzz</c>.
/// </summary>
static class Seeded
{
    static readonly long Drawn = long.TryParse(Environment.GetEnvironmentVariable("KRUG_FUZZ"), out var times) ? times : 0;

    /// <summary>A part of an archive with the same date at every run, so that damage done to the archive is the same too.</summary>
    public static Stream Part(this ZipArchive zip, string path)
    {
        var part = zip.CreateEntry(path);
        part.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return part.Open();
    }

    public static void Holds<T>(this Gen<T> samples, Action<T> property, int times = 1000)
    {
        if (Drawn > 0)
        {
            samples.Sample(property, iter: Drawn);
            return;
        }
        var random = new PCG(1, 20261122);
        for (var i = 0; i < times; i++)
        {
            var sample = samples.Generate(random, null, out _);
            try { property(sample); }
            catch (Exception broken) { throw new InvalidOperationException($"Sample {i}: {Check.Print(sample)}", broken); }
        }
    }
}
