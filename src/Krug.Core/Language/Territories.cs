using System.Text;

namespace Krug.Core.Language;

/// <summary>Kinds of territories that papers of education name.</summary>
public enum TerritoryKind { Town, District, MunicipalDistrict, MunicipalOkrug, UrbanOkrug, Okrug, Settlement, Village, Hamlet, Region, Krai }

/// <summary>
/// A territory: its kind and its name in the nominative, as the name stands beside the kind: «Бердск» (город), «Маслянинский» (район), «Липовская» (область).
/// <example><code>new Territory(TerritoryKind.District, "Маслянинский").In(Case.Genitive).Text   // «Маслянинского района»</code></example>
/// </summary>
public sealed record Territory(TerritoryKind Kind, string Name)
{
    /// <summary>«город Бердск», «Маслянинский район».</summary>
    public override string ToString() => In(Case.Nominative).Text;

    /// <summary>The territory in a case. A village or settlement whose name has another gender than its word keeps the name («посёлка Липовка»), as geographers write.</summary>
    public Declined In(Case @case, WordForms? forms = null)
    {
        var nominative = Write(Case.Nominative).Text;
        return (forms ?? WordForms.None).Or(nominative, @case, () => Write(@case));
    }

    internal bool NameFirst => Kind is not (TerritoryKind.Town or TerritoryKind.Settlement or TerritoryKind.Village or TerritoryKind.Hamlet) && Adjectives.Looks(Name);

    Declined Write(Case @case)
    {
        var kind = TerritoryNames.KindWord(Kind, @case, plural: false);
        if (NameFirst) return new($"{NameIn(@case).Text} {kind}");
        var name = NameIn(@case);
        return name with { Text = $"{kind} {name.Text}" };
    }

    internal Declined NameIn(Case @case)
    {
        var gender = TerritoryNames.GenderOf(Kind);
        if (NameFirst) return new(Adjectives.Decline(Name, @case, gender, false, false));
        if (Kind == TerritoryKind.Town) return PlaceNames.In(Name, @case);
        if (Name.Length < 2 || Kind is not (TerritoryKind.Settlement or TerritoryKind.Village or TerritoryKind.Hamlet)) return new(Name); // «городского округа Липки»
        var agrees = Name[^1] switch { 'а' or 'я' => Gender.Feminine, 'о' or 'е' => Gender.Neuter, _ => Gender.Masculine };
        return agrees == gender || Adjectives.Looks(Name) ? PlaceNames.In(Name, @case) : new(Name);
    }
}

/// <summary>A territory read out of a list; not certain where its name could have had another nominative or its kind was not said.</summary>
public sealed record FoundTerritory(Territory Territory, bool Certain);

/// <summary>
/// Lists of territories as papers fold them: «города Ключи, города Липовска, Каменского, Заречного, Талицкого районов» — five territories, in any case.
/// </summary>
public static class TerritoryNames
{
    static readonly (TerritoryKind Kind, string Phrase)[] Kinds =
    [
        (TerritoryKind.Town, "город"), (TerritoryKind.MunicipalDistrict, "муниципальный район"), (TerritoryKind.District, "район"), (TerritoryKind.MunicipalOkrug, "муниципальный округ"),
        (TerritoryKind.UrbanOkrug, "городской округ"), (TerritoryKind.Okrug, "округ"), (TerritoryKind.Settlement, "посёлок"), (TerritoryKind.Village, "село"), (TerritoryKind.Hamlet, "деревня"),
        (TerritoryKind.Region, "область"), (TerritoryKind.Krai, "край"),
    ];

    // Folded form of the kind's word(s) → kind, case (null: not told), plural. The singular wins where both fit («города»).
    static readonly Dictionary<string, (TerritoryKind Kind, Case? Case, bool Plural)> Forms = Build();

    internal static Gender GenderOf(TerritoryKind kind) => kind switch
    {
        TerritoryKind.Region or TerritoryKind.Hamlet => Gender.Feminine,
        TerritoryKind.Village => Gender.Neuter,
        _ => Gender.Masculine,
    };

    internal static string KindWord(TerritoryKind kind, Case @case, bool plural)
    {
        var words = Phrases.Cut(Kinds.First(pair => pair.Kind == kind).Phrase);
        Phrases.Group(words, 0, @case, plural);
        return Phrases.Glue(words);
    }

    /// <summary>
    /// The territories of a list, in order, in the nominative: a kind behind several adjectives is shared by them («Маслянинского, Сузунского районов»),
    /// a plural kind before names by the names («городов Бердска и Искитима»). Knows «г.», «р-на», «с.», «пос.», «д.», «обл.». Empty where the text lists no territory.
    /// </summary>
    public static IReadOnlyList<FoundTerritory> Unfold(string text)
    {
        var items = Items(Letters.Clean(text));
        var context = items.Select(item => item.Case).FirstOrDefault(@case => @case is not null) ?? items.Select(item => CaseOf(item.Name)).FirstOrDefault(@case => @case is not null);
        var found = new List<FoundTerritory>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Name.Length == 0) continue;
            var kind = item.Kind;
            var @case = item.Case;
            var adjective = Stem(item.Name) is not null;
            if (kind is null)
            {
                // Looks forward for a shared «районов», back for a shared «городов».
                var shared = adjective ? items.Skip(i + 1).FirstOrDefault(next => next.Kind is not null && next.Name.Length > 0) : null;
                if (shared is { KindFirst: false }) (kind, @case) = (shared.Kind, shared.Case);
                else if (items.Take(i).LastOrDefault(previous => previous.Kind is not null) is { KindFirst: true } leading) (kind, @case) = (leading.Kind, leading.Case);
            }
            found.Add(Settle(kind, item.Name, @case ?? context, adjective));
        }
        return found;
    }

    /// <summary>The list in a case: neighbours of one kind with adjectives share it («Маслянинского, Сузунского районов»), the rest stand whole; parted by commas.</summary>
    public static string Fold(IEnumerable<Territory> territories, Case @case)
    {
        var list = territories.ToList();
        var folded = new StringBuilder();
        for (var i = 0; i < list.Count;)
        {
            var to = i + 1;
            while (to < list.Count && list[i].NameFirst && list[to].NameFirst && list[to].Kind == list[i].Kind) to++;
            if (folded.Length > 0) folded.Append(", ");
            if (to - i == 1) folded.Append(list[i].In(@case).Text);
            else folded.AppendJoin(", ", list[i..to].Select(territory => territory.NameIn(@case).Text)).Append(' ').Append(KindWord(list[i].Kind, @case, plural: true));
            i = to;
        }
        return folded.ToString();
    }

    sealed record Item(string Name, TerritoryKind? Kind, Case? Case, bool KindFirst);

    static FoundTerritory Settle(TerritoryKind? kind, string name, Case? from, bool adjective)
    {
        var known = kind is not null;
        var settled = kind ?? (adjective ? TerritoryKind.District : TerritoryKind.Town);
        var gender = GenderOf(settled);
        var named = settled is TerritoryKind.Town or TerritoryKind.Settlement or TerritoryKind.Village or TerritoryKind.Hamlet;
        if (!named && Stem(name) is { } stem) return new(new(settled, PlaceNames.Adjective(stem, gender)), known);
        if (!named) return new(new(settled, name), known); // «городского округа Липки»: the name stays
        var form = from is { } told ? PlaceNames.Nominative(name, told, gender) : Letters.IsConsonant(name[^1]) || name[^1] is 'о' or 'е' ? new Declined(name) : PlaceNames.Nominative(name, Case.Genitive, gender) with { Certain = false };
        // A village's name often stays beside its word: the ending alone cannot tell.
        return new(new(settled, form.Text), known && form.Certain);
    }

    static List<Item> Items(string text)
    {
        var items = new List<Item>();
        foreach (var part in text.Replace(" и ", ", ", StringComparison.Ordinal).Replace("г.о. ", "городского округа ", StringComparison.Ordinal).Replace("м.о. ", "муниципального округа ", StringComparison.Ordinal)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Spaced(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            (TerritoryKind Kind, Case? Case, bool Plural)? kind = null;
            var kindAt = -1;
            var name = new List<string>();
            for (var i = 0; i < words.Length; i++)
            {
                var word = Letters.Fold(words[i]);
                var two = i + 1 < words.Length ? word + " " + Letters.Fold(words[i + 1]) : "";
                if (kind is null && Forms.TryGetValue(two, out var form)) (kind, kindAt, i) = (form, i, i + 1);
                else if (kind is null && Forms.TryGetValue(word, out form)) (kind, kindAt) = (form, i);
                else if (kind is { Kind: TerritoryKind.UrbanOkrug or TerritoryKind.MunicipalOkrug } && name.Count == 0 && word is "город" or "города" or "г.") continue; // «городского округа город Липки»
                else if (char.IsUpper(words[i][0])) name.Add(words[i].TrimEnd('.'));
            }
            // «Чебоксар» alone, «Липовского» alone: words that are no names do not make an item.
            if (name.Count == 0 && kind is null) continue;
            items.Add(new(string.Join(' ', name), kind?.Kind, kind?.Case, kindAt == 0 && name.Count > 0 || (kindAt >= 0 && !char.IsUpper(words[0][0]) && kindAt < words.Length - 1)));
        }
        return items;
    }

    static string Spaced(string part)
    {
        foreach (var (near, apart) in ((string, string)[])[("г.", "г. "), ("с.", "с. "), ("пос.", "пос. "), ("д.", "д. ")])
            if (part.StartsWith(near, StringComparison.Ordinal)) return apart + part[near.Length..];
        return part;
    }

    // The bare stem of an adjective in any case and number: «Маслянинского», «Сузунских», «Северная». Names that only end so («Нижней Салды») have a noun behind and do not come here.
    static string? Stem(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal)) return null;
        foreach (var ending in (ReadOnlySpan<string>)["ого", "ому", "его", "ему", "ыми", "ими", "ым", "им", "ых", "их", "ый", "ий", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ой", "ом"])
            if (name.Length > ending.Length + 3 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = name[..^ending.Length];
                var likely = stem.EndsWith("ск", StringComparison.Ordinal) || stem.EndsWith("цк", StringComparison.Ordinal) || stem[^1] == 'н' || ending is "ого" or "ому" or "его" or "ему" or "ый" or "ая" or "ые" or "ых";
                return likely ? stem : null;
            }
        return null;
    }

    static Case? CaseOf(string name)
    {
        if (name.EndsWith("ого", StringComparison.Ordinal) || name.EndsWith("его", StringComparison.Ordinal)) return Case.Genitive;
        if (name.EndsWith("ому", StringComparison.Ordinal)) return Case.Dative;
        return name.EndsWith("ский", StringComparison.Ordinal) || name.EndsWith("ный", StringComparison.Ordinal) ? Case.Nominative : null;
    }

    static Dictionary<string, (TerritoryKind Kind, Case? Case, bool Plural)> Build()
    {
        var forms = new Dictionary<string, (TerritoryKind Kind, Case? Case, bool Plural)>(StringComparer.Ordinal);
        foreach (var plural in (ReadOnlySpan<bool>)[false, true])
            foreach (var @case in Enum.GetValues<Case>())
                foreach (var (kind, _) in Kinds) forms.TryAdd(Letters.Fold(KindWord(kind, @case, plural)), (kind, @case, plural));
        (string Text, TerritoryKind Kind, Case? Case)[] short_ =
        [
            ("г.", TerritoryKind.Town, null), ("гор.", TerritoryKind.Town, null), ("с.", TerritoryKind.Village, null), ("пос.", TerritoryKind.Settlement, null), ("п.", TerritoryKind.Settlement, null),
            ("д.", TerritoryKind.Hamlet, null), ("дер.", TerritoryKind.Hamlet, null), ("обл.", TerritoryKind.Region, null), ("р-н", TerritoryKind.District, Case.Nominative), ("р-на", TerritoryKind.District, Case.Genitive),
            ("р-ну", TerritoryKind.District, Case.Dative), ("р-ном", TerritoryKind.District, Case.Instrumental), ("р-не", TerritoryKind.District, Case.Prepositional), ("р-ны", TerritoryKind.District, Case.Nominative),
            ("р-нов", TerritoryKind.District, Case.Genitive), ("р-нам", TerritoryKind.District, Case.Dative), ("р-нах", TerritoryKind.District, Case.Prepositional),
            ("округи", TerritoryKind.Okrug, Case.Nominative),
        ];
        foreach (var (text, kind, @case) in short_) forms.TryAdd(text, (kind, @case, false));
        return forms;
    }
}
