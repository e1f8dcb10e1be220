using Krug.Core.Language;

namespace Krug.Core.Identification;

/// <summary>A piece of a display name: letters of one word, or digits. <paramref name="Text"/> is lower case in one alphabet, <paramref name="Sound"/> as <see cref="Sounds"/> hears it.</summary>
sealed record NamePiece(string Text, string Sound, bool IsNumber, bool Capital, bool AllCapitals, bool Glued)
{
    public WordGroup Group { get; init; }
    public string Code { get; init; } = "";
    /// <summary>In quotes, or behind them.</summary>
    public bool IsLetter => !IsNumber && Text.Length == 1;
    public bool IsFree => Group == WordGroup.None && !IsNumber;
}

/// <summary>
/// A display name taken apart: words, numbers, initials; which of them are a kind of organisation, a device, a room, a post, a place. Nothing is looked up in the directory here.
/// </summary>
sealed class DisplayName
{
    public required IReadOnlyList<NamePiece> Pieces { get; init; }
    /// <summary>Codes of kinds told: «сош», «гимназия», «сад».</summary>
    public required IReadOnlyList<string> Kinds { get; init; }
    /// <summary>Numbers that may be an organisation's, the likeliest first.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }
    /// <summary>Whether the first number stands by a kind, a legal form or the sign №.</summary>
    public required bool NumberIsMarked { get; init; }
    public required bool Device { get; init; }
    public required bool Several { get; init; }
    /// <summary>Something that is no organisation of education: «библиотека № 5».</summary>
    public bool Other => Pieces.Any(piece => piece.Group == WordGroup.Other);
    /// <summary>A parent or a pupil.</summary>
    public bool Pupil => Pieces.Any(piece => piece.Group == WordGroup.Pupil);
    /// <summary>Sounds of words behind «г.», «село», before «район»: places by their own word.</summary>
    public required IReadOnlyList<string> Places { get; init; }
    /// <summary>Free words in order, initials among them.</summary>
    public required IReadOnlyList<NamePiece> Words { get; init; }

    const int Longest = 300;

    public static DisplayName Read(string text)
    {
        var raw = Letters.Clean(text.Length > Longest ? text[..Longest] : text).Replace('º', ' ').Replace('°', ' ');
        var pieces = Numbered(Named(Cut(raw)));
        var kinds = pieces.Where(piece => piece.Group == WordGroup.Kind).Select(piece => piece.Code).Distinct(StringComparer.Ordinal).ToList();
        var (numbers, marked) = NumbersOf(pieces, raw);
        var places = PlacesOf(pieces);
        var several = pieces.Any(piece => piece.Group == WordGroup.Several) || raw.Contains('+', StringComparison.Ordinal) || raw.Contains('&', StringComparison.Ordinal);
        var device = pieces.Any(piece => piece.Group is WordGroup.Device) || pieces.Any(piece => piece.Group == WordGroup.Room);
        return new()
        {
            Pieces = pieces, Kinds = kinds, Numbers = numbers, NumberIsMarked = marked, Several = several, Device = device, Places = places,
            Words = [.. pieces.Where(piece => piece.IsFree && !places.Contains(piece.Sound))],
        };
    }

    // Letters and digits come apart, «ИвановаСП» comes apart at the capital, signs part everything.
    static List<NamePiece> Cut(string text)
    {
        var pieces = new List<NamePiece>();
        var russian = text.Count(Letters.IsCyrillic) * 2 > text.Count(char.IsLetter);
        var at = 0;
        var touches = false;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at])) { touches = text[at] == '_' && touches; at++; if (text[at - 1] != '_') touches = false; continue; }
            var from = at;
            if (char.IsDigit(text[at])) while (at < text.Length && char.IsDigit(text[at])) at++;
            else
            {
                at++;
                while (at < text.Length && char.IsLetter(text[at]) && !(char.IsUpper(text[at]) && char.IsLower(text[at - 1]) && at - from > 1 && !(at + 1 < text.Length && text[at] == 'А' && text[at + 1] == 'О'))) at++;
            }
            var part = text[from..at];
            Add(part, touches);
            touches = true;
        }
        return pieces;

        void Add(string part, bool glued)
        {
            if (char.IsDigit(part[0])) { pieces.Add(new(part.TrimStart('0') is { Length: > 0 } number ? number : "0", "", true, false, false, glued)); return; }
            var lower = russian && part.Length == 1 ? Letters.AsCyrillic(part.ToLowerInvariant()) : Letters.OneAlphabet(part.ToLowerInvariant().Replace('ё', 'е'));
            if (NameWords.Form(lower) is { } form)
            {
                Add(part[..form.Length], glued);
                Add(part[form.Length..], true);
                return;
            }
            pieces.Add(new(lower, Sounds.Of(lower), false, char.IsUpper(part[0]), part.Length > 1 && part.All(char.IsUpper), glued));
        }
    }

    static List<NamePiece> Named(List<NamePiece> pieces)
    {
        var named = new List<NamePiece>(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            var next = at + 1 < pieces.Count ? pieces[at + 1] : null;
            if (piece.IsNumber) { named.Add(piece); continue; }
            // «N 5», «No. 5».
            if (piece.Text is "n" or "no" or "nо" or "н" or "но" && next is { IsNumber: true } && (piece.Text[0] == 'n' || piece.Glued == false && at > 0)) continue;
            // «с.о.ш. 4», «ц.о. 3»: letters apart.
            if (piece.IsLetter && Spelled(pieces, at) is { } spelled) { named.Add(piece with { Group = WordGroup.Kind, Code = spelled }); at += spelled.Length - 1; continue; }
            // «д/с 12», «д.с. «Лукоморье»», «ш. 5».
            if (piece.Text == "д" && next is { Text: "с" } && (!piece.Capital || FollowedByNumber(pieces, at + 2))) { named.Add(piece with { Group = WordGroup.Kind, Code = "сад" }); at++; continue; }
            if (piece.Text is "ш" or "sh" or "ш" && (next is { IsNumber: true } || at > 0 && pieces[at - 1].IsNumber)) { named.Add(piece with { Group = WordGroup.Kind, Code = "школа" }); continue; }
            if (piece.Text is "центр" or "центра" && next is { } behind && behind.Text.StartsWith("образован", StringComparison.Ordinal)) { named.Add(piece with { Group = WordGroup.Kind, Code = "цо" }); at++; continue; }
            if (piece.Text is "центр" or "центра" && next is { Text: "развития" }) { named.Add(piece with { Group = WordGroup.Kind, Code = "црр" }); at++; continue; }
            var (group, code) = NameWords.Of(piece.Text);
            // One letter is an initial, unless it marks what stands beside it: «г. Липки», «с. Ключи».
            if (piece.IsLetter && !(group is WordGroup.Noise && !piece.Capital) && !(group == WordGroup.Mark && !piece.Capital && next is { Capital: true, IsNumber: false, Text.Length: > 2 })) (group, code) = (WordGroup.None, "");
            // «Зал», «Класс» and «Галактика» of a number are rooms; capital letters «МР», «СТ» beside a surname are initials.
            if (group is WordGroup.Mark or WordGroup.Post or WordGroup.Noise && piece is { AllCapitals: true, Text.Length: 2 }) (group, code) = (WordGroup.None, "");
            named.Add(piece with { Group = group, Code = code });
        }
        return named;
    }

    /// <summary>«Тридцать седьмая школа» becomes «37 школа»; without a kind beside it an ordinal is a word like any other.</summary>
    static List<NamePiece> Numbered(List<NamePiece> pieces)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at] is not { IsFree: true, Text.Length: > 3 } || Ordinals.Of(pieces[at].Sound) is not { } value) continue;
            if (!(at + 1 < pieces.Count && pieces[at + 1].Group == WordGroup.Kind) && !(at > 0 && pieces[at - 1].Group == WordGroup.Kind)) continue;
            var from = at;
            while (from > 0 && value < 200 && Ordinals.Tens(pieces[from - 1].Text) is { } tens && tens > value % 100) { value += tens; from--; }
            pieces[at] = new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), "", true, false, false, false);
            pieces.RemoveRange(from, at - from);
            at = from;
        }
        return pieces;
    }

    static string? Spelled(List<NamePiece> pieces, int at)
    {
        foreach (var kind in (ReadOnlySpan<string>)["сош", "оош", "нош", "црр", "цо"])
            if (at + kind.Length < pieces.Count && FollowedByNumber(pieces, at + kind.Length) && Enumerable.Range(0, kind.Length).All(step => pieces[at + step].Text == kind[step].ToString())) return kind;
        return null;
    }

    static bool FollowedByNumber(List<NamePiece> pieces, int at) => at < pieces.Count && (pieces[at].IsNumber || pieces[at].Text is "n" or "no" or "nо" && at + 1 < pieces.Count && pieces[at + 1].IsNumber);

    static (List<string> Numbers, bool Marked) NumbersOf(List<NamePiece> pieces, string raw)
    {
        var found = new List<(string Number, int Rank, int At)>();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (!pieces[at].IsNumber || pieces[at].Text.Length > 5) continue;
            // The number of a device, a room, a class; «SM-A515F», «NB-1039», «6 а».
            if (at > 0 && pieces[at - 1] is { IsNumber: false, AllCapitals: true, Text: { Length: <= 3 } code, Group: WordGroup.None } && code[0] is >= 'a' and <= 'z') continue;
            if (pieces[at] is { Glued: true } && at > 0 && pieces[at - 1] is { IsLetter: true, Group: WordGroup.None } && pieces[at - 1].Text[0] is >= 'a' and <= 'z') continue;
            if (pieces[at].Text.Length <= 2 && (at == 0 || pieces[at - 1].Group != WordGroup.Kind) && at + 1 < pieces.Count && pieces[at + 1] is { IsLetter: true, Capital: false } && pieces[at + 1].Text is "а" or "б" or "в" or "г") continue;
            if (Near(at, WordGroup.Room) || Near(at, WordGroup.Device) || at + 1 < pieces.Count && pieces[at + 1].Group is WordGroup.Room && pieces[at + 1].Text is "класс" or "класса" or "кл" || at + 1 < pieces.Count && pieces[at + 1] is { Glued: true, IsLetter: true, IsNumber: false } && pieces[at + 1].Text is "а" or "б" or "в") continue;
            var distance = pieces.Select((piece, index) => (piece, index)).Where(one => one.piece.Group is WordGroup.Kind).Select(one => one.index < at ? (at - one.index) * 2 : (one.index - at) * 2 + 1).DefaultIfEmpty(99).Min();
            var rank = distance <= 10 ? distance : raw.Contains($"№{pieces[at].Text}", StringComparison.Ordinal) || raw.Contains($"№ {pieces[at].Text}", StringComparison.Ordinal) ? 20
                : pieces.Any(piece => piece.Group == WordGroup.Form && piece.Text.Length > 2) ? 30 : distance < 99 ? 40 : 90;
            found.Add((pieces[at].Text, rank, at));
        }
        found.Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : one.At.CompareTo(other.At));
        return ([.. found.Select(one => one.Number).Distinct(StringComparer.Ordinal)], found.Count > 0 && found[0].Rank <= 40);

        bool Near(int at, WordGroup group) => at > 0 && pieces[at - 1].Group == group;
    }

    static List<string> PlacesOf(List<NamePiece> pieces)
    {
        var places = new List<string>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (piece.Group != WordGroup.Mark) continue;
            var before = at > 0 ? pieces[at - 1] : null;
            var after = at + 1 < pieces.Count ? pieces[at + 1] : null;
            // «Липовский район», «Тверская обл.» name the place before the word, «г. Липки» behind it.
            var follows = piece.Text is "район" or "рн" or "р" or "района" or "область" or "области" or "обл" or "край" or "края" or "округ" or "мр" or "го" or "н";
            if (follows && before is { IsFree: true, Text.Length: > 3 }) places.Add(before.Sound);
            else if (!follows && after is { IsFree: true, Text.Length: > 2 }) places.Add(after.Sound);
        }
        return places;
    }
}
