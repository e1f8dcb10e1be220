namespace Krug.Web.Modules.Documents.Import;

/// <summary>The deeds of the import.</summary>
public static class ImportSetup
{
    public static void AddImport(this IServiceCollection services) => services.AddScoped<Receiving>().AddScoped<Deciding>().AddScoped<Making>().AddScoped<Undoing>();
}
