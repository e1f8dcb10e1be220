using System.Net.Http.Headers;
using System.Text;

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
}
