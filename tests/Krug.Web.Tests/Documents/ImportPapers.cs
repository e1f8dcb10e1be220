using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Krug.Web.Modules.Documents;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Tests.Documents;

/// <summary>Invented papers and a way to drop them.</summary>
static class ImportPapers
{
    public const string Note = """
        Аналитическая справка по итогам районного форума управленческих практик

        16 апреля 2027 года состоялся районный форум управленческих практик Озёрного района. Тема форума — «Решаем по данным».
        На форум поступило 9 заявок, представлено 7 практик.
        По итогам голосования в число лучших вошли практики:
        1. «Тихая перемена» Ольхина Т.Г., директор МБОУ СОШ № 4.
        2. «Календарь наставника» Кедрин В.П., заместитель директора по УВР МКОУ Липовская ООШ.
        Организаторы обратили внимание участников на следующие затруднения:
        - не посчитаны затраты времени.
        Всем командам, представившим практики, рекомендуется:
        1) дополнить описание практики расчётом затрат времени до 31 мая 2027 года;
        2) провести открытый показ практики в МБОУ СОШ № 4 до 1 октября 2027 года.

        Методист                    Н.Ю. Рогова
        """;

    public const string Resolution = """
        РЕЗОЛЮЦИЯ
        районного форума управленческих практик «Решаем по данным»
        16 апреля 2027 года

        Участники форума решили:
        1. Рекомендовать к распространению практику «Тихая перемена» (Ольхина Т.Г., директор МБОУ СОШ № 4).
        2. Руководителям образовательных организаций до 15 сентября 2027 года назначить наставников молодых педагогов.
        """;

    public static byte[] File(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !System.IO.File.Exists(Path.Combine(at.FullName, "Krug.slnx"))) at = at.Parent;
        return System.IO.File.ReadAllBytes(Path.Combine(at!.FullName, "tests", "Krug.Core.Tests", "Reading", "Papers", "papers", name));
    }

    public static Task<Seen> Drop(this Browser browser, string name, string text) => browser.Drop((name, Encoding.UTF8.GetBytes(text)));

    public static async Task<Seen> Drop(this Browser browser, params (string Name, byte[] Bytes)[] files)
    {
        var page = await browser.Get("/documents/import");
        var token = page.Value("__RequestVerificationToken");
        return await browser.Send(() =>
        {
            var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
            foreach (var (name, bytes) in files)
            {
                var part = new ByteArrayContent(bytes);
                part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"files\"", FileName = $"\"{name}\"", FileNameStar = name };
                form.Add(part);
            }
            return new(HttpMethod.Post, new Uri("http://krug.test/documents/import")) { Content = form };
        });
    }

    /// <summary>Answers an item as its open form stands, with what is typed into it.</summary>
    public static async Task<Seen> Decide(this Browser browser, int paper, ImportItem item, string @do, params (string Name, string Value)[] typed)
    {
        var page = await browser.Get($"/documents/import/{paper}?item={item.Id}{(@do == "correct" ? "&edit=1" : "")}");
        var form = (IHtmlFormElement)page.Page.QuerySelector("li.open form")!;
        return await browser.Answer(form, page, @do, typed);
    }

    /// <summary>The same with a form that was opened before.</summary>
    public static Task<Seen> Answer(this Browser browser, IHtmlFormElement form, Seen page, string @do, params (string Name, string Value)[] typed)
    {
        var names = typed.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var fields = form.Elements.SelectMany(Values).Where(field => !names.Contains(field.Key)).Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))).Append(new("do", @do));
        return browser.Post(new Uri(new("http://krug.test" + page.Path), form.GetAttribute("action")!).PathAndQuery, fields);
    }

    static IEnumerable<KeyValuePair<string, string>> Values(IElement control) => control switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is "checkbox" or "radio" => input.IsChecked ? [new(name, input.Value)] : [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [new(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } text => [new(name, text.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [new(name, select.Value ?? "")],
        _ => [],
    };

    /// <summary>What was found in the only paper, by number.</summary>
    public static Task<List<ImportItem>> Items(this TestKrug krug, int? paper = null) => krug.Ask(db => db.ImportItems.AsNoTracking().Where(i => paper == null || i.PaperId == paper).OrderBy(i => i.PaperId).ThenBy(i => i.Order).ToListAsync());

    /// <summary>Accepts everything that waits in a paper, one item after another.</summary>
    public static async Task AcceptAll(this TestKrug krug, Browser browser, int paper)
    {
        foreach (var item in await krug.Items(paper))
            if (item.State == ImportItemState.Waiting) await browser.Decide(paper, item, "accept");
    }

    public static Task<Seen> Make(this Browser browser, int paper, params (string, string)[] ticks) => browser.PostFrom($"/documents/import/{paper}/make", ticks);

    public static async Task<Seen> PostFrom(this Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.Get("/documents/import")).Value("__RequestVerificationToken");
        return await browser.Post(path, [new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }
}
