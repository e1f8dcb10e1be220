namespace Krug.Web.Shared.Web;

/// <summary>The frame of the page for each viewer: the sections there are so far.</summary>
static class SignedIn
{
    public static readonly Frame Visitor = new() { SignInPath = "/sign-in" };

    static readonly Section[] sections = [Section.Desk, Section.Organisations, Section.Events, Section.Practices, Section.Tasks, Section.Documents];

    static readonly Section[] foot = [new("Сохранённые виды", "/views"), new("Корзина", "/bin"), new("Журнал изменений", "/history")];

    public static Frame Frame(Viewer viewer) => new()
    {
        Territory = viewer.Territory, Person = viewer.Name, Sections = sections, SearchPath = "/search", SignInPath = "/sign-in", SignOutPath = "/sign-out", AccountPath = "/account",
        FootLinks = foot,
    };
}
