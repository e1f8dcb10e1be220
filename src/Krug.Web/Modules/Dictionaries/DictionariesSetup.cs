namespace Krug.Web.Modules.Dictionaries;

static class DictionariesSetup
{
    public static void AddDictionaries(this IServiceCollection services) => services.AddScoped<TermUses>().AddScoped<Editions>();
}
