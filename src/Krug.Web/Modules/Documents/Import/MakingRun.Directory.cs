using Krug.Core.Language;
using Krug.Web.Modules.Directory;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Organisations and people: those tied, and the new ones.</summary>
sealed partial class MakingRun
{
    readonly Dictionary<ImportMention, Organisation> newOrganisations = [];
    readonly Dictionary<ImportMention, Person> newPeople = [];

    /// <summary>The record of an organisation named so; null where it stays as it is written.</summary>
    Organisation? OrganisationOf(string? text, ImportItem item)
    {
        if (string.IsNullOrWhiteSpace(text) || Directories.Find(paper.Mentions, Named.Of(text)) is not { } mention) return null;
        if (mention.OrganisationId is { } id) return knownOrganisations.GetValueOrDefault(id);
        if (newOrganisations.TryGetValue(mention, out var met)) return met;
        var named = MentionedOrganisation.Of(mention.Text);
        var wanted = mention.Choice == MentionChoice.New || (newcomers && mention.Choice == MentionChoice.AsWritten && named.Kind is not null);
        if (!wanted) return null;
        // «МБОУ СОШ № 2» and «СОШ № 2» of one paper are one school.
        if (newOrganisations.Values.FirstOrDefault(other => Same(other.ShortName, named.ShortName)) is { } twin) return newOrganisations[mention] = twin;
        var organisation = new Organisation
        {
            TerritoryId = paper.TerritoryId, LegalForm = named.LegalForm, Kind = named.Kind ?? "организация", Number = named.Number, Name = named.Name, ShortName = named.ShortName, Locality = named.Locality,
        };
        if (organisation.WhyNotKeep() is { } why) Refuse(item, why.Text);
        db.Add(organisation);
        made.Add((organisation, organisation.ShortName, item));
        return newOrganisations[mention] = organisation;
    }

    Person? PersonOf(string? name, string? position, string? organisationText, ImportItem item)
    {
        if (string.IsNullOrWhiteSpace(name) || Directories.Find(paper.Mentions, Named.Person(name, position, organisationText)) is not { } mention) return null;
        if (mention.PersonId is { } id) return knownPeople.GetValueOrDefault(id);
        if (newPeople.TryGetValue(mention, out var met)) return met;
        var wanted = mention.Choice == MentionChoice.New || (newcomers && mention.Choice == MentionChoice.AsWritten);
        if (!wanted || PersonName.Parse(mention.Text) is not { Given: { } given } read) return null;
        var organisation = OrganisationOf(organisationText, item);
        // The same name told with and without the school is one person where the paper has no second.
        if (newPeople.FirstOrDefault(other => (other.Key.OrganisationText is null) != (mention.OrganisationText is null) && Same(other.Key.Text, mention.Text)).Value is { } twin) return newPeople[mention] = twin;
        var person = new Person { TerritoryId = paper.TerritoryId, Surname = read.Surname, Given = given, Patronymic = read.Patronymic };
        if (person.WhyNotKeep() is { } why) Refuse(item, why.Text);
        db.Add(person);
        made.Add((person, ListName(mention.Text), item));
        if (organisation is not null && (position ?? mention.Position) is { Length: > 0 } title)
        {
            var heads = IsHead(title) && organisation.Posts.TrueForAll(post => !post.Heads);
            var post = new Post { TerritoryId = paper.TerritoryId, Person = person, Organisation = organisation, Title = title, Heads = heads };
            person.Posts.Add(post);
            if (heads) organisation.Posts.Add(post);
            db.Add(post);
            made.Add((post, $"{ListName(mention.Text)}, {title}", item));
        }
        return newPeople[mention] = person;
    }

    static bool IsHead(string title) => RussianOrder.SearchKey(title) is "директор" or "заведующий" or "заведующая" or "начальник";
}
