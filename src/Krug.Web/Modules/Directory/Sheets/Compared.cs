using Krug.Core.Language;
using Krug.Core.Reading.Sheets;

namespace Krug.Web.Modules.Directory.Sheets;

/// <summary>A field that a row would change.</summary>
public sealed record FieldChange(string Field, string? Old, string New);

/// <summary>A row compared with the directory: what it would do, why, and with which records.</summary>
public sealed class Compared
{
    public required ListRow Row { get; init; }
    public SheetOutcome Outcome { get; set; }
    public string Title { get; set; } = "";
    public string? Why { get; set; }
    public List<FieldChange> Changes { get; } = [];
    /// <summary>Fields of the organisation to be written.</summary>
    public List<(ColumnWords.Field Field, string Value)> Writes { get; } = [];
    public int? OrganisationId { get; set; }
    public HeadChange? Head { get; set; }

    public void Note(string why) => Why = SheetRows.Sentence(Why, why);

    public Compared Out(SheetOutcome outcome, string why)
    {
        Outcome = outcome;
        Note(why);
        return this;
    }

    public string ChangesText => string.Join('\n', Changes.Select(change => $"{change.Field}\t{change.Old}\t{change.New}"));
}

/// <summary>A person and a post to be written beside an organisation; the numbers are null where they are new. Rows of one <paramref name="Joins"/> are one person.</summary>
public sealed record HeadChange(PersonName Name, string? Key, string Title, bool Heads, int? PersonId, int? PostId, int? EndsPostId, bool Renames, string? Joins);

/// <summary>A person of the directory with a post that has not ended.</summary>
public sealed record KnownPost(int PostId, int PersonId, int OrganisationId, string Surname, string Given, string? Patronymic, string? Key, string Title, bool Heads)
{
    public bool Is(PersonName name) => Same(Surname, name.Surname) && Part(Given, name.Given) && Part(Patronymic, name.Patronymic);

    public string Full => string.Join(' ', new[] { Surname, Given, Patronymic }.Where(part => !string.IsNullOrEmpty(part)));

    static bool Same(string? one, string? other) => Letters.Fold(one ?? "") == Letters.Fold(other ?? "");

    /// <summary>«Н.» in the sheet is «Нина» of the directory.</summary>
    static bool Part(string? kept, string? said) => said is null ? kept is null or "" : PersonName.IsInitial(said) ? kept is { Length: > 0 } && char.ToUpperInvariant(kept[0]) == char.ToUpperInvariant(said[0]) : Same(kept, said);
}
