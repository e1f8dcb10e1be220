using System.Text;
using Krug.Core.Matching;
using NJsonSchema;

namespace Krug.Core.Tests.Matching;

/// <summary>A problem as it comes in a file: what is read, what is refused and in which words, what is said of places that stay empty.</summary>
public sealed class MatchingFileTests
{
    const string Sites = """{"id": "site-1", "max": 1}, {"id": "site-2", "max": 1}""", Teams = """{"id": "team-1", "need": 1}, {"id": "team-2", "need": 1}""";
    const string Scores = """{"left": "site-1", "right": "team-1", "score": 0.5}, {"left": "site-2", "right": "team-1", "score": 0.25}""";

    static string Problem(string left = Sites, string right = Teams, string pairs = Scores, string objective = "\"total\"", string more = "") =>
        $$"""{"left": [{{left}}], "right": [{{right}}], "pairs": [{{pairs}}], {{more}}"objective": {{objective}}}""";

    static MatchingAnswer Solve(string json) => Matcher.Solve(MatchingFile.Read(Encoding.UTF8.GetBytes(json), "задача.json"));

    public static TheoryData<string, string> Bad => new()
    {
        { "", "не JSON" },
        { "не json", "не JSON" },
        { "[]", "должен быть объектом" },
        { "{\"left\": [", "не JSON" },
        { Problem() + "}", "не JSON" },
        { "{}", "не содержит раздела left" },
        { Problem().Replace("objective", "goal", StringComparison.Ordinal), "не содержит раздела objective" },
        { Problem(more: "\"left\": [], "), "содержит раздел left дважды" },
        { Problem(more: "\"forbid\": {}, "), "содержит раздел forbid, который не список" },
        { Problem(left: ""), "пустой раздел left" },
        { Problem(right: "", pairs: ""), "пустой раздел right" },
        { Problem(objective: "\"best\""), "«best», а бывает total" },
        { Problem(objective: "1"), "не словом" },
        { Problem(left: Sites + ", 5"), "в разделе left под номером 3 не объект" },
        { Problem(left: Sites + """, {"id": 5, "max": 1}"""), "не называет id в разделе left под номером 3 строкой" },
        { Problem(left: Sites + """, {"id": "", "max": 1}"""), "не называет id в разделе left под номером 3 строкой" },
        { Problem(left: Sites + """, {"max": 1}"""), "не называет id в разделе left под номером 3" },
        { Problem(left: Sites + """, {"id": "site-3"}"""), "«site-3», сколько мест" },
        { Problem(left: Sites + """, {"id": "site-3", "max": -1}"""), "отрицательное число мест (max: -1)" },
        { Problem(left: Sites + """, {"id": "site-3", "max": 1.5}"""), "max не целым числом" },
        { Problem(left: Sites + """, {"id": "site-3", "max": "1"}"""), "max не целым числом" },
        { Problem(left: Sites + """, {"id": "site-3", "max": 1e9}"""), "слишком большое число мест" },
        { Problem(left: Sites + """, {"id": "site-3", "max": 1e99}"""), "max не целым числом" },
        { Problem(left: Sites + """, {"id": "site-1", "max": 1}"""), "«site-1» дважды" },
        { Problem(right: Teams + """, {"id": "team-3", "need": -2}"""), "отрицательное число мест (need: -2)" },
        { Problem(pairs: Scores + """, {"left": "site-7", "right": "team-1", "score": 0.5}"""), "«site-7», которого нет в разделе left" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-9", "score": 0.5}"""), "«team-9», которого нет в разделе right" },
        { Problem(pairs: Scores + """, {"left": "site-1", "score": 0.5}"""), "не называет right" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": 7, "score": 0.5}"""), "не называет right в разделе pairs под номером 3 строкой" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2"}"""), "не даёт оценки паре «site-1» — «team-2»" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": null}"""), "оценку, которая не число" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": NaN}"""), "вместо числа стоит NaN" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": -Infinity}"""), "вместо числа стоит Infinity" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": "NaN"}"""), "оценку, которая не число («NaN»)" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": 1.0000001}"""), "оценку 1.0000001. Впишите score от 0 до 1" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": -0.1}"""), "оценку -0.1" },
        { Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": 1e400}"""), "оценку 1e400" },
        { Problem(pairs: Scores + ", " + Scores), "содержит пару «site-1» — «team-1» дважды" },
        { Problem(more: """ "forbid": [["site-1"]], """), "в разделе forbid под номером 1 не пару" },
        { Problem(more: """ "forbid": [["site-1", "team-1", "x"]], """), "в разделе forbid под номером 1 не пару" },
        { Problem(more: """ "previous": [["site-1", "team-8"]], """), "«team-8», которого нет в разделе right" },
        { Problem(more: """ "locked": [["site-2", "team-2"]], """), "закрепляет пару «site-2» — «team-2», которой нет в разделе pairs" },
        { Problem(more: """ "locked": [["site-1", "team-1"]], "forbid": [["site-1", "team-1"]], """), "и запрещает, и закрепляет пару «site-1» — «team-1»" },
        { Problem(more: """ "locked": [["site-1", "team-1"], ["site-2", "team-1"]], """), "закрепляет для «team-1» больше, чем нужно: 2 при need 1" },
        { Problem(pairs: """{"left": "site-1", "right": "team-1", "score": 0.5}, {"left": "site-1", "right": "team-2", "score": 0.5}""", more: """ "locked": [["site-1", "team-1"], ["site-1", "team-2"]], """), "закрепляет за «site-1» больше, чем можно: 2 при max 1" },
        { Problem(left: """{"id": "\ud800", "max": 1}"""), "не в UTF-8" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_is_wrong_is_told_in_one_Russian_sentence_that_names_the_file_and_the_place(string json, string words)
    {
        var refused = Assert.Throws<MatchingRefused>(() => Solve(json));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Contains("«задача.json»", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void Sections_come_in_any_order_what_the_contract_does_not_name_is_passed_over_and_a_mark_of_UTF_8_does_no_harm()
    {
        var json = "\uFEFF" + $$"""{"note": {"a": [1]}, "objective": "fair", "previous": null, "pairs": [{{Scores.Replace("0.5", "5e-1", StringComparison.Ordinal)}}], "right": [{{Teams}}], "left": [{{Sites.Replace("\"max\"", "\"name\": \"Школа\", \"max\"", StringComparison.Ordinal)}}]}""";
        Assert.Equal([("site-1", "team-1")], Solve(json).Pairs);
    }

    [Fact]
    public void Many_digits_decide_as_they_were_written()
    {
        var answer = Solve(Problem(pairs: """{"left": "site-1", "right": "team-1", "score": 0.12345678901234567}, {"left": "site-2", "right": "team-1", "score": 0.12345678901234568}"""));
        Assert.Equal([("site-2", "team-1")], answer.Pairs);
        Assert.Equal(0.12345678901234568m, answer.Total);
    }

    [Fact]
    public void Nobody_gets_a_place_of_a_giver_without_places_and_who_needs_none_gets_none()
    {
        var answer = Solve(Problem(left: """{"id": "site-1", "max": 0}, {"id": "site-2", "max": 1}""", right: """{"id": "team-1", "need": 1}, {"id": "team-2", "need": 0}""", pairs: Scores + """, {"left": "site-2", "right": "team-2", "score": 1}"""));
        Assert.Equal([("site-2", "team-1")], answer.Pairs);
        Assert.Empty(answer.Unmet);
    }

    [Fact]
    public void An_empty_place_is_explained()
    {
        Assert.Equal("никто не подходит: ни одной пары с этой заявкой в задаче нет", Why("team-2", Problem()));
        Assert.Equal("все пары (2) запрещены или без мест", Why("team-1", Problem(more: """ "forbid": [["site-1", "team-1"], ["site-2", "team-1"]], """)));
        Assert.Equal("нужно 3, а подходит 2", Why("team-1", Problem(right: """{"id": "team-1", "need": 3}""")));
        Assert.Equal("подходящий site-1 занят: мест 1, заявок 2", Why("team-2", Problem(pairs: """{"left": "site-1", "right": "team-1", "score": 0.5}, {"left": "site-1", "right": "team-2", "score": 0.4}""")));
        Assert.Equal("все подходящие (site-1, site-2) заняты: мест 2, заявок 3", Why("team-3", Problem(right: Teams + """, {"id": "team-3", "need": 1}""",
            pairs: string.Join(", ", from site in (int[])[1, 2] from team in (int[])[1, 2, 3] select $$"""{"left": "site-{{site}}", "right": "team-{{team}}", "score": 0.{{9 - team}}}"""))));
        // The only site that suits the third team could be made free by moving the first team, were its other site not full too.
        Assert.Equal("подходящий site-1 занят, перестановка не помогает: мест 2, заявок 3", Why("team-3", Problem(right: Teams + """, {"id": "team-3", "need": 1}""",
            pairs: Scores + """, {"left": "site-2", "right": "team-2", "score": 1}, {"left": "site-1", "right": "team-3", "score": 0.1}""")));
        // A place that is locked is taken like any other.
        Assert.Equal("подходящий site-1 занят: мест 1, заявок 2", Why("team-2", Problem(pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": 1}""", more: """ "locked": [["site-1", "team-1"]], """)));

        static string Why(string team, string json) => Solve(json).Unmet.Single(unmet => unmet.Right == team).Why;
    }

    [Fact]
    public async Task Problems_and_answers_have_the_shape_the_contract_names()
    {
        var (problem, answer) = (await Schema("problem"), await Schema("answer"));
        foreach (var objective in (string[])["\"total\"", "\"fair\""])
        {
            var json = Problem(right: """{"id": "team-1", "need": 2}, {"id": "team-2", "need": 1}""", pairs: Scores + """, {"left": "site-1", "right": "team-2", "score": 0.9}, {"left": "site-2", "right": "team-2", "score": 0.1}""", objective: objective, more: """ "forbid": [], "previous": [["site-1", "team-1"]], """);
            Assert.Empty(problem.Validate(json));
            Assert.Empty(answer.Validate(MatchingJson.Write(Solve(json), 3)));
        }
        Assert.NotEmpty(problem.Validate(Problem(objective: "\"best\"")));

        static Task<JsonSchema> Schema(string of) => JsonSchema.FromFileAsync(Path.Combine(House.Repository.Root, "docs", "contracts", $"assign.{of}.schema.json"), TestContext.Current.CancellationToken);
    }
}
