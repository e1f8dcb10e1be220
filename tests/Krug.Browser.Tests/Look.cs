using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Krug.Browser.Tests;

/// <summary>Looking at a page in the state it is in now.</summary>
static class Look
{
    static readonly AxeRunOptions rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>axe finds nothing: WCAG 2.0–2.2 A and AA, best practice.</summary>
    public static async Task IsReadable(IPage page)
    {
        var found = await page.RunAxe(rules);
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.SelectMany(broken => broken.Nodes
            .Select(node => $"{broken.Id}: {broken.Help}\n    {node.Html}\n    {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))));
    }
}
