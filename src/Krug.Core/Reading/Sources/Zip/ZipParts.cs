using System.Buffers.Binary;
using System.Text;

namespace Krug.Core.Reading.Sources.Zip;

/// <summary>
/// The parts of a zip package held in memory, read for a file that may be hostile: the directory is bounded, every part is inflated under the
/// budget and checked against its size and checksum. Methods «stored» and «deflate», as word processors write; the first of two parts with one name counts.
/// </summary>
sealed class ZipParts
{
    const int MostParts = 20_000;

    readonly byte[] file;
    readonly Budget budget;
    readonly Dictionary<string, Part> parts = new(StringComparer.OrdinalIgnoreCase);

    sealed record Part(string Name, bool Encrypted, int Method, uint Checksum, long Packed, long Size, long Header);

    ZipParts(byte[] file, Budget budget)
    {
        this.file = file;
        this.budget = budget;
        ReadDirectory();
    }

    /// <exception cref="UnreadableException">There is no directory of parts, as when the file was cut off.</exception>
    public static ZipParts Open(byte[] file, Budget budget) => new(file, budget);

    public IEnumerable<string> Names => parts.Keys;

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>Opens a part for one forward reading.</summary>
    public Stream Read(string name)
    {
        if (!parts.TryGetValue(name, out var part)) throw budget.Refusals.Broken("нет части " + name);
        if (part.Encrypted) throw budget.Refusals.Encrypted();
        if (part.Method is not (0 or 8) || part.Header < 0 || part.Header + 30 > file.Length || UInt32(part.Header) != 0x04034B50) throw Broken();
        var from = part.Header + 30 + UInt16(part.Header + 26) + UInt16(part.Header + 28);
        if (part.Packed < 0 || from + part.Packed > file.Length) throw Broken();
        var packed = new MemoryStream(file, (int)from, (int)part.Packed, writable: false);
        return new InflatedPart(packed, deflated: part.Method == 8, part.Size, part.Checksum, budget);
    }

    /// <summary>The first bytes of a part as Latin text.</summary>
    public string ReadStart(string name, int bytes)
    {
        using var stream = Read(name);
        var buffer = new byte[bytes];
        return Encoding.Latin1.GetString(buffer, 0, stream.ReadAtLeast(buffer, bytes, throwOnEndOfStream: false));
    }

    void ReadDirectory()
    {
        var end = EndOfDirectory();
        long count = UInt16(end + 10), at = UInt32(end + 16);
        if ((count == 0xFFFF || at == 0xFFFFFFFF) && end >= 20 && UInt32(end - 20) == 0x07064B50)
        {
            var large = Int64(end - 12);
            if (large < 0 || large > file.Length - 56 || UInt32(large) != 0x06064B50) throw Broken();
            (count, at) = (Int64(large + 32), Int64(large + 48));
        }
        if (count is < 0 or > MostParts || at < 0) throw Broken();
        for (; count > 0; count--)
        {
            if (at > file.Length - 46 || UInt32(at) != 0x02014B50) throw Broken();
            int nameLength = UInt16(at + 28), extra = UInt16(at + 30), comment = UInt16(at + 32);
            if (at + 46 + nameLength + extra > file.Length) throw Broken();
            var name = Encoding.UTF8.GetString(file, (int)at + 46, nameLength).Replace('\\', '/');
            var (packed, size, header) = Sizes(at, at + 46 + nameLength, extra);
            parts.TryAdd(name, new(name, (UInt16(at + 8) & 1) != 0, UInt16(at + 10), UInt32(at + 16), packed, size, header));
            at += 46 + nameLength + extra + comment;
        }
    }

    /// <summary>Sizes and place of a part; in a Zip64 package those that do not fit stand in an extra field, in this order.</summary>
    (long Packed, long Size, long Header) Sizes(long entry, long extra, int extraLength)
    {
        long packed = UInt32(entry + 20), size = UInt32(entry + 24), header = UInt32(entry + 42);
        for (var end = extra + extraLength; extra + 4 <= end; extra += 4 + UInt16(extra + 2))
        {
            if (UInt16(extra) != 1) continue;
            var at = extra + 4;
            if (size == 0xFFFFFFFF && at + 8 <= end) (size, at) = (Int64(at), at + 8);
            if (packed == 0xFFFFFFFF && at + 8 <= end) (packed, at) = (Int64(at), at + 8);
            if (header == 0xFFFFFFFF && at + 8 <= end) header = Int64(at);
            break;
        }
        if (packed is < 0 or > int.MaxValue || header is < 0 or > int.MaxValue) throw Broken();
        return (packed, size, header);
    }

    long EndOfDirectory()
    {
        for (var at = file.Length - 22; at >= Math.Max(0, file.Length - 22 - ushort.MaxValue); at--)
            if (UInt32(at) == 0x06054B50)
                return at;
        throw budget.Refusals.Broken("файл обрывается");
    }

    UnreadableException Broken() => budget.Refusals.Broken("архив документа не читается");

    ushort UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at));
    uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));
    long Int64(long at) => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)at));
}
