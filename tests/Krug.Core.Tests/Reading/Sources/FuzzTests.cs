using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class FuzzTests
{
    /// <summary>KRUG_FUZZ sets how many damaged files are tried; the damage is the same at every run.</summary>
    static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("KRUG_FUZZ"), out var times) ? times : 2000;

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        var random = new Random(20250312);
        byte[][] files =
        [
            new WordFile().Paragraph("Приказ", " о семинаре").Numbered("Утвердить").Table(["Время", "Тема"], ["10.00", "↓Открытие"], ["10.10", "↑"]).Footnote("Сноска").ToBytes(),
            new OdtFile("<text:p>Приказ</text:p><text:list><text:list-item><text:p>пункт</text:p></text:list-item></text:list><table:table><table:table-row>"
                + "<table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>").ToBytes(),
            PdfTests.Paper(),
            Encoding.UTF8.GetBytes("Программа\n\n\tВремя\n\tТема\n\n\t10.00\n\tОткрытие\n\n\t10.10\n\tДоклад\n\n\nКонец\n"),
        ];
        for (var i = 0; i < Times; i++)
        {
            var file = Damaged(files[i % files.Length], random);
            try
            {
                SourceReader.Read(file, "бумага").IsSound();
            }
            catch (UnreadableException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    static byte[] Damaged(byte[] file, Random random)
    {
        var damaged = (byte[])file.Clone();
        for (var n = random.Next(1, 8); n > 0; n--) damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(damaged[random.Next(damaged.Length)] ^ (1 << random.Next(8)));
        return random.Next(4) switch
        {
            0 => damaged[..random.Next(damaged.Length)],
            1 => [.. damaged[..random.Next(damaged.Length)], .. damaged[random.Next(damaged.Length)..]],
            _ => damaged,
        };
    }
}
