namespace Krug.Core.Language;

/// <summary>The six cases of Russian, in school order: кто, кого, кому, кого, кем, о ком.</summary>
public enum Case { Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional }

/// <summary>Grammatical gender. People are masculine or feminine; it is entered by somebody who knows, never settled by a guess.</summary>
public enum Gender { Masculine, Feminine, Neuter }

/// <summary>
/// A form that was asked for. Where <see cref="Certain"/> is false the form is the likeliest (or the nominative, when nothing better is known),
/// and <see cref="Why"/> tells a person in one Russian sentence what to look at.
/// </summary>
public readonly record struct Declined(string Text, bool Certain = true, string? Why = null)
{
    /// <summary>The form for running text, doubts left aside.</summary>
    public override string ToString() => Text;
}

/// <summary>
/// Forms that a person corrected by hand: they stand in front of all rules and are always certain. The key is the text in the nominative as it was asked
/// for (decomposed letters and doubled spaces do not matter) and the case.
/// <example><code>new WordForms(new Dictionary&lt;(string, Case), string> { [("Камень", Case.Genitive)] = "Камня" })</code></example>
/// </summary>
public sealed class WordForms
{
    /// <summary>No corrections.</summary>
    public static readonly WordForms None = new(new Dictionary<(string Text, Case Case), string>());

    readonly Dictionary<(string Text, Case Case), string> forms = [];

    public WordForms(IReadOnlyDictionary<(string Text, Case Case), string> corrections)
    {
        foreach (var ((text, @case), form) in corrections) forms[(Letters.Clean(text), @case)] = form;
    }

    /// <summary>The corrected form of <paramref name="text"/>, or null.</summary>
    public string? Find(string text, Case @case) => forms.Count == 0 ? null : forms.GetValueOrDefault((Letters.Clean(text), @case));

    internal Declined Or(string text, Case @case, Func<Declined> rules) => Find(text, @case) is { } form ? new(form) : rules();
}
