using System.Globalization;
using Krug.Core.Reading.Papers;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Points of an order one by one: added, moved, taken out, put in other words. Written once, they no longer follow the records.</summary>
public sealed class PointsPage(Db db, Composer composer, TimeProvider clock) : PageModel
{
    public const int Limit = 3000, Most = 60;

    [BindProperty] public List<string?> Points { get; set; } = [];
    [BindProperty] public int Version { get; set; }
    public Paper Paper { get; private set; } = null!;
    public bool Written => Kept is not null;

    PaperText? Kept => Paper.Texts.Find(text => text.Section == Composer.PointsSection);

    /// <param name="fresh">An empty point is wanted at the end.</param>
    public async Task<IActionResult> OnGet(int id, [FromQuery(Name = "new")] bool fresh, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        (Points, Version) = ([.. (await composer.Compose(Paper, stop)).Facts.Assignments.Select(point => point.Text)], Paper.Version);
        if (fresh) Points.Add(null);
        return Page();
    }

    /// <summary>Saves every point as typed, and does what the button says: <c>up-2</c>, <c>down-2</c>, <c>drop-2</c>, <c>add</c>.</summary>
    public async Task<IActionResult> OnPost(int id, string? deed, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (ModelState.Refuse(Paper.WhyNotEdit())) return Page();
        var points = Points.ConvertAll(point => string.Join(' ', (point ?? "").Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        var (verb, at) = deed?.Split('-') is [var word, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < points.Count ? (word, index) : (deed, -1);
        var said = "Пункты сохранены";
        if (at >= 0 && verb == "drop")
        {
            said = $"Убран пункт {at + 1}";
            Paper.Note($"{said}: «{points[at]}»", User.Who().Name, clock.GetUtcNow());
            points.RemoveAt(at);
        }
        else if (at >= 0 && verb is "up" or "down" && (verb == "up" ? at - 1 : at + 1) is var to && to >= 0 && to < points.Count)
        {
            (points[at], points[to]) = (points[to], points[at]);
            said = $"Пункт {at + 1} теперь {to + 1}-й";
        }
        points.RemoveAll(point => point.Length == 0);
        if (points.Count == 0) ModelState.AddModelError("", "В приказе должен остаться хотя бы один пункт. Впишите его или верните пункты, составленные по записям.");
        if (points.Count > Most) ModelState.AddModelError("", $"Пунктов больше {Most}. Соедините те, что об одном.");
        for (var i = 0; i < Points.Count; i++) if (Points[i]?.Length > Limit) ModelState.AddModelError($"Points[{i}]", $"Пункт длиннее {Limit} знаков. Разделите его на два.");
        if (!ModelState.IsValid) return Page();
        if (Kept is { } kept) kept.Text = string.Join('\n', points);
        else Paper.Texts.Add(new() { PaperId = Paper.Id, Section = Composer.PointsSection, Text = string.Join('\n', points) });
        Paper.Note("Исправлены пункты", User.Who().Name, clock.GetUtcNow());
        if (await Clashes(stop)) return Page();
        if (verb == "add") return RedirectToPage("Points", null, new { id, @new = true }, "fresh");
        TempData.Say(said);
        return verb is "up" or "down" or "drop" ? RedirectToPage(new { id }) : RedirectToPage("Show", new { id });
    }

    public async Task<IActionResult> OnPostReset(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        if (ModelState.Refuse(Paper.WhyNotEdit())) return Page();
        if (Kept is { } kept)
        {
            Paper.Texts.Remove(kept);
            Paper.Note("Возвращены пункты, составленные по записям", User.Who().Name, clock.GetUtcNow(), kept.Text);
            if (await Clashes(stop)) return Page();
        }
        TempData.Say("Пункты снова составлены по записям; написанное вами осталось в истории бумаги");
        return RedirectToPage(new { id });
    }

    /// <summary>Somebody wrote meanwhile: what is typed stays on the form, and is saved at the second press.</summary>
    async Task<bool> Clashes(CancellationToken stop)
    {
        db.Since(Paper, Version);
        // Two changes of one moment are two changes all the same.
        db.Entry(Paper).Property(paper => paper.ChangedAt).IsModified = true;
        if (!ModelState.Refuse(await db.TrySave(stop))) return false;
        Version = await db.Papers.Where(p => p.Id == Paper.Id).Select(p => p.Version).SingleAsync(stop);
        ModelState.Remove(nameof(Version));
        return true;
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { Kind: PaperKind.Order } paper) return false;
        Paper = paper;
        return true;
    }
}
