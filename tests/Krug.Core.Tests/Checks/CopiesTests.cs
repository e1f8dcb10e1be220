using Krug.Core.Checks;
using Krug.Core.Reading;
using Krug.Core.Reading.Sources;
using Krug.Core.Tests.Reading.Papers;

namespace Krug.Core.Tests.Checks;

public sealed class CopiesTests
{
    [Fact]
    public void A_note_written_over_another_district_s_note_is_noticed_and_the_later_one_is_called_the_copy()
    {
        var found = Assert.Single(Copies.Find([Paper("note-copied.txt"), Paper("note-letterhead.odt")]));
        Assert.Equal("note-copied.txt", found.Copy.File);
        Assert.Equal("copied-figures", found.Warning.Code);
        Assert.NotEmpty(found.Warning.Quotes);
    }

    [Fact]
    public void Notes_with_words_of_their_own_are_nobody_s_copies() => Assert.Empty(Copies.Find([Paper("note-words.txt"), Paper("note-festival.txt"), Paper("note-markdown.txt")]));

    static ComparedPaper Paper(string name)
    {
        var (_, bytes) = InventedPapers.Load(name[..name.LastIndexOf('.')]);
        var source = SourceReader.Read(bytes, name);
        var facts = PaperReader.Read(source)[0];
        return new(name, facts, source.Text[facts.At.From..facts.At.To]);
    }
}
