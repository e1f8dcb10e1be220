using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Krug.Web.Shared.Ui;

/// <summary>
/// Styles, scripts, fonts and icons. They travel inside the program, so it finds them from whatever folder it is started in; an address carries the hash
/// of the content and is kept by a browser for a year. <c>css/*.css</c> are joined into krug.css, <c>js/krug/*.js</c> into krug.js; other files keep their names.
/// </summary>
public static class Assets
{
    sealed record Asset(string Type, byte[] Bytes, byte[]? Brotli, byte[]? Gzip);

    const string Prefix = "/a/";
    static readonly FrozenDictionary<string, string> addresses;
    static readonly FrozenDictionary<string, Asset> assets;

    static Assets()
    {
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("wwwroot/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToDictionary(name => name["wwwroot/".Length..].Replace('\\', '/'), Read, StringComparer.Ordinal);
        var (byName, byAddress) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, Asset>(StringComparer.Ordinal));

        void Add(string name, byte[] bytes)
        {
            name = name[(name.LastIndexOf('/') + 1)..];
            var dot = name.LastIndexOf('.');
            var address = $"{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}";
            var type = TypeOf(name[dot..]);
            var packs = type.StartsWith("text/", StringComparison.Ordinal) || type.StartsWith("image/svg", StringComparison.Ordinal);
            byName.Add(name, address);
            byAddress.Add(address, new(type, bytes,
                packs ? Pack(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize)) : null,
                packs ? Pack(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)) : null));
        }

        foreach (var (name, bytes) in files.Where(file => !IsPart(file.Key))) Add(name, bytes);
        Add("krug.css", Encoding.UTF8.GetBytes(WithAddresses(Css(files), byName)));
        Add("krug.js", Encoding.UTF8.GetBytes(Join(files, "js/krug/", ".js")));
        (addresses, assets) = (byName.ToFrozenDictionary(StringComparer.Ordinal), byAddress.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The address of a file by its bare name: <c>krug.css</c> → <c>/a/krug.0f3c….css</c>. An unknown name is a bug.</summary>
    public static string Href(string name) =>
        addresses.TryGetValue(name, out var address) ? Prefix + address : throw new KeyNotFoundException($"No asset «{name}» in wwwroot.");

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapMethods(Prefix + "{address}", ["GET", "HEAD"], async (string address, HttpContext http) =>
    {
        if (!assets.TryGetValue(address, out var asset)) { http.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        var accepts = http.Request.Headers.AcceptEncoding.ToString();
        var (bytes, packing) = asset switch
        {
            { Brotli: { } brotli } when accepts.Contains("br", StringComparison.Ordinal) => (brotli, "br"),
            { Gzip: { } gzip } when accepts.Contains("gzip", StringComparison.Ordinal) => (gzip, "gzip"),
            _ => (asset.Bytes, null),
        };
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        if (asset.Brotli is not null) headers.Vary = HeaderNames.AcceptEncoding;
        if (packing is not null) headers.ContentEncoding = packing;
        headers.ContentType = asset.Type;
        headers.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }).AllowAnonymous();

    /// <summary>The whole stylesheet with the dark list put in both its places.</summary>
    static string Css(Dictionary<string, byte[]> files)
    {
        var whole = Join(files, "css/", ".css").Replace("/*dark*/", Encoding.UTF8.GetString(files["css/dark.list"]), StringComparison.Ordinal);
        return string.Join('\n', whole.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    static string Join(Dictionary<string, byte[]> files, string folder, string extension) => string.Join('\n', files
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(extension, StringComparison.Ordinal))
        .Select(file => Encoding.UTF8.GetString(file.Value)));

    static string WithAddresses(string css, Dictionary<string, string> byName)
    {
        foreach (var (name, address) in byName) css = css.Replace($"url(\"{name}\")", $"url(\"{address}\")", StringComparison.Ordinal);
        return css;
    }

    static bool IsPart(string path) => path.StartsWith("css/", StringComparison.Ordinal) || path.StartsWith("js/krug/", StringComparison.Ordinal);

    static string TypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };

    static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    static byte[] Pack(byte[] bytes, Func<Stream, Stream> packing)
    {
        var result = new MemoryStream();
        using (var stream = packing(result)) stream.Write(bytes);
        return result.ToArray();
    }
}
