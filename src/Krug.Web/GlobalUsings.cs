// What nearly every page and record of the house stands on: said once. Modules name each other file by file, for those are the walls.
global using Krug.Web.Shared;
global using Krug.Web.Shared.Access;
global using Krug.Web.Shared.Data;
global using Krug.Web.Shared.Ui;
global using Krug.Web.Shared.Web;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.AspNetCore.Mvc.RazorPages;
global using Microsoft.AspNetCore.Mvc.Rendering;
global using Microsoft.EntityFrameworkCore;
