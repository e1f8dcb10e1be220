using Krug.Core.Writing;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents.Composing;

/// <summary>Prints a composed paper through the territory's own template, or through the default one where it has none.</summary>
public sealed class Printing(Db db)
{
    public async Task<Template> TemplateOf(int territory, string form, CancellationToken stop = default)
    {
        var own = await db.PaperTemplates.AsNoTracking().Where(t => t.TerritoryId == territory && t.Form == form && t.CheckedAt != null).Select(t => (int?)t.FileId).FirstOrDefaultAsync(stop);
        return own is { } file ? Template.Open(await Bytes(file, stop), PaperFields.Paper) : DefaultTemplates.Get(form);
    }

    public async Task<byte[]> Bytes(int file, CancellationToken stop = default)
    {
        using var bytes = new MemoryStream();
        await db.CopyFile(file, bytes, stop);
        return bytes.ToArray();
    }

    /// <summary>Texts written by hand that the template has places for.</summary>
    public static Dictionary<string, string> Texts(Paper paper) => paper.Texts.Where(text => text.Section is not (Composer.PreambleSection or Composer.PointsSection)).ToDictionary(text => text.Section, text => text.Text, StringComparer.Ordinal);

    /// <summary>A name for the file that any system keeps: «Аналитическая справка об итогах районного Форума.docx».</summary>
    public static string FileName(Paper paper, string extension)
    {
        var kept = new System.Text.StringBuilder();
        foreach (var sign in paper.Title.Length > 0 ? paper.Title : PaperForm.TitleOf(paper.Form))
        {
            if (kept.Length >= 100) break;
            var safe = char.IsLetterOrDigit(sign) || sign is '-' or '№' or ',' or '(' or ')' ? sign : char.IsWhiteSpace(sign) || sign is '/' or ':' or '–' or '—' ? ' ' : '\0';
            if (safe != '\0' && !(safe == ' ' && (kept.Length == 0 || kept[^1] == ' '))) kept.Append(safe);
        }
        return $"{(kept.ToString().Trim() is { Length: > 0 } name ? name : "Бумага")}.{extension}";
    }
}
