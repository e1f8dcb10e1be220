using Krug.Core.Reading.Papers;

namespace Krug.Core.Writing;

/// <summary>Fields of a programme: slots one under another, track by track, or tracks side by side.</summary>
static class ProgrammeFields
{
    static readonly Shape Person = Shape.Of<Speaker>("Докладчик", "кто отвечает за слот", s => s
        .Text("Имя", p => p.Name, "фамилия и инициалы", "Лунева З.А.", Naming.Person)
        .Text("Должность", p => p.Position, "должность", "директор", Naming.Position)
        .Text("Организация", p => p.Organisation, "организация", "МАОУ «Лицей № 3»", Naming.Organisation)
        .Text("Группа", p => p.Group, "группа, названная словами", "участники семинара")
        .Text("Часть", p => p.Part, "о какой части слота говорит", "Презентация, 10 мин")
        .Text("Подпись", Told, "всё вместе, как в программах", "Лунева З.А. – директор МАОУ «Лицей № 3»"));

    public static readonly Shape Slot = Shape.Of<Slot>("Слот", "строка программы", s => s
        .Text("Начало", p => Dotted(p.Start), "время через точку", "10.05")
        .Text("Конец", p => Dotted(p.End), "время через точку", "10.15")
        .Text("Время", p => Between(p.Start, p.End), "начало и конец", "10.05 – 10.15")
        .Text("Вид", p => KindOf(p.Kind), "регистрация, открытие, выступление, обсуждение, перерыв, закрытие", "выступление")
        .Text("Тема", p => p.Title, "тема выступления", "Модель наставничества в сельской школе")
        .Lines("Строки", p => (p.Title ?? Capital(KindOf(p.Kind))).Split('\n'), "slots.lines", "тема по строкам, а без темы — вид", "Экскурсия в школьную библиотеку")
        .Text("Аудитория", p => p.Room, "помещение", "актовый зал")
        .Text("Площадка", p => p.Track, "площадка, к которой относится слот", "Секция 1. Наставничество")
        .List("Ответственные", p => p.Speakers, Person, "slots.speakers", "кто выступает", "Лунева З.А., Гранин О.П."));

    public static readonly Shape Part = Shape.Of<ProgrammePart>("ЧастьПрограммы", "слоты одной площадки подряд", s => s
        .Text("Площадка", p => Title(p.Track), "название площадки", "Секция 1. Наставничество")
        .Text("Аудитории", p => p.Slots.Any(slot => slot.Room is not null) ? "да" : null, "у слотов названы помещения", "да")
        .List("Слоты", p => p.Slots, Slot, "slots", "слоты площадки", ""));

    static readonly Shape GridRow = Shape.Of<ProgrammeRow>("РядСетки", "строка сетки: одно время, слот каждой площадки", s => s
        .Text("Время", p => Between(p.Start, p.End), "начало и конец", "10.05 – 10.15")
        .Part("Общее", p => p.Common, Slot, "слот, общий для всех площадок")
        .Part("Первая", p => p.At(0), Slot, "слот первой площадки")
        .Part("Вторая", p => p.At(1), Slot, "слот второй площадки")
        .Part("Третья", p => p.At(2), Slot, "слот третьей площадки")
        .Part("Четвёртая", p => p.At(3), Slot, "слот четвёртой площадки"));

    public static readonly Shape Grid = Shape.Of<ProgrammeGrid>("Сетка", "площадки, идущие в одно время, рядом: от двух до четырёх", s => s
        .Figure("Площадок", p => new(p.Tracks.Count, FigureOrigin.Document, "tracks"), "сколько площадок рядом", "2")
        .Text("Первая", p => Title(p.Tracks.ElementAtOrDefault(0)), "название первой площадки", "Секция 1. Наставничество")
        .Text("Вторая", p => Title(p.Tracks.ElementAtOrDefault(1)), "название второй площадки", "Секция 2. Воспитание")
        .Text("Третья", p => Title(p.Tracks.ElementAtOrDefault(2)), "название третьей площадки", "Секция 3. Качество")
        .Text("Четвёртая", p => Title(p.Tracks.ElementAtOrDefault(3)), "название четвёртой площадки", "Секция 4. Кадры")
        .List("Ряды", p => p.Rows, GridRow, "slots", "строки сетки", ""));

    internal static string? Dotted(string? time) => time?.Replace(':', '.');

    internal static string? Between(string? start, string? end) => (start, end) switch
    {
        (not null, not null) => $"{Dotted(start)} – {Dotted(end)}",
        (not null, null) => Dotted(start),
        (null, not null) => $"до {Dotted(end)}",
        _ => null,
    };

    static string? Told(Speaker speaker)
    {
        var post = string.Join(' ', new[] { speaker.Position, speaker.Organisation }.Where(part => part is { Length: > 0 }));
        var told = speaker.Name is { Length: > 0 } name ? post.Length > 0 ? $"{name} – {post}" : name : speaker.Group ?? (post.Length > 0 ? post : null);
        // Before the name, where a reader of papers looks past it.
        return told is null || speaker.Part is not { Length: > 0 } part ? told : $"{part.TrimEnd('.', ':', ' ')}: {told}";
    }

    static string KindOf(string kind) => kind switch
    {
        "registration" => "регистрация",
        "opening" => "открытие",
        "talk" => "выступление",
        "discussion" => "обсуждение",
        "break" => "перерыв",
        "closing" => "закрытие",
        _ => kind,
    };

    static string Capital(string text) => Language.Letters.Capital(text);

    /// <summary>A track's heading says what it is: «Секция 1. Наставничество» does, «Мост» becomes «Площадка «Мост»».</summary>
    static string? Title(string? track) => track is null || Named(track) ? track : $"Площадка «{track}»";

    static bool Named(string track) => Array.Exists(["секция", "площадка", "трек", "направление", "группа", "поток", "презентационная", "тематическая", "дискуссионная"], word => Shape.Fold(track).StartsWith(word, StringComparison.Ordinal));
}

/// <summary>Slots of one track that stand together; registration above the table is not among them.</summary>
sealed record ProgrammePart(string? Track, IReadOnlyList<Slot> Slots)
{
    public static IReadOnlyList<Slot> Registration(PaperFacts facts) => [.. facts.Slots.TakeWhile(slot => slot is { Kind: "registration", Speakers.Count: 0, Room: null, Track: null, Start: not null, End: not null, Title: { Length: > 0 } title } && char.IsUpper(title[0]))];

    public static List<ProgrammePart> Of(PaperFacts facts)
    {
        var parts = new List<ProgrammePart>();
        foreach (var slot in facts.Slots.Skip(Registration(facts).Count))
        {
            if (parts is [.., var last] && last.Track == slot.Track) parts[^1] = last with { Slots = [.. last.Slots, slot] };
            else parts.Add(new(slot.Track, [slot]));
        }
        return parts;
    }
}

/// <summary>A row of the grid: either one slot for everybody, or a slot for some of the tracks.</summary>
sealed record ProgrammeRow(string? Start, string? End, Slot? Common, Slot?[] Slots)
{
    public Slot? At(int track) => Slots.ElementAtOrDefault(track);
}

/// <summary>Tracks side by side: where at the same time several tracks have slots of their own.</summary>
sealed record ProgrammeGrid(IReadOnlyList<string> Tracks, IReadOnlyList<ProgrammeRow> Rows)
{
    /// <summary>The grid, or null where tracks do not run beside each other (two to four of them, every time shared by at least two) or rooms differ from slot to slot.</summary>
    public static ProgrammeGrid? Of(PaperFacts facts)
    {
        var slots = facts.Slots.Skip(ProgrammePart.Registration(facts).Count).ToList();
        var tracks = slots.Select(slot => slot.Track).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (tracks.Count is < 2 or > 4 || slots.Exists(slot => slot.Room is not null)) return null;
        var rows = new List<ProgrammeRow>();
        foreach (var slot in slots)
        {
            if (slot.Track is null) { rows.Add(new(slot.Start, slot.End, slot, [])); continue; }
            var column = tracks.IndexOf(slot.Track);
            if (!(rows is [.., { Common: null } last] && last.Start == slot.Start && last.End == slot.End && last.Slots[column] is null)) rows.Add(last = new(slot.Start, slot.End, null, new Slot?[tracks.Count]));
            last.Slots[column] = slot;
        }
        return rows.TrueForAll(row => row.Common is not null || row.Slots.Count(slot => slot is not null) > 1) ? new(tracks, rows) : null;
    }
}
