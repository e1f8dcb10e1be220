namespace Krug.Web.Modules.Directory.Organisations;

/// <summary>The views of the list of organisations: what stands in each is said once, for the tabs and for the list.</summary>
static class Views
{
    static readonly FlagKind[] weak = [FlagKind.LowResults, FlagKind.HardConditions], strong = [FlagKind.Leader, FlagKind.Promising, FlagKind.HiddenReserve];

    /// <summary>The views by their names in the address, in the order of the tabs; nothing is all that are open.</summary>
    public static readonly IReadOnlyList<(string? Name, string Words)> All = [(null, "Все"), ("weak", "ШНОР и ШНСУ"), ("strong", "Лидеры и растущие"), ("headless", "Без руководителя"), ("closed", "Закрытые")];

    public sealed class Mark
    {
        public int Id { get; init; }
        public string Kind { get; init; } = "";
        public string? Place { get; init; }
        public string? Municipality { get; init; }
        public bool Closed { get; init; }
        public bool Headless { get; init; }
        public bool Weak { get; init; }
        public bool Strong { get; init; }
    }

    /// <summary>Each organisation with what decides where it stands on a day.</summary>
    public static IQueryable<Mark> Marked(IQueryable<Organisation> organisations, DateOnly day)
    {
        var (isWeak, isStrong) = (OrganisationFlag.InForce(day, weak), OrganisationFlag.InForce(day, strong));
        return organisations.Select(o => new Mark
        {
            Id = o.Id, Kind = o.Kind, Place = o.Locality, Municipality = o.Municipality, Closed = o.ClosedOn != null, Headless = !o.Posts.Any(p => p.Heads && p.To == null),
            Weak = o.Flags.AsQueryable().Any(isWeak), Strong = o.Flags.AsQueryable().Any(isStrong),
        });
    }

    public static IQueryable<Organisation> In(this IQueryable<Organisation> organisations, string? view, DateOnly day)
    {
        if (view == "closed") return organisations.Where(o => o.ClosedOn != null);
        var open = organisations.Where(o => o.ClosedOn == null);
        var marked = Marked(open, day);
        var found = view switch
        {
            "weak" => marked.Where(o => o.Weak),
            "strong" => marked.Where(o => o.Strong),
            "headless" => marked.Where(o => o.Headless),
            _ => null,
        };
        return found is null ? open : open.Where(o => found.Select(mark => mark.Id).Contains(o.Id));
    }
}
