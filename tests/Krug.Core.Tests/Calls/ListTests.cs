using System.Text;
using Krug.Core.Calls;

namespace Krug.Core.Tests.Calls;

public class ListTests
{
    [Fact]
    public void Each_line_is_a_stay_and_nobody_is_united()
    {
        var log = Logs.Read("Полынина А. Б., школа 3\nимя\n\niPhone\niPhone\n\n", name: "имена.txt");
        Assert.Equal(CallLog.List, log.Service);
        Assert.Equal(["Полынина А. Б., школа 3", "имя", "", "iPhone", "iPhone"], log.Stays.Select(stay => stay.Name));
        Assert.Equal(5, log.Merge().Count);
        Assert.All(log.Merge(), person => Assert.Empty(person.Intervals));
    }

    [Fact]
    public void Old_encodings_are_read() =>
        Assert.Equal("Полынина Ася", Logs.Read("Полынина Ася\nКаледина Вера\n", name: "имена.txt", encoding: CodePagesEncodingProvider.Instance.GetEncoding(1251)).Stays[0].Name);

    [Fact]
    public void A_table_in_a_text_file_is_a_table() =>
        Assert.Equal("Zoom", Logs.Read("Name (Original Name),User Email,Join Time,Leave Time\nАся,,23.09.2026 14:03:00,23.09.2026 15:00:00\n", name: "participants.txt").Service);
}
