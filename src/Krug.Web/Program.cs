using Krug.Web.Shared.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(o => o.RootDirectory = "/Modules").AddUi();
var app = builder.Build();
app.MapAssets();
app.MapRazorPages();
app.Run();
