using System.IO.Compression;

namespace Krug.Core.Reading.Sources.Zip;

/// <summary>One part of a package being inflated: counts every byte against the budget and, at the end, checks size and checksum (CRC-32).</summary>
sealed class InflatedPart : Stream
{
    static readonly uint[] Table = MakeTable();

    readonly Stream content;
    readonly Budget budget;
    readonly long packed, size;
    readonly uint checksum;
    long read;
    uint sum = uint.MaxValue;

    public InflatedPart(MemoryStream packedContent, bool deflated, long size, uint checksum, Budget budget)
    {
        (packed, this.size, this.checksum, this.budget) = (packedContent.Length, size, checksum, budget);
        content = deflated ? new DeflateStream(packedContent, CompressionMode.Decompress) : packedContent;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var count = content.Read(buffer);
        if (count == 0)
        {
            if (read != size || ~sum != checksum) throw budget.Refusals.Broken("контрольная сумма не сходится");
            return 0;
        }
        read += count;
        budget.TakeInflated(count);
        if (read > budget.Limits.PartBytes || (read > 1 << 20 && read > packed * budget.Limits.InflatedRatio)) throw budget.Refusals.Bomb();
        foreach (var value in buffer[..count]) sum = Table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
