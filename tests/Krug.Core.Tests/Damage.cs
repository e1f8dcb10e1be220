using System.IO.Compression;

namespace Krug.Core.Tests;

/// <summary>Files damaged at random: the same at every run, new ones with KRUG_FUZZ set to how many are wanted (<c>./dev fuzz</c>).</summary>
static class Damage
{
    static readonly int Drawn = int.TryParse(Environment.GetEnvironmentVariable("KRUG_FUZZ"), out var times) ? times : 0;

    /// <summary>Tries the property on damaged copies of the files in turn; a failure prints the copy it fails with.</summary>
    public static void Holds(this byte[][] files, Action<byte[], Random> property)
    {
        var random = Drawn > 0 ? new Random(Environment.TickCount) : new Random(20260924);
        for (var i = 0; i < Math.Max(Drawn, 2000); i++)
        {
            var file = files[i % files.Length];
            var damaged = file.AsSpan().StartsWith("PK"u8) && random.Next(3) > 0 ? Package(file, random) : Bytes(file, random);
            try { property(damaged, random); }
            catch (Exception broken) { throw new InvalidOperationException($"Sample {i}: {Convert.ToBase64String(damaged)}", broken); }
        }
    }

    static byte[] Bytes(byte[] file, Random random)
    {
        var damaged = (byte[])file.Clone();
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(damaged.Length);
            damaged[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => damaged[random.Next(damaged.Length)], _ => (byte)(damaged[at] ^ (1 << random.Next(8))) };
        }
        return random.Next(4) switch
        {
            0 => damaged[..random.Next(damaged.Length)],
            1 => [.. damaged[..random.Next(damaged.Length)], .. damaged[random.Next(damaged.Length)..]],
            _ => damaged,
        };
    }

    /// <summary>A package whose sums are right and one of whose parts is damaged: what stands in it, more often than how it is written.</summary>
    static byte[] Package(byte[] file, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(file));
        using var into = new MemoryStream();
        using (var zip = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            var one = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var bytes = new MemoryStream();
                using (var part = from.Entries[i].Open()) part.CopyTo(bytes);
                using var copy = zip.CreateEntry(from.Entries[i].FullName, CompressionLevel.NoCompression).Open();
                copy.Write(i != one || bytes.Length == 0 ? bytes.ToArray() : random.Next(4) == 0 ? Bytes(bytes.ToArray(), random) : Values(bytes.ToArray(), random));
            }
        }
        return into.ToArray();
    }

    /// <summary>Other figures in the values, or a stretch of the part from one tag to another left out or put in twice.</summary>
    static byte[] Values(byte[] part, Random random)
    {
        for (var n = random.Next(1, 40); n > 0; n--)
        {
            var at = random.Next(part.Length);
            if (char.IsAsciiDigit((char)part[at])) part[at] = (byte)"0123456789-.A "[random.Next(14)];
        }
        if (random.Next(2) == 0) return part;
        var (from, to) = (Tag(), Tag());
        return [.. part[..from], .. part[to..]];

        int Tag()
        {
            var at = random.Next(part.Length);
            return part.AsSpan(at).IndexOf((byte)'<') is >= 0 and var found ? at + found : 0;
        }
    }
}
