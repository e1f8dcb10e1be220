namespace Krug.Core.Identification;

/// <summary>How an organisation was recognised, the surest first.</summary>
enum OrganisationSpelling { NumberAndKind, NameAndKind, Abbreviation, Name, BareNumber, None }

/// <summary>Organisations a display name may mean by its number, kind and rare words, all equally well; <paramref name="Near"/> has the same number and another kind.</summary>
sealed record OrganisationFit(OrganisationSpelling Spelling, IReadOnlyList<int> Organisations, string? Number, IReadOnlyList<int> Near)
{
    /// <summary>The name tells a number with a kind that the directory has nowhere.</summary>
    public bool Absent { get; init; }
    /// <summary>A place the directory does not have stands in the name.</summary>
    public bool Foreign { get; init; }
    /// <summary>A place of the name chose among those of one number.</summary>
    public bool ByPlace { get; init; }
    /// <summary>A rare word of the name chose among those of one number.</summary>
    public bool ByWord { get; init; }
}

static class OrganisationEvidence
{
    /// <summary>A number of fewer digits without a kind is a class, a room, a year of the call more often than a school.</summary>
    const int TellingDigits = 3;

    public static OrganisationFit Find(DirectoryIndex index, DisplayName name, IReadOnlyList<PersonFit> people)
    {
        var foreign = IsForeign(index, name, people);
        if (name.Other) return new(OrganisationSpelling.None, [], name.Numbers.Count > 0 ? name.Numbers[0] : null, name.Numbers.Count > 0 ? index.Numbered(name.Numbers[0]) : []) { Absent = true };
        foreach (var number in name.Numbers)
        {
            var numbered = index.Numbered(number);
            if (name.Kinds.Count > 0 || name.NumberIsMarked)
            {
                var fit = numbered.Where(at => Fits(index.Organisations[at], name.Kinds)).ToList();
                // «ЦРР», «детский сад» and a bare «школа» add to another kind; two kinds proper are two demands.
                if (fit.Count == 0 && name.Kinds.Count > 1 && name.Kinds.Contains("сад")) fit = [.. numbered.Where(at => index.Organisations[at].IsCalled("сад"))];
                if (fit.Count > 0) return Narrow(index, name, new(OrganisationSpelling.NumberAndKind, fit, number, [.. numbered.Except(fit)]) { Foreign = foreign });
                if (name.Kinds.Count > 0) return new(OrganisationSpelling.None, [], number, numbered) { Absent = true, Foreign = foreign };
            }
            if (name.NumberIsMarked || number.Length >= TellingDigits && !IsYear(number))
            {
                if (numbered.Count > 0) return Narrow(index, name, new(OrganisationSpelling.BareNumber, numbered, number, []) { Foreign = foreign });
                if (ByName(index, name) is not { } worded) return new(OrganisationSpelling.None, [], number, []) { Absent = name.NumberIsMarked || name.Words.Count < 2, Foreign = foreign };
                return worded with { Foreign = foreign };
            }
            if (numbered.Count > 0 && !IsYear(number)) return new(OrganisationSpelling.None, [], number, numbered) { Foreign = foreign };
        }
        return (ByName(index, name) ?? new(OrganisationSpelling.None, [], null, [])) with { Foreign = foreign };
    }

    static bool IsYear(string number) => number.Length == 4 && string.CompareOrdinal(number, "2010") >= 0 && string.CompareOrdinal(number, "2035") <= 0;

    static bool Fits(IndexedOrganisation organisation, IReadOnlyList<string> kinds) => kinds.All(organisation.IsCalled);

    /// <summary>Of several with one number, those that a place or a rare word of the name points at.</summary>
    static OrganisationFit Narrow(DirectoryIndex index, DisplayName name, OrganisationFit fit)
    {
        if (fit.Organisations.Count < 2) return fit;
        var said = name.Places.Concat(name.Words.Where(word => word.Text.Length > 2).Select(word => word.Sound)).ToList();
        var placed = fit.Organisations.Where(at => index.Organisations[at].Places.Any(place => said.Any(word => DirectoryIndex.SamePlace(place, word)))).ToList();
        if (placed.Count > 0 && placed.Count < fit.Organisations.Count) fit = fit with { Organisations = placed, ByPlace = true, Near = [.. fit.Organisations.Except(placed), .. fit.Near] };
        var worded = fit.Organisations.Where(at => name.Words.Any(word => word.Text.Length > 3 && index.Organisations[at].Words.Contains(word.Sound))).ToList();
        return worded.Count > 0 && worded.Count < fit.Organisations.Count ? fit with { Organisations = worded, ByWord = true, Near = [.. fit.Organisations.Except(worded), .. fit.Near] } : fit;
    }

    /// <summary>By the proper name: «Лосиный остров», «МЦКО». Rare words weigh more; half of the organisation's own weight must be told.</summary>
    static OrganisationFit? ByName(DirectoryIndex index, DisplayName name)
    {
        var weights = new Dictionary<int, double>();
        var told = name.Words.Where(word => word.Text.Length > 2 && (name.Kinds.Count > 0 || !IsName(index, name, word))).ToList();
        foreach (var word in told.DistinctBy(word => word.Sound))
        {
            var found = index.Worded(word.Sound);
            foreach (var at in found) weights[at] = weights.GetValueOrDefault(at) + Weight(index, found.Count);
        }
        var kinds = name.Kinds;
        var fit = weights.Where(pair => Fits(index.Organisations[pair.Key], kinds) && pair.Value >= 0.5 * Best(index, index.Organisations[pair.Key])).ToList();
        if (fit.Count == 0) return null;
        var most = fit.Max(pair => pair.Value);
        var best = fit.Where(pair => pair.Value >= most - 0.01).Select(pair => pair.Key).Order().ToList();
        var words = told.Where(word => index.Worded(word.Sound).Contains(best[0])).ToList();
        var spelling = kinds.Count > 0 ? OrganisationSpelling.NameAndKind : words.Exists(word => word is { AllCapitals: true, Text.Length: >= 3 }) && best.Count == 1 ? OrganisationSpelling.Abbreviation : OrganisationSpelling.Name;
        return new(spelling, best, null, [.. fit.Select(pair => pair.Key).Except(best).Take(5)]);
    }

    /// <summary>A word that is somebody's name sooner than an organisation's: a given name, a surname of the directory, anything beside initials or a given name.</summary>
    static bool IsName(DirectoryIndex index, DisplayName name, NamePiece word) =>
        index.IsGiven(word.Sound) || index.Surnamed(word.Sound).Count > 0 || name.Words.Any(other => other.IsLetter || index.IsGiven(other.Sound) || NameWords.LooksPatronymic(other.Sound));

    static double Weight(DirectoryIndex index, int bearers) => Math.Log((1.0 + index.Organisations.Count) / bearers);

    // The weight of the two rarest words of its name: nobody types more.
    static double Best(DirectoryIndex index, IndexedOrganisation organisation) =>
        organisation.Words.Select(word => index.Worded(word).Count).Where(count => count > 0).Order().Take(2).Sum(count => Weight(index, count));

    /// <summary>«СОШ № 5 г. Тверь» is of nobody here. A surname that sounds as a town («Владимир») and a given name are no towns.</summary>
    static bool IsForeign(DirectoryIndex index, DisplayName name, IReadOnlyList<PersonFit> people)
    {
        if (name.Places.Any(place => !index.IsPlace(place))) return true;
        if (name.Kinds.Count == 0 && name.Numbers.Count == 0) return false;
        return name.Words.Any(word => word.Text.Length > 2 && NameWords.IsTown(word.Sound) && !index.IsGiven(word.Sound) && !index.IsPlace(word.Sound) && index.Worded(word.Sound).Count == 0
            && !people.Any(fit => index.People[fit.Person].Surname == word.Sound));
    }
}
