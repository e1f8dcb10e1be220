using System.Linq.Expressions;
using Krug.Web.Modules.Directory;
using Krug.Web.Modules.Events;
using Krug.Web.Modules.Tasks;

namespace Krug.Web.Modules.Trash;

/// <summary>A record about to be deleted: what it is called, whose it is, and the pages to go to.</summary>
/// <param name="Back">Where the record is shown.</param>
/// <param name="List">Where one is once it is gone.</param>
public sealed record Doomed(object Record, int Id, int TerritoryId, string Title, string Back, string List);

/// <summary>What can be deleted: its name in the address, its words, and who may find it.</summary>
/// <param name="Small">A line of something larger; deleted by a button beside it, without a page that asks.</param>
public sealed record BinKind(string Name, string Word, string Question, string Deleted, bool Small, Func<Db, Viewer, int, CancellationToken, Task<Doomed?>> Find)
{
    public static readonly IReadOnlyList<BinKind> All =
    [
        Of("organisation", "организация", "Удалить организацию?", "Организация удалена", (db, who) => db.Organisations.EditableBy(who), o => o.TerritoryId, o => o.ShortName, o => $"/organisations/{o.Id}", _ => "/organisations"),
        Of("person", "человек", "Удалить человека?", "Человек удалён", (db, who) => db.People.EditableBy(who), p => p.TerritoryId, p => $"{p.Surname} {p.Given} {p.Patronymic}".Trim(), p => $"/people/{p.Id}", _ => "/people"),
        Of("body", "объединение", "Удалить объединение?", "Объединение удалено", (db, who) => db.Bodies.EditableBy(who), b => b.TerritoryId, b => b.Name, b => $"/bodies/{b.Id}", _ => "/bodies"),
        Of("event", "событие", "Удалить событие?", "Событие удалено", (db, who) => db.Events.EditableBy(who), e => e.TerritoryId, e => e.Title, e => $"/events/{e.Id}", _ => "/events"),
        Of("practice", "практика", "Удалить практику?", "Практика удалена", (db, who) => db.Practices.EditableBy(who), p => p.TerritoryId, p => p.Title, p => $"/practices/{p.Id}", _ => "/practices"),
        Of("task", "поручение", "Удалить поручение?", "Поручение удалено", (db, who) => db.Assignments.EditableBy(who), a => a.TerritoryId, a => a.Text, a => $"/tasks/{a.Id}", _ => "/tasks"),
        Of("platform", "инновационная площадка", "Удалить площадку?", "Площадка удалена", (db, who) => db.Platforms.EditableBy(who), p => p.TerritoryId, p => p.Theme, p => $"/platforms/{p.Id}", _ => "/platforms"),
        Of("post", "должность", "Удалить должность?", "Должность удалена", (db, who) => db.Posts.EditableBy(who).Include(p => p.Person).Include(p => p.Organisation), p => p.TerritoryId,
            p => $"{p.Person!.ListName}: {p.Title}, {p.Organisation!.ShortName}", p => $"/people/post/{p.Id}", p => $"/people/{p.PersonId}", small: true),
        Of("flag", "признак", "Удалить признак?", "Признак удалён", (db, who) => db.OrganisationFlags.Include(f => f.Organisation).Where(f => db.Organisations.EditableBy(who).Any(o => o.Id == f.OrganisationId)), f => f.Organisation!.TerritoryId,
            f => $"{f.Organisation!.ShortName}: {f.Kind.Word()}", f => $"/organisations/{f.OrganisationId}/flag/{f.Id}", f => $"/organisations/{f.OrganisationId}#flags", small: true),
        Of("team-member", "участник команды", "Удалить участие в команде?", "Участие в команде удалено", (db, who) => db.TeamMembers.EditableBy(who).Include(m => m.Person).Include(m => m.Organisation), m => m.TerritoryId,
            m => $"{m.Person!.ListName}, команда: {m.Organisation!.ShortName}", m => $"/organisations/{m.OrganisationId}/team/{m.Id}", m => $"/organisations/{m.OrganisationId}#command", small: true),
        Of("body-member", "участник объединения", "Удалить участие?", "Участие удалено", (db, who) => db.BodyMembers.Include(m => m.Person).Include(m => m.Body).Where(m => db.Bodies.EditableBy(who).Any(b => b.Id == m.BodyId)), m => m.Body!.TerritoryId,
            m => $"{m.Person!.ListName}, {m.Body!.Name}", m => $"/bodies/{m.BodyId}/member/{m.Id}", m => $"/bodies/{m.BodyId}", small: true),
        Of("curator", "куратор", "Удалить кураторство?", "Кураторство удалено", (db, who) => db.Curators.EditableBy(who).Include(c => c.Person).Include(c => c.Organisation).Include(c => c.Direction), c => c.TerritoryId,
            c => $"{c.Person!.ListName}: {c.Organisation?.ShortName ?? c.Direction?.Name}", c => $"/curators/edit/{c.Id}", _ => "/curators", small: true),
    ];

    public static BinKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    static BinKind Of<T>(string name, string word, string question, string deleted, Func<Db, Viewer, IQueryable<T>> editable, Func<T, int> territory, Func<T, string> title, Func<T, string> back, Func<T, string> list, bool small = false) where T : class, IRecord =>
        new(name, word, question, deleted, small, async (db, who, id, stop) =>
        {
            Expression<Func<T, bool>> it = record => record.Id == id;
            return await editable(db, who).SingleOrDefaultAsync(it, stop) is { } found ? new(found, id, territory(found), Cut(title(found)), back(found), list(found)) : null;
        });

    static string Cut(string title) => title.Length <= 200 ? title : title[..199] + "…";
}
