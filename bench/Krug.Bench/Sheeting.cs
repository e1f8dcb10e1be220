using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Krug.Core.Reading.Sheets;
using Krug.Web.Modules.Directory.Sheets;
using MiniExcelLibs;

namespace Krug.Bench;

/// <summary>A sheet of 10,000 organisations with their heads through the screen: brought, compared, shown, written. By the clock of the one who waits, and the most memory the program took meanwhile.</summary>
static partial class Sheeting
{
    const int Rows = 10_000;

    public static async IAsyncEnumerable<Figure> Measure()
    {
        var data = Directory.CreateTempSubdirectory("krug-bench-");
        try
        {
            var link = await Listing.Fill(data.FullName, organisations: 25);
            await using var krug = Running.Krug(data.FullName);
            await krug.FirstPage("/sign-in");
            await Listing.SignIn(krug, link);
            await krug.Page("/organisations");
            var (idle, sheet) = (krug.Megabytes(), Sheet());

            var (from, cpu) = (Stopwatch.GetTimestamp(), krug.Cpu());
            var columns = await Bring(krug, sheet);
            var (preview, most) = await Settled(krug, await Submit(krug, columns));
            var compared = Stopwatch.GetElapsedTime(from).TotalSeconds;
            if (!preview.Text.Contains("Записать в справочник", StringComparison.Ordinal)) throw new InvalidOperationException("The sheet was not compared.");
            var (done, more) = await Settled(krug, await Submit(krug, preview));
            var all = Stopwatch.GetElapsedTime(from).TotalSeconds;
            if (!done.Text.Contains("Добавлено", StringComparison.Ordinal)) throw new InvalidOperationException("The sheet was not written.");
            yield return new("sheet: 10,000 rows, to the preview", compared, "s");
            yield return new("sheet: 10,000 rows, in all", all, "s", 10);
            yield return new("sheet: processor time of it", (krug.Cpu() - cpu) / 1000, "s");
            yield return new("sheet: memory before", idle, "MB");
            yield return new("sheet: memory at the most", Math.Max(most, more), "MB", 500);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    static byte[] Sheet()
    {
        string[] kinds = ["СОШ", "ООШ", "гимназия", "лицей", "ДОУ"], places = ["г. Приозёрск", "с. Каменка", "п. Лесной", "д. Липовка", "с. Ельники", "г. Сосновка"];
        using var file = new MemoryStream();
        file.SaveAs(Enumerable.Range(1000, Rows).Select(i => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Краткое название"] = $"{kinds[i % 5]} № {i}", ["Полное название"] = $"Муниципальное бюджетное учреждение «{kinds[i % 5]} № {i}»", ["Вид"] = kinds[i % 5], ["Номер"] = $"{i}",
            ["Населённый пункт"] = places[i % 6], [Column.PersonName.Word()] = $"Берёзкина Анна Сергеевна-{i}", [Column.Post.Word()] = "директор", ["Телефон"] = $"8 (39155) 2-{i % 100:00}-{i / 100:00}",
        }));
        return file.ToArray();
    }

    sealed record Seen(string Path, string Text);

    static async Task<Seen> Bring(Running krug, byte[] sheet)
    {
        var token = Token().Match(await krug.Page("/organisations/import")).Groups[1].Value;
        using var part = new ByteArrayContent(sheet);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"sheet.xlsx\"" };
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, part };
        using var answer = await krug.Client.PostAsync(new Uri("/organisations/import", UriKind.Relative), form);
        return new(answer.RequestMessage!.RequestUri!.PathAndQuery, await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>Sends the first form of the page's main part as it stands.</summary>
    static async Task<Seen> Submit(Running krug, Seen page)
    {
        var form = Form().Match(page.Text[page.Text.IndexOf("<main", StringComparison.Ordinal)..]).Value;
        var fields = Input().Matches(form).Select(input => (Name: Name().Match(input.Value).Groups[1].Value, Value: Value().Match(input.Value).Groups[1].Value)).Where(field => field.Name.Length > 0)
            .Concat(Select().Matches(form).Select(select => (Name: select.Groups[1].Value, Value: Chosen().Match(select.Value) is { Success: true } chosen ? Value().Match(chosen.Value).Groups[1].Value : "")))
            .Select(field => new KeyValuePair<string, string>(field.Name, System.Net.WebUtility.HtmlDecode(field.Value))).ToList();
        var action = Action().Match(form) is { Success: true } to ? System.Net.WebUtility.HtmlDecode(to.Groups[1].Value) : page.Path;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await krug.Client.PostAsync(new Uri(action.Split('#')[0], UriKind.Relative), content);
        return new(answer.RequestMessage!.RequestUri!.PathAndQuery, await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    static async Task<(Seen Page, double Most)> Settled(Running krug, Seen page)
    {
        var most = krug.Megabytes();
        while (page.Text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        {
            await Task.Delay(100);
            page = page with { Text = await krug.Page(page.Path) };
            most = Math.Max(most, krug.Megabytes());
        }
        return (page, most);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)] private static partial Regex Token();
    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)] private static partial Regex Form();
    [GeneratedRegex("<input[^>]*>")] private static partial Regex Input();
    [GeneratedRegex("<select[^>]*name=\"([^\"]*)\".*?</select>", RegexOptions.Singleline)] private static partial Regex Select();
    [GeneratedRegex("<option[^>]*selected[^>]*>")] private static partial Regex Chosen();
    [GeneratedRegex("name=\"([^\"]*)\"")] private static partial Regex Name();
    [GeneratedRegex("value=\"([^\"]*)\"")] private static partial Regex Value();
    [GeneratedRegex("action=\"([^\"]*)\"")] private static partial Regex Action();
}
