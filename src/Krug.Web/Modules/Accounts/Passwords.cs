using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Krug.Web.Modules.Accounts;

/// <summary>
/// Which passwords are guessed first: those made of nothing but common words, years, runs of keys and of what everybody knows of the account. The words (<c>passwords.txt</c>) travel with
/// the program, nobody is asked. A word is known by its look («pаssw0rd» with a Russian «а») and by its keys («gfhjkm» is «пароль» on the other layout).
/// </summary>
public static class Passwords
{
    public const int Least = 12, Most = 128;

    /// <summary>A password of so few known pieces is guessed.</summary>
    const int Pieces = 3;

    const string Russian = "йцукенгшщзхъфывапролджэячсмитьбюё", Keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", Look = "аеорсухкмтнвзб", Alike = "aeopcyxkmthb36", Leet = "0134578", Meant = "oieastb";

    static readonly string[] runs = ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "abcdefghijklmnopqrstuvwxyz"];

    /// <summary>A way to see a password, and the same signs with their figures still there.</summary>
    static readonly (Func<string, string> Seen, Func<string, string> Raw)[] views = [(Plain, Plain), (ByLook, ByLook), (ByFigures, ByLook), (ByKeys, ByKeys)];

    static readonly FrozenSet<string>[] words = [.. views.Select(view => Read().Select(view.Seen).ToFrozenSet(StringComparer.Ordinal))];

    /// <param name="password">What is asked for.</param>
    /// <param name="own">What everybody knows of its owner: mail, name, territory.</param>
    public static Refusal? WhyNot(string password, IEnumerable<string> own) => password switch
    {
        { Length: < Least } => new($"Пароль короче {Least} знаков. Возьмите подлиннее, например четыре слова подряд."),
        { Length: > Most } => new($"Пароль длиннее {Most} знаков. Возьмите покороче."),
        _ when Guessed(password, own) => new("Такой пароль подбирают первым: в нём одни частые слова, годы, соседние клавиши, ваше имя, почта или название территории. Возьмите несколько слов, которые вместе не встречаются."),
        _ => null,
    };

    static bool Guessed(string password, IEnumerable<string> own)
    {
        var known = own.SelectMany(text => text.Split([' ', '.', '@', '-', '_', ',', '«', '»'])).Concat(own).Where(word => word.Length > 2).ToList();
        for (var view = 0; view < views.Length; view++)
        {
            var (seen, raw) = views[view];
            if (Fewest(seen(password), raw(password), words[view], known.Select(seen).ToHashSet(StringComparer.Ordinal)) <= Pieces) return true;
        }
        return false;
    }

    /// <summary>Of how few known pieces the whole is made; <see cref="int.MaxValue"/> where something in it is of its own.</summary>
    static int Fewest(string text, string raw, FrozenSet<string> common, HashSet<string> own)
    {
        var best = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = int.MaxValue;
            for (var from = Math.Max(0, end - 40); from < end; from++)
            {
                if (best[from] >= best[end] || best[from] == int.MaxValue) continue;
                var piece = text[from..end];
                if (common.Contains(piece) || own.Contains(piece) || IsRun(raw[from..end])) best[end] = best[from] + 1;
            }
        }
        return best[text.Length];
    }

    /// <summary>Figures, one sign again and again, neighbouring keys, letters in a row; forwards or back.</summary>
    static bool IsRun(string piece)
    {
        if (piece.All(char.IsAsciiDigit) || piece.All(sign => sign == piece[0])) return true;
        if (piece.Length < 3) return false;
        var back = new string([.. piece.Reverse()]);
        return runs.Any(run => run.Contains(piece, StringComparison.Ordinal) || run.Contains(back, StringComparison.Ordinal));
    }

    /// <summary>Small letters and figures alone: signs between words hide nothing.</summary>
    static string Plain(string text) => new([.. text.ToLowerInvariant().Replace('ё', 'е').Where(char.IsLetterOrDigit)]);

    static string ByLook(string text) => new([.. Plain(text.Replace('@', 'a').Replace('$', 's')).Select(sign => Turned(sign, Look, Alike))]);

    static string ByFigures(string text) => new([.. ByLook(text).Select(sign => Turned(sign, Leet, Meant))]);

    static string ByKeys(string text) => new([.. text.ToLowerInvariant().Select(sign => Turned(sign, Russian, Keys)).Where(sign => !char.IsWhiteSpace(sign))]);

    static char Turned(char sign, string from, string to) => from.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? to[at] : sign;

    static List<string> Read()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}

/// <summary>Asks <see cref="Passwords"/> wherever a password is set.</summary>
sealed class PasswordRules(Db db) : IPasswordValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var place = await db.Territories.AsNoTracking().Where(territory => territory.Id == user.TerritoryId).Select(territory => territory.Name + " " + territory.Genitive).SingleOrDefaultAsync();
        return Passwords.WhyNot(password ?? "", [user.Email ?? "", user.Name, place ?? ""]) is { } why ? IdentityResult.Failed(new IdentityError { Code = nameof(Passwords), Description = why.Text }) : IdentityResult.Success;
    }
}
