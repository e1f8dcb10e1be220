using Krug.Core.Language;

namespace Krug.Core.Identification;

/// <summary>
/// Puts an organisation and a person to a display name of a call. Evidence is gathered apart (<see cref="OrganisationEvidence"/>: number, kind, rare words, place; <see cref="PersonEvidence"/>: surname,
/// given name, patronymic, initials) and weighed here: what agrees is linked, what clashes or fits several is left to a person, what fits nobody is unknown. A wrong link is worse than a question
/// (contract of <c>krug identify</c>). Deterministic; safe from many threads; about 20 µs a name.
/// </summary>
/// <example><c>new Identifier(index).Identify("Полынина А.С. СОШ 4")</c></example>
public sealed class Identifier(DirectoryIndex index, string? @event = null)
{
    /// <summary>How many candidates are told.</summary>
    const int Told = 5;

    /// <summary>Of a surname that so many bear, a given name or initials without an organisation tell too little: somebody of that name is in every town.</summary>
    const int Crowd = 8;

    public Identified Identify(string displayName)
    {
        var name = DisplayName.Read(displayName);
        var people = PersonEvidence.Find(index, name);
        var organisations = OrganisationEvidence.Find(index, name, people);
        var several = name.Several || SeveralPeople(name, displayName);
        var weighed = Confirmed(displayName, name) ?? Weigh(name, people, organisations, several);
        var candidates = Candidates(name, weighed.Organisation, people, organisations);
        var person = several ? null : weighed.Person;
        return new(weighed.Decision, weighed.Decision == Decision.Linked && weighed.Organisation is { } o ? index.Organisations[o].Listed.Id : null, weighed.Decision == Decision.Linked && person is { } p ? index.People[p].Listed.Id : null,
            weighed.Confidence, [.. candidates.Select(at => index.Organisations[at].Listed.Id)], name.Device, several, weighed.Reason);
    }

    readonly record struct Weighed(Decision Decision, int? Organisation, int? Person, double Confidence, string Reason);

    /// <summary>What somebody confirmed settles it inside one event; elsewhere it is strong evidence, unless the name is a bare given name or a device.</summary>
    Weighed? Confirmed(string displayName, DisplayName name)
    {
        var known = index.Confirmed(displayName);
        if (known.Count == 0) return null;
        var here = known.Where(one => @event is not null && one.Event == @event).ToList();
        var used = here.Count > 0 ? here : known;
        if (here.Count == 0 && (name.Device && name.Words.Count == 0 || name.Numbers.Count == 0 && name.Words is [var only] && index.IsGiven(only.Sound))) return null;
        var organisations = used.Select(one => index.OrganisationOf(one.OrganisationId) ?? (index.PersonOf(one.PersonId) is { } of && index.People[of].Organisation >= 0 ? index.People[of].Organisation : null)).OfType<int>().Distinct().ToList();
        if (organisations.Count != 1) return organisations.Count == 0 ? null : new(Decision.Ambiguous, organisations[0], null, 0.5, "под этим именем подтверждали разных");
        var people = used.Select(one => index.PersonOf(one.PersonId)).OfType<int>().Distinct().ToList();
        return new(Decision.Linked, organisations[0], people.Count == 1 ? people[0] : null, here.Count > 0 ? 0.999 : 0.98, here.Count > 0 ? "подтверждено на этом событии" : "подтверждали раньше под этим же именем");
    }

    Weighed Weigh(DisplayName name, List<PersonFit> people, OrganisationFit told, bool several)
    {
        if (told.Foreign) return new(Decision.Unknown, told.Organisations.Count > 0 ? told.Organisations[0] : null, null, 0.97, "назван другой населённый пункт, в справочнике такого нет");
        var here = people.Where(fit => told.Organisations.Contains(index.People[fit.Person].Organisation)).ToList();
        if (here.Count > 0) return Agreeing(name, told, here);
        return told.Spelling == OrganisationSpelling.None ? ByPerson(name, people, told, several) : ByOrganisation(name, people, told);
    }

    /// <summary>The organisation and the person say the same.</summary>
    Weighed Agreeing(DisplayName name, OrganisationFit told, List<PersonFit> here)
    {
        var strongest = here.Max(fit => (fit.Strength, fit.Spelling));
        var best = here.Where(fit => (fit.Strength, fit.Spelling) == strongest).ToList();
        var places = best.Select(fit => index.People[fit.Person].Organisation).Distinct().ToList();
        var person = best.Count == 1 ? best[0].Person : (int?)null;
        if (places.Count > 1) return new(Decision.Ambiguous, places[0], null, 0.5, "номер и фамилия подходят к нескольким организациям");
        // A word that is half a name and half a school's («Вера») is no agreement of two facts.
        if (told.Spelling == OrganisationSpelling.Name && strongest.Strength < NameStrength.SurnameAndInitials && !(person is { } one && Owns(index.Organisations[places[0]], index.People[one], name))) return new(Decision.Ambiguous, places[0], null, 0.6, "совпали только слово названия и фамилия");
        return new(Decision.Linked, places[0], person, 0.999, told.Number is not null ? "совпали номер и фамилия руководителя этой организации" : "совпали название и фамилия");
    }

    /// <summary>The name tells an organisation, and nobody listed in it.</summary>
    Weighed ByOrganisation(DisplayName name, List<PersonFit> people, OrganisationFit told)
    {
        var first = told.Organisations[0];
        // Somebody is told whole, and is listed elsewhere: moved, typed the number wrong, or has a namesake.
        var whole = people.Where(fit => fit is { Strength: NameStrength.Whole, Spelling: SurnameSpelling.Exact }).ToList();
        if (whole is [var elsewhere] && told.Spelling is not (OrganisationSpelling.None or OrganisationSpelling.NumberAndKind) && index.People[elsewhere.Person].Organisation >= 0)
            return new(Decision.Ambiguous, first, null, 0.5, "номер одной организации, а имя целиком — руководителя другой");
        if (told.Organisations.Count > 1)
        {
            var called = ByCalling(name).Where(person => told.Organisations.Contains(index.People[person].Organisation)).ToList();
            return called is [var one] ? new(Decision.Linked, index.People[one].Organisation, one, 0.98, "номер и имя-отчество совпали")
                : new(Decision.Ambiguous, first, null, Math.Round(1.0 / told.Organisations.Count, 2), told.Number is null ? "название подходит к нескольким" : "номер подходит к нескольким организациям");
        }
        var listed = ByCalling(name).Where(person => index.People[person].Organisation == first).ToList();
        int? who = listed is [var single] ? single : null;
        return told.Spelling switch
        {
            OrganisationSpelling.NumberAndKind => new(Decision.Linked, first, who, who is null ? 0.99 : 0.999, name.Kinds.Count == 0 ? "номер совпал, другой такой организации нет" : told.ByPlace ? "номер, вид и место совпали" : told.ByWord ? "номер, вид и название совпали" : "номер и вид совпали, другой такой нет"),
            OrganisationSpelling.NameAndKind => new(Decision.Linked, first, who, 0.98, "вид и название совпали"),
            OrganisationSpelling.Abbreviation => new(Decision.Linked, first, who, 0.96, "сокращённое название совпало"),
            OrganisationSpelling.BareNumber when !name.NumberIsMarked => new(Decision.Ambiguous, first, null, 0.6, "номер без вида, других сведений об организации нет"),
            OrganisationSpelling.BareNumber when people.Exists(fit => fit.Strength >= NameStrength.SurnameAndInitials && fit.Spelling == SurnameSpelling.Exact) => new(Decision.Ambiguous, first, null, 0.5, "номер без вида, а фамилия — из другой организации"),
            OrganisationSpelling.BareNumber => new(Decision.Linked, first, who, 0.93, "такой номер только у одной организации"),
            _ => new(Decision.Ambiguous, first, who, 0.6, "совпало только слово из названия"),
        };
    }

    /// <summary>The name tells no organisation of the directory.</summary>
    Weighed ByPerson(DisplayName name, List<PersonFit> people, OrganisationFit told, bool several)
    {
        var placed = people.Where(fit => index.People[fit.Person].Organisation >= 0).ToList();
        // «СОШ 1505», whose head is named, is the gymnasium 1505: the kind was told loosely.
        var renamed = placed.Where(fit => told.Near.Contains(index.People[fit.Person].Organisation) && (fit.Strength > NameStrength.Surname || told.Number?.Length >= 3)).ToList();
        if (renamed is [var loosely]) return new(Decision.Linked, index.People[loosely.Person].Organisation, loosely.Person, 0.98, "номер и фамилия совпали, вид назван иначе");
        // «Виктория» and its own head: the name's word belongs to the organisation of the person named.
        var named = placed.Where(fit => Owns(index.Organisations[index.People[fit.Person].Organisation], index.People[fit.Person], name)).ToList();
        if (named is [var own] && told.Number is null) return new(Decision.Linked, index.People[own.Person].Organisation, own.Person, 0.98, "название и фамилия руководителя совпали");
        if (name.Pupil && told.Number is null) return new(Decision.Unknown, null, null, 0.95, "это родитель или ученик");
        if (placed.Count == 0)
        {
            var called = ByCalling(name).Where(person => index.People[person].Organisation >= 0).ToList();
            if (called.Count > 0 && !told.Absent && !name.Words.Any(word => word.Text.Length > 3 && !index.IsGiven(word.Sound) && !NameWords.LooksPatronymic(word.Sound))) return new(Decision.Ambiguous, index.People[called[0]].Organisation, null, Math.Round(0.6 / called.Count, 2), "совпали только имя и отчество");
            if (told is { Absent: true }) return new(Decision.Unknown, null, null, told.Near.Count > 0 ? 0.9 : 0.97, told.Near.Count > 0 ? "номер есть, но у организации другого вида" : "организации с таким номером в справочнике нет");
            return new(Decision.Unknown, null, null, 0.97, name.Device && name.Words.Count == 0 ? "это устройство или помещение" : name.Words.Count == 0 ? "в имени нет ни фамилии, ни номера" : "никого с таким именем в справочнике нет");
        }
        var strongest = placed.Max(fit => (fit.Strength, fit.Spelling));
        var best = placed.Where(fit => (fit.Strength, fit.Spelling) == strongest).ToList();
        // «Наталия» and «Наталья» sound alike; who is spelled letter for letter goes first.
        if (best.Count > 1 && best.Where(fit => name.Words.Any(word => word.Text == Letters.Fold(index.People[fit.Person].Listed.Given ?? ""))).ToList() is { Count: > 0 } spelled) best = spelled;
        var at = best.Select(fit => index.People[fit.Person].Organisation).Distinct().ToList();
        var (strength, spelling) = strongest;
        if (told.Absent)
            return strength == NameStrength.Whole && spelling == SurnameSpelling.Exact && at.Count == 1 ? new(Decision.Ambiguous, at[0], null, 0.6, "организации с таким номером нет, а имя целиком совпало")
                : new(Decision.Unknown, null, null, 0.93, "названа организация, которой в справочнике нет");
        if (several && placed.Select(fit => index.People[fit.Person].Organisation).Distinct().Count() > 1) return new(Decision.Ambiguous, at[0], null, 0.5, "названы люди из разных организаций");
        if (strength == NameStrength.Surname)
        {
            var lone = spelling == SurnameSpelling.Exact && at.Count == 1 && name.Words.Count(word => word.Text.Length > 1) == 1;
            return spelling == SurnameSpelling.Slip || !lone && name.Words.Count(word => word.Text.Length > 1) > 1 && spelling != SurnameSpelling.Exact ? new(Decision.Unknown, at[0], null, 0.7, "фамилия лишь похожа")
                : new(Decision.Ambiguous, at[0], null, Math.Round(0.7 / at.Count, 2), at.Count == 1 ? "совпала только фамилия" : "фамилия не одна");
        }
        if (at.Count > 1) return new(Decision.Ambiguous, at[0], null, Math.Round(0.9 / at.Count, 2), "такие имя и фамилия у нескольких");
        if (spelling != SurnameSpelling.Exact && strength < NameStrength.SurnameAndGiven || spelling == SurnameSpelling.Slip && strength < NameStrength.Whole)
            return new(Decision.Ambiguous, at[0], null, 0.6, "фамилия похожа, инициалы подходят");
        var bearers = index.Surnamed(index.People[best[0].Person].Surname).Count;
        if (strength < NameStrength.Whole && bearers >= Crowd) return new(Decision.Ambiguous, at[0], null, 0.8, "имя и фамилия слишком частые, чтобы обойтись без организации");
        if (strength == NameStrength.SurnameAndInitial && bearers > 1) return new(Decision.Ambiguous, at[0], null, 0.6, "фамилия и одна буква имени, однофамильцы есть");
        return new(Decision.Linked, at[0], best.Count == 1 ? best[0].Person : null, strength switch { NameStrength.Whole => 0.995, NameStrength.SurnameAndGiven => 0.97, NameStrength.SurnameAndInitials => 0.96, _ => 0.93 },
            strength == NameStrength.Whole ? "фамилия, имя и отчество совпали, других таких нет" : strength == NameStrength.SurnameAndGiven ? "фамилия и имя совпали, других таких нет" : "фамилия и инициалы совпали, других таких нет");
    }

    static bool Owns(IndexedOrganisation organisation, IndexedPerson person, DisplayName name) =>
        name.Words.Any(word => word.Text.Length > 3 && word.Sound != person.Surname && word.Sound != person.Given && word.Sound != person.Patronymic && organisation.Words.Contains(word.Sound));

    /// <summary>People called so by given name and patronymic: «Ольга Петровна».</summary>
    IReadOnlyList<int> ByCalling(DisplayName name)
    {
        for (var at = 0; at + 1 < name.Words.Count; at++)
            if (NameWords.LooksPatronymic(name.Words[at + 1].Sound) && index.Called(name.Words[at].Sound, name.Words[at + 1].Sound) is { Count: > 0 } found) return found;
        return [];
    }

    static bool SeveralPeople(DisplayName name, string raw)
    {
        if (!raw.Contains(" и ", StringComparison.Ordinal) && !raw.Contains(',', StringComparison.Ordinal) && !raw.Contains('/', StringComparison.Ordinal) && !raw.Contains(';', StringComparison.Ordinal)) return false;
        return name.Words.Count(word => word.Text.Length > 3 && surnameEndings.Any(ending => word.Sound.EndsWith(ending, StringComparison.Ordinal)) && !NameWords.IsGiven(word.Sound) && !NameWords.LooksPatronymic(word.Sound)) > 1;
    }

    static readonly string[] surnameEndings = ["ов", "ев", "ин", "ова", "ева", "ина", "ски", "цки", "скаиа", "цкаиа", "енко", "ук", "ик", "их"];

    List<int> Candidates(DisplayName name, int? first, List<PersonFit> people, OrganisationFit told)
    {
        var byPerson = people.OrderByDescending(fit => fit.Strength).ThenByDescending(fit => fit.Spelling).ThenBy(fit => fit.Person).Select(fit => index.People[fit.Person].Organisation).Where(at => at >= 0).ToList();
        IEnumerable<int> all = first is { } one ? [one] : [];
        all = all.Concat(byPerson.Where(told.Organisations.Contains)).Concat(told.Organisations.Take(Told));
        return [.. all.Concat(byPerson.Where(at => told.Near.Contains(at))).Concat(byPerson).Concat(told.Near).Concat(ByCalling(name).Select(person => index.People[person].Organisation).Where(at => at >= 0)).Distinct().Take(Told)];
    }
}
