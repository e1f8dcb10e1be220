namespace Krug.Browser.Tests;

/// <summary>The pages every look test walks through: add a page here and it is tried in both themes, at both widths, and photographed.</summary>
public static class Pages
{
    public static readonly TheoryData<string> All = ["/ui", "/ui/public", "/theme"];

    /// <summary>Pages × widths × themes.</summary>
    public static TheoryData<string, int, string> InEveryLook()
    {
        var looks = new TheoryData<string, int, string>();
        foreach (var page in All)
            foreach (var width in new[] { 1280, 390 })
                foreach (var theme in new[] { "light", "dark" })
                    looks.Add(page.Data, width, theme);
        return looks;
    }
}
