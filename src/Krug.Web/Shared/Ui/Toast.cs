using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Krug.Web.Shared.Ui;

/// <summary>
/// A line under the head of the next page: what has just been done and, where it can be, the way back: <c>TempData.Say("Поручение снято", undo: Url.Page("Show", "Return", new { id }))</c>.
/// The way back is posted. The line stays until the next page; nothing vanishes by a timer.
/// </summary>
public sealed record Toast(string Text, string? Undo, string? UndoText)
{
    const string Key = "krug.toast";

    /// <summary>Takes the line, once a page.</summary>
    public static Toast? Take(ViewContext view)
    {
        if (view.TempData[Key] is not string[] { Length: 3 } said || view.ViewData.ContainsKey(Key)) return null;
        view.ViewData[Key] = true;
        return new(said[0], Empty(said[1]), Empty(said[2]));
    }

    internal static void Put(ITempDataDictionary data, string text, string? undo, string undoText) => data[Key] = new[] { text, undo ?? "", undoText };

    static string? Empty(string text) => text.Length == 0 ? null : text;
}

public static class Saying
{
    public static void Say(this ITempDataDictionary data, string text, string? undo = null, string undoText = "Вернуть") => Toast.Put(data, text, undo, undoText);
}
