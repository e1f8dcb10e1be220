using Krug.Core.Reading;
using Krug.Core.Reading.Papers;
using Krug.Core.Reading.Sources;
using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Modules.Events;
using Microsoft.EntityFrameworkCore;
using Slot = Krug.Core.Reading.Papers.Slot;

namespace Krug.Web.Tests.Events;

/// <summary>A programme typed into the forms, printed as «Приложение 1», and its paper read again: the same slots.</summary>
public sealed class ProgrammePaperTests
{
    const string Invented = """
        10.00–10.05	Открытие семинара. Слово хозяев	Вершинин О.П., начальник, Управление образования
        10.05–10.15	Представление проекта «Тихая перемена»	Тетерин В.Г., директор, СОШ № 4; Шубина М.К., заведующий, Детский сад № 7 «Ромашка»; Аникеев П.О., заведующий, Детский сад № 14 «Солнышко»
        10.15–10.20	Обсуждение выступления, вопросы
        10.20–10.30	Как школа считает деньги вместе с детьми	Брагин Д.И., заместитель директора по ВР, СОШ № 8
        10.30–10.35	Обсуждение выступления, вопросы
        10.35–10.45	Проекты воспитания в сельской школе	Мухин К.Е., директор, Липовская ООШ
        10.45–10.50	Обсуждение выступления, вопросы
        10.50–11.00	Школьный музей, в который возвращаются	Вязова П.К., директор, Лицей № 3
        11.00–11.05	Обсуждение выступления, вопросы
        11.05–11.35	Кофе-брейк
        11.35–11.45	От площадки района к финалу всероссийского конкурса	Зимина О.Л., директор, СОШ № 9
        11.45–11.50	Обсуждение выступления, вопросы
        11.50–12.30	Библиотека как гостиная. Экскурсия в школьную библиотеку	Осинцева Д.Р., директор, СОШ № 13
        12.30–12.35	Обсуждение выступления, вопросы
        12.35–12.45	Среда, в которой хочется учиться	Гордеева Л.С., директор, Ключевская СОШ
        12.45–12.50	Обсуждение выступления, вопросы
        12.50–13.30	Подведение итогов семинара	руководители управлений образования, участники семинара
        """;

    [Fact]
    public Task Seventeen_invented_slots_come_back_from_their_paper() => Returns([.. SlotLines.Read(Invented).Select(line => line.Slot!)], 17);

    [Fact]
    public Task The_real_programme_of_seventeen_slots_comes_back_from_its_paper()
    {
        var folder = Environment.GetEnvironmentVariable("KRUG_SHARED") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "../../../../../../shared");
        var seed = System.IO.Directory.Exists(Path.Combine(folder, "seeds")) ? System.IO.Directory.EnumerateFiles(Path.Combine(folder, "seeds"), "000_*.txt").SingleOrDefault() : null;
        if (seed is null && Environment.GetEnvironmentVariable("KRUG_REQUIRE") != "all") Assert.Skip("The real papers are not there.");
        return Returns(PaperReader.Read(SourceReader.Read(File.ReadAllBytes(seed!), "seed.txt")).Single(paper => paper.Kind == PaperKind.Programme).Slots.FindAll(slot => slot.Kind != "registration"), 17);
    }

    [Fact]
    public async Task Parts_of_a_slot_are_printed_before_their_speakers_and_the_paper_read_again_gives_the_same_slots()
    {
        await using var krug = await TestKrug.Start();
        await krug.SignedIn();
        var made = new Event { TerritoryId = krug.Territory.Id, Kind = "семинар", Title = "Семинар наставников", On = TestKrug.Today };
        var slot = new Krug.Web.Modules.Events.Slot { Title = "Проекты воспитания", Kind = SlotKind.Talk, Start = new(10, 0), End = new(10, 20) };
        slot.Speakers.AddRange(
        [
            new() { Name = "Мухин К.Е.", Position = "директор", OrganisationName = "СОШ № 9", Part = "Презентация, 10 мин", Order = 1 }, new() { Name = "Вязова П.К.", Position = "заместитель директора", OrganisationName = "СОШ № 9", Part = "Презентация, 10 мин", Order = 2 },
            new() { Name = "Зимина О.Л.", Position = "методист", OrganisationName = "Лицей № 3", Part = "Экскурсия, 10 мин", Order = 3 },
        ]);
        made.Slots.Add(slot);
        await krug.Keep(made);
        foreach (var form in new[] { "programme", "programme-appendix" })
        {
            var read = await Printed(krug, made, form);
            Assert.Equal(["Презентация, 10 мин: Мухин К.Е. – директор СОШ № 9", "Вязова П.К. – заместитель директора СОШ № 9", "Экскурсия, 10 мин: Зимина О.Л. – методист Лицей № 3"], read.Lines.Where(line => line.Contains(" – ", StringComparison.Ordinal) && line.Contains('№', StringComparison.Ordinal)));
            Assert.Equal(["10:00–10:20 TALK ПРОЕКТЫ ВОСПИТАНИЯ | МУХИН К.Е., ДИРЕКТОР; ВЯЗОВА П.К., ЗАМЕСТИТЕЛЬ ДИРЕКТОРА; ЗИМИНА О.Л., МЕТОДИСТ"], read.Facts.Slots.Select(Told));
        }
    }

    static async Task<(PaperFacts Facts, List<string> Lines)> Printed(TestKrug krug, Event made, string form)
    {
        var kept = await krug.Paper(made, form);
        await using var db = krug.Storage.Open();
        var composed = await new Composer(db).Compose(await db.Papers.Include(p => p.Texts).Include(p => p.Overrides).SingleAsync(p => p.Id == kept.Id, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var source = SourceReader.Read(DefaultTemplates.Get(form).Write(composed.ToWrite, new Dictionary<string, string>(), composed.Forms), "paper.docx");
        return (PaperReader.Read(source).Single(paper => paper.Kind == PaperKind.Programme), [.. source.Text.Replace('\u00a0', ' ').Split('\n', '\t')]);
    }

    static async Task Returns(List<Slot> slots, int count)
    {
        Assert.Equal(count, slots.Count);
        await using var krug = await TestKrug.Start();
        var made = await krug.Keep(new Event { TerritoryId = krug.Territory.Id, Kind = "семинар", Title = "Семинар «Проект, который дожил»", Theme = "Проект, который дожил", On = TestKrug.Today, Start = new(10, 0), End = new(13, 30), Place = "г. Липки, ул. Школьная, 1" });
        var form = await (await krug.SignedIn()).Get($"/events/{made.Id}/programme?new=0");
        foreach (var slot in slots)
        {
            var people = string.Join("; ", slot.Speakers.Select(voice => string.Join(", ", new[] { voice.Name, voice.Position, voice.Organisation, voice.Group }.Where(part => part is not null))));
            form = await form.Submit("Сохранить и дальше", ("Form.Title", slot.Title!), ("Form.Start", slot.Start!), ("Form.Length", slot.End!), ("Form.Voices[0].Who", people));
            Assert.Contains("Добавлено", form.Text, StringComparison.Ordinal);
        }
        await krug.Paper(made);
        await using var db = krug.Storage.Open();
        var composed = await new Composer(db).Compose(await db.Papers.Include(p => p.Texts).Include(p => p.Overrides).SingleAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var docx = DefaultTemplates.Get("programme").Write(composed.ToWrite, new Dictionary<string, string>(), composed.Forms);
        var read = PaperReader.Read(SourceReader.Read(docx, "paper.docx")).Single(paper => paper.Kind == PaperKind.Programme);
        Assert.Equal(slots.Select(Told), read.Slots.Select(Told));
    }

    static string Told(Slot slot) => $"{slot.Start}–{slot.End} {slot.Kind} {slot.Title} | {string.Join("; ", slot.Speakers.Select(voice => $"{voice.Name}{voice.Group}, {voice.Position}"))}".Replace('\u00a0', ' ').ToUpperInvariant();
}
