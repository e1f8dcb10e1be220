namespace Krug.Core.Identification;

/// <summary>How much of a person's name a display name tells. More is stronger; each step is a fact a methodist understands.</summary>
enum NameStrength { Surname = 1, SurnameAndInitial, SurnameAndInitials, SurnameAndGiven, Whole }

/// <summary>How the surname was recognised.</summary>
enum SurnameSpelling { Slip, Declined, Exact }

/// <summary>A person a display name may mean.</summary>
sealed record PersonFit(int Person, NameStrength Strength, SurnameSpelling Spelling);

/// <summary>Finds people whose names a display name tells; those whose given name, patronymic or initials clash are left out.</summary>
static class PersonEvidence
{
    public static List<PersonFit> Find(DirectoryIndex index, DisplayName name)
    {
        var words = name.Words;
        var best = new Dictionary<int, PersonFit>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Text.Length < 2 || NameWords.LooksPatronymic(word.Sound) && index.Surnamed(word.Sound).Count == 0) continue;
            var any = false;
            foreach (var person in index.Surnamed(word.Sound)) any |= Try(person, at, 1, SurnameSpelling.Exact, "");
            if (at + 1 < words.Count && words[at + 1].Text.Length > 1)
                foreach (var person in index.Surnamed(Sounds.Of(word.Text + words[at + 1].Text))) any |= Try(person, at, 2, SurnameSpelling.Exact, "");
            if (index.Surnamed(word.Sound).Count > 0) continue;
            foreach (var form in Nominatives(word.Sound)) foreach (var person in index.Surnamed(form)) any |= Try(person, at, 1, SurnameSpelling.Declined, "");
            if (!any) any = Glued(at, word);
            if (!any && word.Text.Length >= 5 && !index.IsGiven(word.Sound))
                foreach (var near in index.NearSurnames(word.Sound)) foreach (var person in index.Surnamed(near)) Try(person, at, 1, SurnameSpelling.Slip, "");
        }
        return [.. best.Values];

        bool Glued(int at, NamePiece word)
        {
            var found = false;
            var text = word.Text;
            foreach (var letters in (ReadOnlySpan<int>)[1, 2])
            {
                if (text.Length - letters < 4) continue;
                // «ивановасп», «spivanova».
                foreach (var person in index.Surnamed(Sounds.Of(text[..^letters]))) found |= Try(person, at, 1, SurnameSpelling.Exact, text[^letters..]);
                foreach (var person in index.Surnamed(Sounds.Of(text[letters..]))) found |= Try(person, at, 1, SurnameSpelling.Exact, text[..letters]);
            }
            if (found) return true;
            // «ivanovasvetlana», «светланаиванова».
            for (var cut = 3; cut <= text.Length - 3; cut++)
            {
                var (left, right) = (Sounds.Of(text[..cut]), Sounds.Of(text[cut..]));
                if (index.IsGiven(right)) foreach (var person in index.Surnamed(left)) found |= Give(person, right);
                if (index.IsGiven(left)) foreach (var person in index.Surnamed(right)) found |= Give(person, left);
            }
            return found;

            bool Give(int person, string given)
            {
                if (index.People[person].Given != given && !NameWords.FullNames(given).Contains(index.People[person].Given)) return false;
                Keep(new(person, NameStrength.SurnameAndGiven, SurnameSpelling.Exact));
                return true;
            }
        }

        bool Try(int person, int at, int taken, SurnameSpelling spelling, string initials)
        {
            if (Strength(index, index.People[person], words, at, taken, initials) is not { } strength) return false;
            Keep(new(person, strength, spelling));
            return true;
        }

        void Keep(PersonFit fit)
        {
            if (!best.TryGetValue(fit.Person, out var there) || (fit.Strength, fit.Spelling).CompareTo((there.Strength, there.Spelling)) > 0) best[fit.Person] = fit;
        }
    }

    /// <summary>What else agrees beside the surname; nothing where something clashes.</summary>
    static NameStrength? Strength(DirectoryIndex index, IndexedPerson person, IReadOnlyList<NamePiece> words, int from, int taken, string initials)
    {
        bool given = false, patronymic = false, givenLetter = false, patronymicLetter = false;
        var letters = new List<char>(initials);
        for (var at = 0; at < words.Count; at++)
        {
            if (at >= from && at < from + taken) continue;
            var word = words[at];
            if (word.IsLetter) { letters.Add(word.Text[0]); continue; }
            if (LatinInitial(word.Text) is { } initial) { letters.Add(initial); continue; }
            if (Same(index, word.Sound, person.Given) || NameWords.FullNames(word.Sound).Contains(person.Given)) given = true;
            else if (Same(index, word.Sound, person.Patronymic)) patronymic = true;
            else if ((word is { AllCapitals: true, Text.Length: 2 or 3 } || word.Text.Length == 2) && Math.Abs(at - from) <= taken && index.Surnamed(word.Sound).Count == 0) letters.AddRange(word.Text.Take(2));
            else if (NameWords.LooksPatronymic(word.Sound) && person.Patronymic.Length > 0) return null;
            else if (index.IsGiven(word.Sound) && person.Given.Length > 1) return null;
        }
        if (letters.Count > 0 && !given)
        {
            if (!Begins(person.Given, person.GivenLetter, letters[0])) return null;
            givenLetter = true;
            letters.RemoveAt(0);
        }
        if (letters.Count > 0 && !patronymic && person.Patronymic.Length > 0 && (givenLetter || given))
        {
            if (!Begins(person.Patronymic, person.PatronymicLetter, letters[0])) return given ? NameStrength.SurnameAndGiven : null;
            patronymicLetter = true;
        }
        return (given, givenLetter, patronymic, patronymicLetter) switch
        {
            (true, _, true, _) => NameStrength.Whole,
            (true, _, _, _) => NameStrength.SurnameAndGiven,
            (_, true, _, true) or (_, true, true, _) => NameStrength.SurnameAndInitials,
            (_, true, _, _) or (_, _, true, _) => NameStrength.SurnameAndInitial,
            _ => NameStrength.Surname,
        };
    }

    /// <summary>«Yu.V.»: one Russian letter is two Latin ones.</summary>
    static char? LatinInitial(string text) => text switch { "yu" or "ju" or "iu" => 'ю', "ya" or "ja" or "ia" => 'я', "zh" => 'ж', "ch" => 'ч', "sh" => 'ш', "kh" => 'х', "ts" => 'ц', _ => null };

    static bool Begins(string sound, char letter, char initial) => letter == ' ' || (initial is >= 'а' and <= 'я' ? initial == letter || initial is 'е' && letter is 'э' || initial is 'э' && letter is 'е' : sound.StartsWith(Sounds.Of(initial.ToString()), StringComparison.Ordinal));

    /// <summary>The same name, declined or with one slip in a long one; two different known names are two names.</summary>
    static bool Same(DirectoryIndex index, string said, string listed)
    {
        if (listed.Length < 2) return false;
        if (said == listed) return true;
        if (index.IsGiven(said) && index.IsGiven(listed)) return false;
        if (said.Length < 3 || listed.Length < 3) return false;
        return Bare(said) == Bare(listed) && Bare(said).Length >= 2 || said.Length >= 6 && listed.Length >= 6 && Sounds.Distance(said, listed, 1) <= 1;
    }

    static ReadOnlySpan<char> BareSpan(string word) => word.AsSpan().TrimEnd("аеиоу");

    static string Bare(string word) => BareSpan(word.EndsWith("ои", StringComparison.Ordinal) || word.EndsWith("еи", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ом", StringComparison.Ordinal) || word.EndsWith("ем", StringComparison.Ordinal) ? word[..^2] : word).ToString();

    /// <summary>What a declined surname may be in the nominative, by sound: «ивановои» → «иванова».</summary>
    static IEnumerable<string> Nominatives(string sound)
    {
        if (sound.Length < 5) yield break;
        var (one, two) = (sound[..^1], sound[..^2]);
        if (sound.EndsWith("ои", StringComparison.Ordinal)) { yield return two + "а"; yield return two + "аиа"; }
        else if (sound.EndsWith("уиу", StringComparison.Ordinal)) yield return sound[..^3] + "аиа";
        else if (sound[^1] == 'у') { yield return one + "а"; yield return one; }
        else if (sound.EndsWith("им", StringComparison.Ordinal)) { yield return two; yield return two + "и"; }
        else if (sound.EndsWith("ом", StringComparison.Ordinal) || sound.EndsWith("ем", StringComparison.Ordinal)) yield return two;
        else if (sound.EndsWith("ого", StringComparison.Ordinal)) yield return sound[..^3] + "и";
        else if (sound[^1] == 'а') yield return one;
        else if (sound[^1] == 'е') { yield return one; yield return one + "а"; }
        else if (sound[^1] == 'и') { yield return one; yield return one + "а"; }
    }
}
