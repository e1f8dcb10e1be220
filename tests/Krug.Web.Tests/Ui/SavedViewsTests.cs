using Krug.Web.Shared.Access;
using Krug.Web.Shared.Ui.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Krug.Web.Tests.Ui;

/// <summary>Filters of a list, named and come back to: one's own, without scripts.</summary>
public sealed class SavedViewsTests
{
    [Fact]
    public async Task Filters_are_saved_under_a_name_come_back_to_renamed_deleted_and_brought_back()
    {
        await using var krug = await TestKrug.Start();
        await krug.Organisation();
        var methodist = await krug.SignedIn();
        Assert.DoesNotContain("Сохранить вид", (await methodist.Get("/organisations?sort=-name&after=AAAA")).Text, StringComparison.Ordinal);
        var list = await methodist.Get("/organisations?sort=-name&q=&kind=СОШ&evil=1&after=AAAA");
        var saved = await list.Submit("Сохранить", ("name", "Средние школы"));
        Assert.Equal("/organisations?kind=%D0%A1%D0%9E%D0%A8&sort=-name", saved.Path);
        Assert.Equal("Средние школы", saved.Page.QuerySelector(".saved .chip[aria-current]")!.TextContent);
        Assert.DoesNotContain("Сохранить вид", saved.Text, StringComparison.Ordinal);
        Assert.NotNull((await methodist.Get("/organisations")).Page.QuerySelector(".saved .chip:not([aria-current])"));
        Assert.Null((await methodist.Get("/people")).Page.QuerySelector(".saved"));

        var renamed = await (await methodist.Get("/views")).Submit("Переименовать", ("name", "СОШ"));
        Assert.Equal("СОШ", renamed.Page.QuerySelector("tbody th a")!.TextContent);
        var deleted = await renamed.Submit("Удалить");
        Assert.Contains("Видов пока нет", deleted.Text, StringComparison.Ordinal);
        Assert.Equal("СОШ", (await deleted.Undo()).Page.QuerySelector(".saved .chip")!.TextContent);
    }

    [Fact]
    public async Task A_name_twice_is_refused_and_a_stranger_s_view_is_neither_seen_nor_touched()
    {
        await using var krug = await TestKrug.Start();
        var methodist = await krug.SignedIn();
        await (await methodist.Get("/tasks?view=late")).Submit("Сохранить", ("name", "Горит"));
        var twice = await (await methodist.Get("/tasks?view=done")).Submit("Сохранить", ("name", "горит"));
        Assert.Contains("уже есть", twice.Text, StringComparison.Ordinal);
        var kept = await twice.Submit("Сохранить вид", ("Name", "Сделано"));
        Assert.Equal(2, kept.Page.QuerySelectorAll(".saved .chip").Length);

        var administrator = await krug.SignedIn(Role.Administrator);
        Assert.Null((await administrator.Get("/tasks")).Page.QuerySelector(".saved"));
        var token = (await administrator.Get("/organisations/edit")).Value("__RequestVerificationToken");
        var id = await krug.Ask(db => db.SavedViews.Select(v => v.Id).FirstAsync());
        foreach (var handler in new[] { "Delete", "Rename" }) Assert.Equal(404, (await administrator.Post($"/views?handler={handler}&id={id}", [new("__RequestVerificationToken", token), new("name", "Чужой")])).Status);
        Assert.Equal(404, (await administrator.Post("/views?handler=Save", [new("__RequestVerificationToken", token), new("list", "//evil.example"), new("query", "q=1"), new("name", "Чужой")])).Status);
    }

    /// <summary>A key a list came to know, or knows no longer, is told here.</summary>
    [Fact]
    public async Task A_list_keeps_exactly_the_keys_its_page_knows()
    {
        await using var krug = await TestKrug.Start();
        var loader = krug.Services.GetRequiredService<PageLoader>();
        var pages = krug.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().DistinctBy(page => page.AttributeRouteInfo!.Template).ToList();
        foreach (var list in ListOfViews.All)
        {
            var page = await loader.LoadAsync(pages.Single(page => "/" + page.AttributeRouteInfo!.Template == list.Path), EndpointMetadataCollection.Empty);
            var known = page.HandlerTypeInfo.GetProperties().Where(property => property.GetCustomAttributes(typeof(BindPropertyAttribute), false) is [BindPropertyAttribute { SupportsGet: true }]).Select(property => property.Name.ToLowerInvariant());
            Assert.Equal((list.Path, string.Join(' ', known.Order(StringComparer.Ordinal))), (list.Path, string.Join(' ', list.Keys.Order(StringComparer.Ordinal))));
        }
    }
}
