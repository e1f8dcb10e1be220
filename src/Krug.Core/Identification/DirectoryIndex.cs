using System.Globalization;

namespace Krug.Core.Identification;

/// <summary>An organisation as the index keeps it: what kinds it may be called, by what rare words, where it stands.</summary>
sealed record IndexedOrganisation(ListedOrganisation Listed, string? Number, IReadOnlySet<string> Kinds, IReadOnlyList<string> Words, IReadOnlyList<string> Places)
{
    public List<int> People { get; } = [];

    public bool IsCalled(string kind) => kind == "школа" ? Kinds.Any(NameWords.SchoolLike.Contains) && !Kinds.Any(NameWords.OtherSchools.Contains) : Kinds.Contains(kind);
}

/// <summary>A person as the index keeps them: parts of the name by sound.</summary>
sealed record IndexedPerson(ListedPerson Listed, string Surname, string Given, string Patronymic, char GivenLetter, char PatronymicLetter, int Organisation);

/// <summary>
/// The directory, prepared once: organisations by number and by rare word, people by surname, by surname with one letter lost, by given name and patronymic. Building is linear in the directory (43,000
/// organisations and 127,000 people take about two seconds); asking allocates little and is safe from many threads.
/// </summary>
public sealed class DirectoryIndex
{
    /// <summary>A word that more organisations than this bear tells nothing.</summary>
    const int Common = 60;

    internal IReadOnlyList<IndexedOrganisation> Organisations { get; }
    internal IReadOnlyList<IndexedPerson> People { get; }
    readonly Dictionary<string, int> organisationOf = new(StringComparer.Ordinal), personOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> byNumber = new(StringComparer.Ordinal), byWord = new(StringComparer.Ordinal), bySurname = new(StringComparer.Ordinal), byCalling = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> surnameDeletes = new(StringComparer.Ordinal);
    readonly HashSet<string> givenNames = new(StringComparer.Ordinal), places = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<ConfirmedName>> confirmed = new(StringComparer.Ordinal);

    public DirectoryIndex(IEnumerable<ListedOrganisation> organisations, IEnumerable<ListedPerson> people, IEnumerable<ConfirmedName>? confirmedNames = null)
    {
        var indexed = organisations.Select(Index).ToList();
        Organisations = indexed;
        for (var at = 0; at < indexed.Count; at++)
        {
            organisationOf.TryAdd(indexed[at].Listed.Id, at);
            if (indexed[at].Number is { } number) Put(byNumber, number, at);
            foreach (var word in indexed[at].Words) Put(byWord, word, at);
            foreach (var place in indexed[at].Places) places.Add(place);
        }
        var folk = new List<IndexedPerson>();
        foreach (var person in people)
        {
            var organisation = person.OrganisationId is { } id && organisationOf.TryGetValue(id, out var of) ? of : -1;
            var (surname, given, patronymic) = (Sounds.Of(person.Surname), Sounds.Of(person.Given ?? ""), Sounds.Of(person.Patronymic ?? ""));
            if (surname.Length == 0) continue;
            var at = folk.Count;
            folk.Add(new(person, surname, given, patronymic, First(person.Given), First(person.Patronymic), organisation));
            personOf.TryAdd(person.Id, at);
            if (organisation >= 0) indexed[organisation].People.Add(at);
            Put(bySurname, surname, at);
            foreach (var part in person.Surname.Split('-', ' ').Where(part => part.Length > 2 && part.Length < person.Surname.Length)) Put(bySurname, Sounds.Of(part), at);
            if (given.Length > 1) givenNames.Add(given);
            if (given.Length > 1 && patronymic.Length > 1) Put(byCalling, given + " " + patronymic, at);
        }
        People = folk;
        foreach (var surname in bySurname.Keys.Where(surname => surname.Length >= 5))
        {
            foreach (var shorter in Shorter(surname)) Put(surnameDeletes, shorter, surname);
            Put(surnameDeletes, surname, surname);
        }
        foreach (var name in confirmedNames ?? [])
        {
            var key = KeyOf(name.DisplayName);
            if (!confirmed.TryGetValue(key, out var list)) confirmed[key] = list = [];
            list.Add(name);
        }
    }

    internal IReadOnlyList<int> Numbered(string number) => byNumber.TryGetValue(number, out var found) ? found : [];

    /// <summary>Organisations that a rare word belongs to; nothing for a word that tells nothing.</summary>
    internal IReadOnlyList<int> Worded(string sound) => byWord.TryGetValue(sound, out var found) && found.Count <= Common ? found : [];

    internal IReadOnlyList<int> Surnamed(string sound) => bySurname.TryGetValue(sound, out var found) ? found : [];

    internal IReadOnlyList<int> Called(string given, string patronymic) => byCalling.TryGetValue(given + " " + patronymic, out var found) ? found : [];

    internal IReadOnlyList<ConfirmedName> Confirmed(string displayName) => confirmed.Count > 0 && confirmed.TryGetValue(KeyOf(displayName), out var found) ? found : [];

    internal bool IsGiven(string sound) => givenNames.Contains(sound) || NameWords.IsGiven(sound);

    internal int? OrganisationOf(string? id) => id is not null && organisationOf.TryGetValue(id, out var at) ? at : null;

    internal int? PersonOf(string? id) => id is not null && personOf.TryGetValue(id, out var at) ? at : null;

    /// <summary>A place of the directory: «липки» for «Липки», «Липкинский», «Липках».</summary>
    internal bool IsPlace(string sound) => places.Contains(sound) || places.Any(place => SamePlace(place, sound));

    internal static bool SamePlace(string one, string other)
    {
        if (one == other) return true;
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) same++;
        return same >= 4 && same >= Math.Min(one.Length, other.Length) - 2 && Math.Abs(one.Length - other.Length) <= 5;
    }

    /// <summary>Surnames one slip of the hand away from the sound (a letter put in, lost, changed or swapped).</summary>
    internal IEnumerable<string> NearSurnames(string sound)
    {
        if (sound.Length < 5) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in Shorter(sound).Prepend(sound))
            if (surnameDeletes.TryGetValue(key, out var found))
                foreach (var surname in found)
                    if (seen.Add(surname) && Sounds.Distance(surname, sound, 1) <= 1) yield return surname;
    }

    static IEnumerable<string> Shorter(string word)
    {
        for (var at = 0; at < word.Length; at++)
            if (at == 0 || word[at] != word[at - 1]) yield return word.Remove(at, 1);
    }

    static string KeyOf(string displayName) => string.Join(' ', DisplayName.Read(displayName).Pieces.Select(piece => piece.Text));

    static char First(string? word) => string.IsNullOrEmpty(word) ? ' ' : char.ToLowerInvariant(word[0]) is var letter && letter == 'ё' ? 'е' : letter;

    static void Put<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (list.Count == 0 || !EqualityComparer<T>.Default.Equals(list[^1], value)) list.Add(value);
    }

    static IndexedOrganisation Index(ListedOrganisation listed)
    {
        var texts = new[] { listed.ShortName, listed.Name, listed.Kind }.OfType<string>().Where(text => text is not ("" or "—" or "-")).ToList();
        var read = texts.Select(DisplayName.Read).ToList();
        var kinds = read.SelectMany(name => name.Kinds).ToHashSet(StringComparer.Ordinal);
        // A school that teaches art in depth is a school; an arts school is not.
        if (texts.Exists(text => text.Contains("общеобразовательн", StringComparison.OrdinalIgnoreCase) || text.Contains("интернат", StringComparison.OrdinalIgnoreCase) || text.Contains("гимнази", StringComparison.OrdinalIgnoreCase))) kinds.ExceptWith(NameWords.OtherSchools);
        // «Средняя» of «среднего (полного) образования» is no kind of a boarding school.
        if (kinds.Contains("сош") && (kinds.Contains("вечерняя") || kinds.Contains("коррекционная"))) kinds.Remove("сош");
        var number = Digits(listed.Number) ?? (listed.Number is null or "" or "—" or "-" ? null : Digits(listed.Number)) ?? (listed.Number is null or "" ? read.SelectMany(name => name.Numbers).FirstOrDefault() : null);
        var placeWords = new[] { listed.Municipality, listed.Locality }.OfType<string>().SelectMany(text => DisplayName.Read(text).Pieces).Where(piece => !piece.IsNumber && piece.Text.Length > 3 && piece.Group is WordGroup.None or WordGroup.Form && !Administrative(piece.Text)).Select(piece => piece.Sound).Concat(Districts(listed.Municipality)).Distinct(StringComparer.Ordinal).ToList();
        var words = read.Take(2).SelectMany(name => name.Pieces).Where(piece => piece.IsFree && piece.Text.Length > 2 && !Administrative(piece.Text)).Select(piece => piece.Sound).Where(sound => sound.Length > 2 && !placeWords.Contains(sound)).Distinct(StringComparer.Ordinal).ToList();
        return new(listed, number, kinds, words, placeWords);
    }

    /// <summary>«Северо-Восточное окружное» is called СВАО, «Зеленоградское» ЗелАО.</summary>
    static IEnumerable<string> Districts(string? municipality)
    {
        if (municipality is null || !municipality.Contains("окружное", StringComparison.OrdinalIgnoreCase)) yield break;
        var parts = municipality.Split(' ')[0].Split('-', StringSplitOptions.RemoveEmptyEntries);
        yield return Sounds.Of(string.Concat(parts.Select(part => part[0])) + "АО");
        if (parts is [{ Length: > 3 } whole]) yield return Sounds.Of(whole[..3] + "АО");
        if (municipality.StartsWith("Троицкое", StringComparison.Ordinal)) yield return Sounds.Of("ТиНАО");
    }

    static bool Administrative(string word) => administrative.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    static readonly string[] administrative = ["окружн", "муниципальн", "городск", "районн", "район", "округ", "подчинен", "управлен", "образован", "город", "дошкольн", "общеобразов", "учрежден", "бюджетн", "государствен", "углублен", "изучен", "отдельн", "предмет", "вида", "общеразвив", "комбинир", "компенсир", "приоритет", "осуществлен", "деятельност", "направлен", "развити", "ребенк", "детей", "детско", "школы", "основн", "казенн", "автономн", "имени"];

    static string? Digits(string? text)
    {
        var digits = string.Concat((text ?? "").SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length is > 0 and <= 5 ? int.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;
    }
}
