using System.Text.Json.Nodes;

namespace Krug.Core.Tests.Reading.Papers;

public sealed class PaperScoreTests
{
    [Fact]
    public void A_reading_that_finds_everything_and_nothing_else_scores_one()
    {
        var score = new PaperScore();
        foreach (var (name, _, gold) in InventedPapers.All()) score.Add(name, gold, Perfect(gold));
        Assert.True(score.Total.Hit == score.Total.Want && score.Total.Hit == score.Total.Got, score.Report(verbose: true));
    }

    [Fact]
    public void A_reading_that_finds_nothing_scores_nothing_where_there_was_something()
    {
        var score = new PaperScore();
        var (name, _, gold) = InventedPapers.All().First(p => p.Name.StartsWith("note-words", StringComparison.Ordinal));
        score.Add(name, gold, JsonNode.Parse("""{"documents": []}"""));
        Assert.Equal(0, score.F1);
    }

    [Fact]
    public void An_invented_figure_and_a_false_alarm_cost()
    {
        var score = new PaperScore();
        var gold = JsonNode.Parse("""{"kinds": ["letter"], "facts": {}, "slots": [], "practices": [], "assignments": [], "warnings": []}""")!;
        score.Add("x", gold, JsonNode.Parse("""{"documents": [{"kind": "letter", "facts": {"applications": 5}, "warnings": [{"code": "blank-number"}]}]}"""));
        Assert.Equal(0.5, score.F1);
    }

    [Fact]
    public void A_point_that_swallows_two_tasks_answers_neither()
    {
        var score = new PaperScore();
        var gold = JsonNode.Parse("""
            {"kinds": ["order"], "facts": {}, "slots": [], "practices": [], "warnings": [],
             "assignments": [{"audience": "школам", "text": "собрать заявки", "due": null}, {"audience": "школам", "text": "подвести итоги", "due": null}]}
            """)!;
        score.Add("x", gold, JsonNode.Parse("""{"documents": [{"kind": "order", "assignments": [{"audience": "школам", "text": "собрать заявки, подвести итоги"}]}]}"""));
        Assert.Equal(1, score.Total.Hit);
    }

    [Theory]
    [InlineData("Ким Е.В.", "Ким Е. В")]
    [InlineData("Белова Анна Ильинична", "Белова А.И.")]
    [InlineData("Чернышёв Д.А.", "Д.А. Чернышев")]
    public void A_person_is_one_person_however_written(string one, string other) => Assert.Equal(PaperScore.Person(one), PaperScore.Person(other));

    [Theory]
    [InlineData("МБОУ СОШ №5 г. Канева", "МБОУ «СОШ № 5»")]
    [InlineData("муниципальное МКОУ Липовская ООШ", "МКОУ «Липовская ООШ»")]
    public void An_organisation_is_one_organisation_however_written(string one, string other) => Assert.Equal(PaperScore.Org(one), PaperScore.Org(other));

    static JsonObject Perfect(JsonNode gold)
    {
        var kinds = gold["kinds"]!.AsArray();
        var documents = kinds.Select(kind => new JsonObject { ["kind"] = kind!.DeepClone() }).ToList();
        if (documents.Count == 0) return new() { ["documents"] = new JsonArray() };
        var paper = documents[0];
        paper["facts"] = gold["facts"]!.DeepClone();
        paper["slots"] = Map("slots", s => new JsonObject { ["start"] = Copy(s[0]), ["end"] = Copy(s[1]), ["kind"] = Copy(s[2]), ["title"] = Copy(s[3]), ["speakers"] = People(s[4]) });
        paper["practices"] = Map("practices", p => new JsonObject { ["title"] = Copy(p["title"]), ["organisation"] = Copy(p["organisation"]), ["authors"] = People(p["authors"]) });
        paper["assignments"] = Map("assignments", t => t.DeepClone());
        foreach (var key in (string[])["municipalities", "problems", "tracks"]) paper[key] = Map(key, x => x.DeepClone());
        paper["warnings"] = Map("warnings", code => new JsonObject { ["code"] = code.DeepClone() });
        if (gold["signatory"] is { } name) paper["signatory"] = new JsonObject { ["name"] = name.DeepClone() };
        var platform = new JsonObject { ["objectives"] = Many("objectives"), ["tasks"] = Many("tasks"), ["register"] = Many("register_rows"), ["products"] = Map("products", x => x.DeepClone()) };
        if (gold["sections"] is JsonArray sections) platform["sections"] = new JsonObject(sections.Select(x => KeyValuePair.Create(x!.GetValue<string>(), (JsonNode?)"текст")));
        paper["platform"] = platform;
        return new() { ["documents"] = new JsonArray([.. documents]) };

        JsonArray Map(string key, Func<JsonNode, JsonNode> one) => [.. (gold[key] as JsonArray ?? []).Select(x => one(x!))];
        JsonArray Many(string key) => [.. Enumerable.Range(0, gold[key]?.GetValue<int>() ?? 0).Select(i => (JsonNode)i)];
        static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
        static JsonArray People(JsonNode? names) => [.. names!.AsArray().Select(n => new JsonObject { ["name"] = n!.DeepClone() })];
    }
}
