using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Krug.Web.Shared.Web;

/// <summary>What every form does.</summary>
public static class Forms
{
    /// <summary>Puts a refusal at its field; true where there is one.</summary>
    public static bool Refuse(this ModelStateDictionary state, Refusal? refusal, string prefix = "")
    {
        if (refusal is null) return false;
        state.AddModelError(refusal.Field is null ? "" : prefix + refusal.Field, refusal.Text);
        return true;
    }

    /// <summary>The record is written over the version the form was opened with, not over what came since.</summary>
    public static void Since<T>(this DbContext db, T record, int version) where T : class, IVersioned =>
        db.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>Saves; a record that somebody else changed meanwhile is a refusal, and nothing is overwritten.</summary>
    public static async Task<Refusal?> TrySave(this DbContext db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("Пока вы писали, эту запись изменил кто-то другой. Откройте её в новой вкладке, сравните и отправьте ещё раз.");
        }
    }

    /// <summary>Choices out of plain words.</summary>
    public static List<SelectListItem> Choices(IEnumerable<string> words, string? first = null, string? also = null)
    {
        List<SelectListItem> items = [.. first is null ? [] : new[] { new SelectListItem(first, "") }, .. words.Select(word => new SelectListItem(word, word))];
        // A word that came from an import stays on the form.
        if (!string.IsNullOrEmpty(also) && items.TrueForAll(item => item.Value != also)) items.Add(new(also, also));
        return items;
    }

    public static List<SelectListItem> Choices<T>(Func<T, string> word, string? first = null) where T : struct, Enum =>
        [.. first is null ? [] : new[] { new SelectListItem(first, "") }, .. Enum.GetValues<T>().Select(value => new SelectListItem(word(value), value.ToString()))];
}
