using System.Text;
using Krug.Core.Reading.Sheets;

namespace Krug.Core.Tests.Reading.Sheets;

public sealed class CsvTests
{
    [Theory]
    [InlineData("имя;место\nШкола «Луч», село;Липки\n", "имя|место/Школа «Луч», село|Липки")]
    [InlineData("имя\tместо\r\nЛуч\tЛипки; село\r\n", "имя|место/Луч|Липки; село")]
    [InlineData("имя,место\n\"Луч, школа\",Липки\n", "имя|место/Луч, школа|Липки")]
    public void The_separator_is_the_sign_that_parts_lines_evenly(string text, string rows) => Assert.Equal(rows, Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_cell_of_two_lines_is_one_wherever_it_stands() =>
        Assert.Equal("имя|место/Луч\nшкола|Липки/Звезда|Липки\nсело", Read("имя,место\n\"Луч\nшкола\",Липки\nЗвезда,\"Липки\nсело\"\n"u8.ToArray()));

    [Fact]
    public void A_quote_that_is_never_closed_swallows_no_row() =>
        Assert.Equal("имя|место/\"Луч|Липки/Школа \"Звезда\" № 3|Ключи/Заря|Ключи", Read("имя,место\n\"Луч,Липки\n\"Школа \"Звезда\" № 3\",Ключи\nЗаря,Ключи\n"u8.ToArray()));

    [Theory]
    [InlineData(1251), InlineData(866), InlineData(1200), InlineData(1201), InlineData(65001)]
    public void Old_encodings_are_read(int page) =>
        Assert.Equal("имя|место/Средняя школа|Липки", Read((CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)).GetBytes("имя;место\nСредняя школа;Липки\n")));

    static string Read(byte[] file) => string.Join('/', Csv.Rows(Csv.Open(file)).Select(row => string.Join('|', row)));
}
