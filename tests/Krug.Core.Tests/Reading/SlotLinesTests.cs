using Krug.Core.Reading;

namespace Krug.Core.Tests.Reading;

/// <summary>A programme typed line by line.</summary>
public sealed class SlotLinesTests
{
    static SlotLine One(string text) => Assert.Single(SlotLines.Read(text));

    [Fact]
    public void A_line_tells_hours_kind_title_and_speaker()
    {
        var slot = One("10.05–10.20 Выступление; Новый директор: первые сто дней; Ложкин И.П., директор, СОШ № 4").Slot!;
        Assert.Equal(("10:05", "10:20", "talk", "Новый директор: первые сто дней"), (slot.Start, slot.End, slot.Kind, slot.Title));
        var voice = Assert.Single(slot.Speakers);
        Assert.Equal(("Ложкин И.П.", "директор", "СОШ № 4"), (voice.Name, voice.Position, voice.Organisation));
    }

    [Fact]
    public void The_kind_is_seen_by_the_words_where_it_is_not_written()
    {
        Assert.Equal("discussion", One("10.15-10.20 Обсуждение").Slot!.Kind);
        Assert.Equal("break", One("11:00–11:20\tКофе-брейк").Slot!.Kind);
        Assert.Equal("talk", One("10.15 Час наставника; Тихая Н.А., методист").Slot!.Kind);
    }

    [Fact]
    public void A_table_copied_out_of_a_document_is_read_with_all_its_people()
    {
        var lines = SlotLines.Read("10.00 – 10.05\tОткрытие семинара\tЛожкин И.П. – начальник управления\n10.05 – 10.15\tЧас наставника\tТихая Н.А. – директор СОШ № 4\nКедрин В.П. – методист СОШ № 4\n\t\n10.15 – 10.20\tОбсуждение\t");
        Assert.Equal(3, lines.Count);
        Assert.Equal(["Тихая Н.А.", "Кедрин В.П."], lines[1].Slot!.Speakers.Select(voice => voice.Name));
        Assert.Empty(lines[2].Slot!.Speakers);
    }

    [Fact]
    public void A_length_may_stand_instead_of_hours()
    {
        var line = One("+10 Час наставника; участники семинара");
        Assert.Equal((10, null, "участники семинара"), (line.Minutes, line.Slot!.Start, line.Slot.Speakers[0].Group));
    }

    [Theory]
    [InlineData("Час наставника", "не со времени")]
    [InlineData("10.00–10.00 Час наставника", "ноль минут")]
    [InlineData("+0 Час наставника", "ноль минут")]
    [InlineData("10.00–10.10", "ничего не написано")]
    public void A_line_that_is_no_slot_says_why(string text, string why)
    {
        var line = One(text);
        Assert.Null(line.Slot);
        Assert.Contains(why, line.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_that_do_not_exist_are_no_time() => Assert.Contains("не со времени", One("25.70–26.00 Час наставника").Trouble, StringComparison.Ordinal);

    [Fact]
    public void A_name_alone_a_group_and_a_position_before_the_name_are_speakers()
    {
        Assert.Equal([("Тихая Н.А.", null), (null, "участники семинара")], SlotLines.Voices("Тихая Н.А.; участники семинара").Select(voice => (voice.Name, voice.Group)));
        Assert.Equal(("Тихая Н.А.", "директор"), SlotLines.Voices("директор СОШ № 4 Тихая Н.А.").Select(voice => (voice.Name, voice.Position)).Single());
    }
}
