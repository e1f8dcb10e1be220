using System.Text.Encodings.Web;
using System.Text.Unicode;
using Krug.Web.Shared.Data;
using Microsoft.Extensions.WebEncoders;

namespace Krug.Bench;

/// <summary>What a page costs at the least: Razor Pages and the database, no sign-in, no frame, no parts. Runs as <c>Krug.Bench bare URL FOLDER</c>.</summary>
static class Bare
{
    public static async Task<int> Run(string url, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        new Storage(folder).AddTo(builder.Services);
        builder.Services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // This program's own page and none of Krug's.
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var part in parts.ApplicationParts.Where(part => part.Name != typeof(Bare).Assembly.GetName().Name).ToList()) parts.ApplicationParts.Remove(part);
        });
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }
}
