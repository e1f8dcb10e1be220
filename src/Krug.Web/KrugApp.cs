using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Dictionaries;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Directory.Sheets;
using Krug.Web.Modules.Documents;
using Krug.Web.Modules.Documents.Import;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Practices;
using Krug.Web.Modules.Tasks;
using Krug.Web.Modules.Trash;
using Krug.Web.Shared.Audit;
using Krug.Web.Shared.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Krug.Web;

/// <summary>The web application put together: for <c>krug serve</c>, for the demo and for tests.</summary>
public static class KrugApp
{
    /// <param name="storage">Where the records are.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="change">What a test puts in place of the real clock and server.</param>
    public static WebApplication Build(Storage storage, string urls, Action<WebApplicationBuilder>? change = null)
    {
        // Nothing is read from the folder the program was started in: no settings, no pages.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(KrugApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Filing.Limit + 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, storage);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    static void AddServices(IServiceCollection services, Storage storage)
    {
        services.AddSingleton(storage).AddSingleton(TimeProvider.System);
        storage.AddTo(services);
        services.AddRouting().AddResponseCompression(packing => packing.EnableForHttps = true);
        services.AddDataProtection().SetApplicationName("krug").PersistKeysToFileSystem(System.IO.Directory.CreateDirectory(storage.KeysFolder));
        services.AddSingleton<Sealer>().AddHostedService(provider => provider.GetRequiredService<Sealer>());
        services.AddLimits();
        services.AddHsts(https => https.MaxAge = TimeSpan.FromDays(365));
        services.AddAccounts();
        services.AddDictionaries();
        services.AddDirectory();
        services.AddEvents();
        services.AddEventTermUses();
        services.AddPractices();
        services.AddTasks();
        services.AddDocuments();
        services.AddImport();
        services.AddSheets();
        services.AddBin();
        services.AddAuthorization(access => access.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = Filing.Limit + 1024 * 1024);
        services.AddAntiforgery(guard => { guard.Cookie.Name = "krug-guard"; guard.HeaderName = "X-Krug-Guard"; });
        services.AddRazorPages(pages => pages.RootDirectory = "/Modules").AddUi().AddMvcOptions(mvc =>
        {
            // What must be filled in is asked by the rule of the record, in words of its own.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBinderProviders.Insert(0, new TextBinder());
        });
        services.Configure<CookieTempDataProviderOptions>(cookie => cookie.Cookie.Name = "krug-said");
    }

    static void Use(WebApplication app)
    {
        app.UseSafeWays();
        app.UseResponseCompression();
        app.UseSecureHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<FirstRunGate>();
        app.Use((context, next) =>
        {
            context.Features.Set(context.User.WhoOrNull() is { } viewer ? SignedIn.Frame(viewer) : SignedIn.Visitor);
            return next(context);
        });
        app.UseAuthorization();
        app.MapAssets();
        app.MapRazorPages();
        app.MapEvents();
    }

    /// <summary>Where it really listens, once started.</summary>
    public static string Address(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
}
