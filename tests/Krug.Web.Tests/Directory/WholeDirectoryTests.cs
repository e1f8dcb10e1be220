using Krug.Core.Reading.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Directory;

/// <summary>A real directory, which is no part of the repository: in through the screen, again with no change, and out equal.</summary>
public sealed class WholeDirectoryTests
{
    [Fact]
    public async Task A_real_directory_with_its_heads_comes_in_and_goes_out_as_it_came()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("KRUG_SHARED") ?? Path.Combine(Root(), "..", "shared"), "data", "directory");
        if (!System.IO.Directory.Exists(folder) && Environment.GetEnvironmentVariable("KRUG_REQUIRE") != "all") Assert.Skip("The real directory does not stand beside this repository.");
        await using var krug = await TestKrug.Start();
        var browser = await krug.SignedIn();
        foreach (var (name, address, columns) in new[]
        {
            ("organisations.csv", "/organisations?handler=Export", new[] { Column.Key, Column.FullName, Column.ShortName, Column.Number, Column.Kind, Column.Municipality, Column.Locality }),
            ("people.csv", "/people?handler=Export", [Column.Key, Column.Surname, Column.Given, Column.Patronymic, Column.Post, Column.OrganisationKey]),
        })
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);
            var preview = await browser.PreviewSheet(name, bytes);
            Assert.Contains("Под вопросом 0", preview.Text, StringComparison.Ordinal);
            await preview.WriteSheet(browser);
            Assert.Contains("Эта таблица ничего не изменит", (await browser.PreviewSheet(name, bytes)).Text, StringComparison.Ordinal);
            var went = (await browser.Get(address)).Bytes;
            Assert.Equal(Cells(bytes, name, columns), Cells(went, "went.xlsx", columns));
            Assert.Contains("Эта таблица ничего не изменит", (await browser.PreviewSheet("went.xlsx", went)).Text, StringComparison.Ordinal);
        }
        Assert.Equal(await krug.Ask(db => db.People.CountAsync()), await krug.Ask(db => db.Posts.CountAsync(p => p.Heads && p.To == null)));
    }

    /// <summary>Rows in the order of their codes, the columns asked for; a dash is an empty cell, a full name stands for a short one that is not told, and letters of two alphabets are mended on the way in.</summary>
    static List<string> Cells(byte[] bytes, string name, Column[] columns)
    {
        var table = SheetReader.Read(bytes, name);
        var found = SheetColumns.Find(table);
        return [.. SheetRows.Of(table, found.FirstLine, found.Columns, found.Titles).Select(row => string.Join('|', columns.Select(column => row[column] ?? (column == Column.ShortName ? row[Column.FullName] : null)))).Order(StringComparer.Ordinal)];
    }

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Krug.slnx"))) return folder.FullName;
        throw new InvalidOperationException("No Krug.slnx above the tests.");
    }
}
