namespace Krug.Web.Modules.Dictionaries;

/// <summary>A territory's words to choose from, for forms of any module, in the order of their lists. One command each.</summary>
public static class ChoosingTerms
{
    /// <summary>
    /// Words of a dictionary by number, for records tied to a <see cref="Term"/>: a direction, a project. Retired ones are left out.
    /// <code>Directions = await db.TermChoices(User.Who(), Dictionary.Direction, "Не выбрано", stop);</code>
    /// </summary>
    public static Task<List<SelectListItem>> TermChoices(this Db db, Viewer viewer, Dictionary dictionary, string? first = null, CancellationToken stop = default) =>
        db.TermChoices(viewer, dictionary, first, viewer.TerritoryId, [], stop);

    /// <summary>The same for a record there is: of its own territory, and with the words it stands under already (<paramref name="also"/>), retired or not.</summary>
    public static async Task<List<SelectListItem>> TermChoices(this Db db, Viewer viewer, Dictionary dictionary, string? first, int territory, IReadOnlyCollection<int> also, CancellationToken stop)
    {
        var terms = await db.Terms.AsNoTracking().VisibleTo(viewer).Where(t => t.TerritoryId == territory && t.Dictionary == dictionary && (!t.Retired || also.Contains(t.Id)))
            .OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new { t.Id, t.Code, t.Name }).ToListAsync(stop);
        return [.. First(first), .. terms.Select(term => new SelectListItem(dictionary == Dictionary.Direction && term.Code is not null ? $"{term.Code} {term.Name}" : term.Name, $"{term.Id}"))];
    }

    /// <summary>
    /// Words of a dictionary by what records keep of them (<see cref="Term.Value"/>), for fields that hold the word itself: a kind of events, of organisations, of bodies, of slots.
    /// A territory without such a list has the default one; <paramref name="also"/> is the word the record has now, which stays whatever it is.
    /// <code>Kinds = await db.WordChoices(User.Who(), Dictionary.EventKind, "Выберите", Event.Kind, stop);</code>
    /// </summary>
    public static async Task<List<SelectListItem>> WordChoices(this Db db, Viewer viewer, Dictionary dictionary, string? first = null, string? also = null, CancellationToken stop = default)
    {
        var terms = await db.Terms.AsNoTracking().Where(t => t.TerritoryId == viewer.TerritoryId && t.Dictionary == dictionary).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new { t.Code, t.Name, t.Retired }).ToListAsync(stop);
        List<SelectListItem> items = [.. First(first), .. terms.Count == 0
            ? DefaultTerms.Values(dictionary).Select(term => new SelectListItem(term.Name, term.Value))
            : terms.Where(term => !term.Retired).Select(term => new SelectListItem(term.Name, term.Code ?? term.Name))];
        if (!string.IsNullOrEmpty(also) && items.TrueForAll(item => item.Value != also)) items.Add(new(terms.Find(term => (term.Code ?? term.Name) == also)?.Name ?? also, also));
        return items;
    }

    static SelectListItem[] First(string? first) => first is null ? [] : [new(first, "")];
}
