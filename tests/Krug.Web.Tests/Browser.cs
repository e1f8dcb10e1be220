using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Krug.Web.Tests;

/// <summary>What a browser does without scripts: keeps cookies, follows redirects, sends forms as they stand on the page.</summary>
public sealed class Browser(HttpMessageHandler server) : IDisposable
{
    readonly CookieContainer cookies = new();
    readonly HttpClient http = new(server) { BaseAddress = new("http://krug.test") };

    public Task<Seen> Get(string address) => Send(() => new(HttpMethod.Get, new Uri(http.BaseAddress!, address)));

    public Task<Seen> Post(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(() => new(HttpMethod.Post, new Uri(http.BaseAddress!, address)) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends anything else, for instance a form with a file.</summary>
    public async Task<Seen> Send(Func<HttpRequestMessage> make)
    {
        var request = make();
        for (var hops = 0; ; hops++)
        {
            request.Headers.Remove("Cookie");
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } kept) request.Headers.Add("Cookie", kept);
            var answer = await http.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set)) foreach (var cookie in set) cookies.SetCookies(request.RequestUri!, cookie);
            if (answer.Headers.Location is not { } to || (int)answer.StatusCode is < 300 or >= 400 || hops == 5)
                return new(this, request.RequestUri!, answer, await answer.Content.ReadAsByteArrayAsync());
            request = new(HttpMethod.Get, new Uri(request.RequestUri!, to));
        }
    }

    /// <summary>The cookies as they are now.</summary>
    public string Cookies() => cookies.GetCookieHeader(http.BaseAddress!);

    /// <summary>Takes cookies somebody kept aside.</summary>
    public void Take(string kept)
    {
        foreach (var cookie in kept.Split("; ")) cookies.SetCookies(http.BaseAddress!, cookie);
    }

    public void Dispose() => http.Dispose();
}

/// <summary>A page as it came.</summary>
public sealed class Seen(Browser browser, Uri address, HttpResponseMessage answer, byte[] bytes)
{
    IHtmlDocument? page;

    public string Path => address.PathAndQuery;
    public int Status => (int)answer.StatusCode;
    public HttpResponseMessage Answer => answer;
    public byte[] Bytes => bytes;
    public string Source => System.Text.Encoding.UTF8.GetString(bytes);
    public IHtmlDocument Page => page ??= new HtmlParser().ParseDocument(Source);

    /// <summary>What a person reads on the page, spaces evened out.</summary>
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public string Value(string name) => Page.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field «{name}» on {Path}."),
    };

    /// <summary>Sends the first posted form in the page's main part (or the one with a button of this text), with what is typed into it.</summary>
    public Task<Seen> Submit(params (string Name, string Value)[] typed) => Submit(null, typed);

    public Task<Seen> Submit(string? button, params (string Name, string Value)[] typed)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("main form").FirstOrDefault(form => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase)
            && (button is null || form.QuerySelectorAll("button").Any(b => b.TextContent.Contains(button, StringComparison.Ordinal))))
            ?? throw new InvalidOperationException($"No form with «{button}» on {Path}: {Text}");
        var names = typed.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var fields = form.Elements.OfType<IHtmlElement>().SelectMany(Values).Where(field => !names.Contains(field.Key))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } written ? written : Path;
        var pressed = button is null ? null : form.QuerySelectorAll("button").OfType<IHtmlButtonElement>().First(b => b.TextContent.Contains(button, StringComparison.Ordinal));
        if (pressed?.GetAttribute("formaction") is { Length: > 0 } other) action = other;
        if (pressed?.Name is { Length: > 0 } name) fields = fields.Append(new(name, pressed.Value));
        return browser.Post(new Uri(address, action).PathAndQuery, fields);
    }

    /// <summary>Presses «Вернуть» in the line that tells what has been done.</summary>
    public Task<Seen> Undo() => browser.Post(Page.QuerySelector(".toast form")!.GetAttribute("action")!, [new("__RequestVerificationToken", Page.QuerySelector(".toast [name=__RequestVerificationToken]")!.GetAttribute("value")!)]);

    static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement control) => control switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is "checkbox" or "radio" => input.IsChecked ? [new(name, input.Value)] : [],
        IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not "submit" and not "file" => [new(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } text => [new(name, text.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => select.SelectedOptions.Select(option => KeyValuePair.Create(name, option.Value)),
        _ => [],
    };
}
