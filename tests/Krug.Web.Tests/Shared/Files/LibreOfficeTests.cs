using System.Text;
using Krug.Core.Reading.Sources;
using Krug.Web.Shared.Files;

namespace Krug.Web.Tests.Shared.Files;

public sealed class LibreOfficeTests
{
    static readonly byte[] Rtf = Encoding.ASCII.GetBytes(@"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times New Roman;}}\f0\pard \u1055?\u1088?\u1080?\u1082?\u1072?\u1079?\par}");

    [Fact]
    public async Task An_old_file_is_read_through_LibreOffice_where_it_is()
    {
        var office = LibreOffice.Find();
        if (!office.IsPresent && Environment.GetEnvironmentVariable("KRUG_REQUIRE") == "all") Assert.Fail("LibreOffice is missing.");
        Assert.SkipUnless(office.IsPresent, "LibreOffice is not installed here.");

        var source = await office.Read(Rtf, "приказ.rtf", TestContext.Current.CancellationToken);

        Assert.Equal("Приказ", source.Lines[0].Text);
    }

    [Fact]
    public async Task Without_LibreOffice_the_refusal_says_what_to_do()
    {
        var refused = await Assert.ThrowsAsync<NeedsConversionException>(() => new LibreOffice(program: null).Read(Rtf, "приказ.rtf", TestContext.Current.CancellationToken));
        Assert.Contains("Сохраните его как .docx", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_makes_nothing_gives_nothing()
    {
        Assert.SkipUnless(File.Exists("/bin/true"), "There is no such program here.");
        Assert.Null(await new LibreOffice("/bin/true").ToPdf([1], TestContext.Current.CancellationToken));
    }
}
