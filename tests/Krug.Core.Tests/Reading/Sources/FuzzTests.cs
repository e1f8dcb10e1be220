using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class FuzzTests
{
    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        byte[][] files =
        [
            new WordFile().Paragraph("Приказ", " о семинаре").Numbered("Утвердить").Table(["Время", "Тема"], ["10.00", "↓Открытие"], ["10.10", "↑"]).Footnote("Сноска").ToBytes(),
            new OdtFile("<text:p>Приказ</text:p><text:list><text:list-item><text:p>пункт</text:p></text:list-item></text:list><table:table><table:table-row>"
                + "<table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>").ToBytes(),
            PdfTests.Paper(),
            Encoding.UTF8.GetBytes("Программа\n\n\tВремя\n\tТема\n\n\t10.00\n\tОткрытие\n\n\t10.10\n\tДоклад\n\n\nКонец\n"),
        ];
        files.Holds((file, _) =>
        {
            try
            {
                SourceReader.Read(file, "бумага").IsSound();
            }
            catch (UnreadableException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        });
    }
}
