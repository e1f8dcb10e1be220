using System.Security.Cryptography;
using System.Text;
using Krug.Core.Reading.Papers;
using Krug.Core.Writing;
using Krug.Web.Modules.Documents.Composing;

namespace Krug.Web.Modules.Documents.Papers;

/// <summary>Texts of the paper written by hand, one for each place the template has; kept when figures are refreshed.</summary>
public sealed class TextPage(Db db, Composer composer, Printing printing, TimeProvider clock) : PageModel
{
    public const int Limit = 20_000;

    /// <summary>A text as it is typed. <see cref="Base"/> is the print of the text it was typed over: by it a change made meanwhile by somebody else is noticed.</summary>
    public sealed class Section
    {
        public string Name { get; set; } = "";
        public string? Text { get; set; }
        public string Base { get; set; } = "";
    }

    [BindProperty] public List<Section> Sections { get; set; } = [];

    public Paper Paper { get; private set; } = null!;
    public List<(string Name, string Theirs)> Clashes { get; } = [];

    Dictionary<string, string> defaults = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Sections = [.. defaults.Select(text => new Section { Name = text.Key, Text = Now(text.Key), Base = PrintOf(Now(text.Key)) })];
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (!await Load(id, stop)) return NotFound();
            if (Paper.WhyNotEdit() is { } refusal) ModelState.AddModelError("", refusal.Text);
            var changed = Take();
            if (!ModelState.IsValid || Clashes.Count > 0) return Page();
            if (changed.Count == 0) return RedirectToPage("Show", new { id });
            Paper.Note($"Текст исправлен: {string.Join(", ", changed.Select(name => $"«{name}»"))}", User.Who().Name, clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(stop);
                TempData.Say("Текст сохранён");
                return RedirectToPage("Show", new { id });
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                db.ChangeTracker.Clear(); // somebody wrote between the reading and the writing: look again at what changed
            }
        }
    }

    /// <summary>Puts what was typed into the paper; a text that somebody else changed meanwhile is shown instead, and nothing is overwritten.</summary>
    List<string> Take()
    {
        List<string> changed = [];
        Clashes.Clear();
        for (var i = 0; i < Sections.Count; i++)
        {
            var section = Sections[i];
            if (!defaults.ContainsKey(section.Name)) continue;
            var (typed, now) = (Even(section.Text), Now(section.Name));
            if (typed.Length > Limit) { ModelState.AddModelError($"Sections[{i}].Text", $"Текст длиннее {Limit} знаков. Сократите его."); continue; }
            if (PrintOf(typed) == section.Base || typed == now) continue;
            if (PrintOf(now) != section.Base)
            {
                Clashes.Add((section.Name, now));
                section.Base = PrintOf(now);
                ModelState.Remove($"Sections[{i}].Base");
                continue;
            }
            changed.Add(section.Name);
            if (Paper.Texts.Find(text => text.Section == section.Name) is { } kept) kept.Text = typed;
            else Paper.Texts.Add(new() { PaperId = Paper.Id, Section = section.Name, Text = typed });
        }
        return Clashes.Count > 0 ? [] : changed;
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.Whole(User.Who(), id, stop) is not { } paper) return false;
        Paper = paper;
        var template = await printing.TemplateOf(paper.TerritoryId, paper.Form, stop);
        var bare = new Paper { TerritoryId = paper.TerritoryId, Kind = paper.Kind, Form = paper.Form, EventId = paper.EventId, PlatformReportId = paper.PlatformReportId, Title = paper.Title, OwnTitle = paper.OwnTitle };
        defaults = Defaults(template, await composer.Compose(bare, stop), paper.Kind);
        return true;
    }

    /// <summary>Names of the texts in the order of the template, each with what it prints when nobody wrote anything.</summary>
    static Dictionary<string, string> Defaults(Template template, ComposedPaper composed, string kind)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (kind == PaperKind.Resolution) texts[Composer.PreambleSection] = composed.Facts.Preamble ?? "";
        foreach (var name in template.FreeTexts) texts.TryAdd(name, "");
        foreach (var paragraph in template.Render(composed.ToWrite, forms: composed.Forms).Blocks.OfType<RenderedParagraph>().Where(paragraph => paragraph.Section is not null && texts.ContainsKey(paragraph.Section)))
            texts[paragraph.Section!] += (texts[paragraph.Section!].Length > 0 ? "\n" : "") + paragraph.Text;
        return texts;
    }

    string Now(string name) => Paper.Texts.Find(text => text.Section == name)?.Text ?? defaults.GetValueOrDefault(name, "");

    static string Even(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    static string PrintOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
