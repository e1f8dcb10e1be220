using Krug.Core.Reading.Sheets;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>What each column of a sheet is: proposed, and changed by a person.</summary>
public sealed class ColumnsPage(Db db, SheetWork work) : PageModel
{
    public sealed record Head(string Letter, string Title, string Sample);

    public SheetImport Sheet { get; private set; } = null!;
    public IReadOnlyList<Head> Heads { get; private set; } = [];
    [BindProperty] public List<string?> Columns { get; set; } = [];

    public static List<SelectListItem> Choices { get; } = [new("не брать", ""), .. Enum.GetValues<Column>().Select(column => new SelectListItem(column.Word(), column.ToString()))];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        Columns = [.. ColumnWords.Read(Sheet.Columns).Select(column => column?.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        List<Column?> chosen = [.. Enumerable.Range(0, Heads.Count).Select(at => at < Columns.Count && Enum.TryParse<Column>(Columns[at], out var column) ? column : (Column?)null)];
        if (ModelState.Refuse(Sheet.IsAtWork || Sheet.State == SheetState.Done ? new("Эта таблица уже записана или записывается. Загрузите её ещё раз.") : WhyNot(chosen))) return Page();
        (Sheet.Columns, Sheet.State, Sheet.Trouble) = (ColumnWords.Write(chosen), SheetState.Comparing, null);
        if (ModelState.Refuse(await db.TrySave(stop))) return Page();
        work.Begin(id);
        return RedirectToPage("Show", new { id });
    }

    Refusal? WhyNot(List<Column?> chosen)
    {
        foreach (var twice in chosen.OfType<Column>().GroupBy(column => column).Where(group => group.Count() > 1))
            return new($"«{twice.Key.Word()}» выбрано для двух столбцов: {string.Join(" и ", chosen.Select((column, at) => (column, at)).Where(one => one.column == twice.Key).Select(one => Heads[one.at].Letter))}. Оставьте один.", $"Columns[{chosen.LastIndexOf(twice.Key)}]");
        if (ColumnWords.IsOfPeople(chosen)) return null;
        return chosen.Contains(Column.ShortName) || chosen.Contains(Column.FullName) || (chosen.Contains(Column.Kind) && chosen.Contains(Column.Number)) ? null
            : new("Выберите столбец с названием организации: без него её не найти. Для списка людей нужны фамилия и код организации или её название.");
    }

    async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await db.SheetImports.EditableBy(User.Who()).SingleOrDefaultAsync(s => s.Id == id, stop) is not { } sheet) return false;
        Sheet = sheet;
        using var bytes = new MemoryStream();
        await db.CopyFile(sheet.FileId, bytes, stop);
        if (bytes.Length == 0) return true;
        var table = SheetReader.Read(bytes.ToArray(), sheet.Name);
        var found = SheetColumns.Find(table);
        var rows = table.Lines.Skip(found.FirstLine).Take(200).ToList();
        Heads = [.. found.Titles.Select((title, at) => new Head(Letter(at), title, string.Join("; ", rows.Select(row => row[at]).Where(cell => cell.Length > 0).Distinct().Take(2).Select(cell => cell.Length > 60 ? cell[..59] + "…" : cell))))];
        return true;
    }

    /// <summary>0 → «A», 27 → «AB».</summary>
    static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
