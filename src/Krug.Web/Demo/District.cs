using Krug.Web.Modules.Accounts;
using Krug.Web.Modules.Directory;
using Krug.Web.Shared.Access;
using Krug.Web.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Krug.Web.Demo;

/// <summary>An invented district, the same each time, its days counted from today.</summary>
public static class District
{
    /// <summary>Fills an empty database; one that holds something is left as it is.</summary>
    public static async Task Make(Storage storage, TimeProvider clock)
    {
        await using var db = storage.Open();
        if (await db.Territories.AnyAsync()) return;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var territory = new Territory { Kind = "муниципальный район", Name = "Кедровогорский район", Genitive = "Кедровогорского района" };
        db.Add(territory);
        await db.SaveChangesAsync();
        foreach (var (mail, name, role) in new[] { ("administrator@krug.example", "Вершинин О.П.", Role.Administrator), ("methodist@krug.example", "Полынина А.С.", Role.Methodist) })
            db.Add(new Account { UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), SecurityStamp = mail, Name = name, Role = role, TerritoryId = territory.Id });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        _ = clock;
    }
}
