using System.Security.Cryptography;
using Krug.Web.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Shared;

public sealed class FilingTests
{
    [Theory, InlineData(1), InlineData(FileChunk.Size), InlineData(FileChunk.Size * 3 + 7)]
    public async Task A_file_comes_back_byte_for_byte(int length)
    {
        await using var krug = await TestKrug.Start();
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        await using var db = krug.Storage.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var (file, refusal) = await db.Keep(krug.Territory.Id, @"C:\papers\справка.docx", "application/octet-stream", new MemoryStream(bytes), TestKrug.Now, TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Null(refusal);
        Assert.Equal(("справка.docx", length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file!.Name, file.Length, file.Hash));
        using var back = new MemoryStream();
        await db.CopyFile(file.Id, back, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, back.ToArray());
        Assert.Equal((length + FileChunk.Size - 1) / FileChunk.Size, await db.FileChunks.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_above_the_limit_or_an_empty_one_is_refused_and_leaves_nothing()
    {
        await using var krug = await TestKrug.Start();
        foreach (var length in new[] { 0, Filing.Limit + 1 })
        {
            await using var db = krug.Storage.Open();
            await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
            {
                var (file, refusal) = await db.Keep(krug.Territory.Id, "справка.docx", "application/octet-stream", new Zeros(length), TestKrug.Now, TestContext.Current.CancellationToken);
                Assert.Null(file);
                Assert.Contains("справка.docx", refusal!.Text, StringComparison.Ordinal);
            }
            Assert.False(await krug.Ask(other => other.Files.AnyAsync()));
        }
    }

    /// <summary>Zeros without end, up to a length.</summary>
    sealed class Zeros(long length) : Stream
    {
        long at;
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => at; set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            at += read;
            return read;
        }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
