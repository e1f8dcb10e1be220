using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Krug.Web.Tests.Directory;

/// <summary>Sheets made by tests, and the way through the screens with them.</summary>
static class Sheets
{
    public static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A workbook of one sheet out of its XML: rows, and what stands behind them.</summary>
    public static byte[] Xlsx(string sheetData, string after = "", string styles = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            if (styles.Length > 0) Put(zip, "xl/styles.xml", $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{styles}</styleSheet>");
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheetData}</sheetData>{after}</worksheet>");
        }
        return file.ToArray();
    }

    /// <summary>A row of text cells from column A; an empty text is no cell.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, at) => cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + at)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    /// <summary>Brings the file; the page of its columns, or the page that refuses it.</summary>
    public static async Task<Seen> BringSheet(this Browser browser, string name, byte[] bytes)
    {
        var token = (await browser.Get("/organisations/import")).Value("__RequestVerificationToken");
        return await browser.Send(() =>
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"", FileNameStar = name };
            return new(HttpMethod.Post, "http://krug.test/organisations/import") { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, part } };
        });
    }

    /// <summary>Brings the file with the columns as proposed, or changed, and waits for the preview.</summary>
    public static async Task<Seen> PreviewSheet(this Browser browser, string name, byte[] bytes, params (string Name, string Value)[] columns) =>
        await (await (await browser.BringSheet(name, bytes)).Submit(columns)).Settled(browser);

    /// <summary>Writes what the preview shows and waits for the end.</summary>
    public static async Task<Seen> WriteSheet(this Seen preview, Browser browser) => await (await preview.Submit("Записать")).Settled(browser);

    static async Task<Seen> Settled(this Seen seen, Browser browser)
    {
        while (seen.Page.QuerySelector("meta[http-equiv=refresh]") is not null)
        {
            await Task.Delay(20);
            seen = await browser.Get(seen.Path);
        }
        return seen;
    }

    static void Put(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
