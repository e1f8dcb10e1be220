namespace Krug.Core.Calls.Merging;

/// <summary>Which visits are one person's.</summary>
sealed class People(List<Visit> visits)
{
    const int MostHomonyms = 30;

    static readonly TimeSpan Lingering = TimeSpan.FromMinutes(1);

    readonly int[] parent = [.. Enumerable.Range(0, visits.Count)];

    public void Unite()
    {
        ByAddress();
        var whole = Places(visit => visit.Key.Bare ? null : visit.Key.Whole);
        foreach (var (name, places) in whole) Whole(name, places);
        ByOriginal();
        foreach (var (_, places) in Places(visit => visit.Key.Bare ? visit.Key.Whole : null)) Bare(places);
    }

    /// <summary>In the order of first appearance.</summary>
    public List<List<Visit>> Groups()
    {
        var groups = new Dictionary<int, List<Visit>>();
        var order = new List<List<Visit>>();
        for (var i = 0; i < visits.Count; i++)
        {
            var root = Root(i);
            if (!groups.TryGetValue(root, out var group)) order.Add(groups[root] = group = []);
            group.Add(visits[i]);
        }
        return order;
    }

    void ByAddress()
    {
        foreach (var (_, places) in Places(visit => visit.Email)) Join(places);
    }

    /// <summary>One full name: one person, but for two addresses at the same time; three words of a name are nobody else's.</summary>
    void Whole(string name, List<int> places)
    {
        var silent = places.Where(place => visits[place].Email is null).ToList();
        Join(silent);
        var addressed = places.Except(silent).GroupBy(Root).Select(group => group.ToList()).ToList();
        if (addressed.Count == 0) return;
        if (addressed.Count == 1 || (NameKey.IsPerson(name) && name.Count(sign => sign == ' ') >= 2))
        {
            Join(places);
            return;
        }
        var people = new List<List<int>>();
        foreach (var one in addressed)
        {
            // Beyond some tens of accounts of one name it is no name of a person, and nobody is looked for among them.
            var same = people.Take(MostHomonyms).FirstOrDefault(other => Timed(one) && Timed(other) && !Overlap(one, other));
            if (same is null) { people.Add(one); continue; }
            Join([same[0], one[0]]);
            same.AddRange(one);
        }
    }

    /// <summary>«Имя (настоящее имя)» is whoever is called by the second name; «Имя (организация)» is «Имя» where only one organisation stands beside it.</summary>
    void ByOriginal()
    {
        var names = Places(visit => NameKey.IsPerson(visit.Key.Whole) ? visit.Key.Whole : null);
        foreach (var (original, places) in Places(visit => visit.Key.Original is { } second && NameKey.IsPerson(second) ? second : null))
            Willing(names.TryGetValue(original, out var called) ? [.. called, .. places] : places);
        foreach (var (display, places) in Places(visit => visit.Key.Display is { } first && NameKey.IsPerson(first) ? first : null))
            if (names.TryGetValue(display, out var called) && places.Select(place => visits[place].Key.Original).Distinct(StringComparer.Ordinal).Count() == 1)
                Willing([.. called, .. places]);
    }

    /// <summary>Unites when there is at most one address among all.</summary>
    void Willing(List<int> places)
    {
        var roots = places.Select(Root).ToHashSet();
        var addresses = places.Select(place => visits[place].Email).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (roots.Count > 1 && addresses <= 1) Join(places);
    }

    /// <summary>A first name or a device: a later stay goes on with the one that ended last before it; of stays at the same time each is somebody.</summary>
    void Bare(List<int> places)
    {
        var addressed = places.Where(place => visits[place].Email is not null).Select(Root).Distinct().ToList();
        var free = new SortedSet<(DateTime End, int Place)>();
        if (addressed.Count == 1)
        {
            var owner = places.Where(place => Root(place) == addressed[0]).ToList();
            foreach (var place in places.Except(owner).ToList())
                if (Timed([place]) && Timed(owner) && !Overlap([place], owner)) { Join([owner[0], place]); owner.Add(place); }
        }
        var rest = places.Where(place => visits[place].Email is null && !addressed.Contains(Root(place))).ToList();
        foreach (var place in rest.Where(place => visits[place].Join is not null).OrderBy(place => visits[place].Join).ThenBy(place => place))
        {
            var (join, leave) = (visits[place].Join!.Value, visits[place].Leave!.Value);
            var before = free.GetViewBetween((DateTime.MinValue, 0), (join + Lingering, int.MaxValue));
            // A stay shorter than the lingering must not pass for one that is over before the next begins.
            var ended = before.Reverse().Where(one => visits[one.Place].Join < join).FirstOrDefault((default, -1));
            if (ended.Place >= 0)
            {
                free.Remove(ended);
                Join([ended.Place, place]);
            }
            free.Add((leave, place));
        }
        Untimed(rest.Where(place => visits[place].Join is null && !visits[place].Listed));
    }

    /// <summary>Without times the rows of one log are different people; the first row of another log goes on with the first of this.</summary>
    void Untimed(IEnumerable<int> places)
    {
        foreach (var turn in places.GroupBy(place => visits[place].Log).SelectMany(log => log.Select((place, turn) => (place, turn))).GroupBy(one => one.turn))
            Join([.. turn.Select(one => one.place)]);
    }

    bool Timed(List<int> places) => places.All(place => visits[place].Join is not null);

    bool Overlap(List<int> some, List<int> others)
    {
        var ends = some.Select(place => (visits[place].Join!.Value, visits[place].Leave!.Value, Mine: true)).Concat(others.Select(place => (visits[place].Join!.Value, visits[place].Leave!.Value, Mine: false)))
            .OrderBy(one => one.Item1).ToList();
        DateTime mine = DateTime.MinValue, theirs = DateTime.MinValue;
        foreach (var (join, leave, isMine) in ends)
        {
            var other = isMine ? theirs : mine;
            if (other > DateTime.MinValue && join + Lingering < other) return true;
            if (isMine) mine = leave > mine ? leave : mine;
            else theirs = leave > theirs ? leave : theirs;
        }
        return false;
    }

    Dictionary<string, List<int>> Places(Func<Visit, string?> key)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < visits.Count; i++)
        {
            if (visits[i].Listed || key(visits[i]) is not { } value) continue;
            if (!places.TryGetValue(value, out var list)) places[value] = list = [];
            list.Add(i);
        }
        return places;
    }

    void Join(List<int> places)
    {
        for (var i = 1; i < places.Count; i++)
        {
            var (a, b) = (Root(places[0]), Root(places[i]));
            if (a != b) parent[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    int Root(int place)
    {
        while (parent[place] != place) place = parent[place] = parent[parent[place]];
        return place;
    }
}
