using Krug.Web.Modules.Documents.Composing;
using Krug.Web.Shared.Audit;
using Krug.Web.Shared.Files;

namespace Krug.Web.Modules.Documents;

/// <summary>What the papers need of the application.</summary>
public static class DocumentsSetup
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(_ => LibreOffice.Find()).AddScoped<Composer>().AddScoped<Printing>();
        AuditWords.Tell("Paper.Kind", PaperForm.TitleOf);
        AuditWords.Tell("PaperTemplate.Form", PaperForm.TitleOf);
    }
}
