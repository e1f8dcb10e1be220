using System.Text;
using System.Text.Json;

namespace Krug.Core.Matching;

/// <summary>
/// Reads a problem as docs/contracts/assign.problem.schema.json describes it. What is not written so, or contradicts itself, is refused with one sentence: what, where, what to do. Properties the contract does not name are passed over.
/// </summary>
public static class MatchingFile
{
    public const int LargestMegabytes = 256;

    /// <summary>More places than that nobody gives or takes.</summary>
    const int Most = 1_000_000;

    /// <summary>Givers × takers: each such pair is a bit of memory.</summary>
    const long MostCells = 400_000_000;

    /// <example><code>var problem = MatchingFile.Read(File.ReadAllBytes("problem.json"), "problem.json");</code></example>
    /// <exception cref="MatchingRefused">The file is not a problem; the message is the sentence.</exception>
    public static MatchingProblem Read(ReadOnlySpan<byte> json, string name)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new Reading(name).Read(json);
        }
        catch (JsonException broken)
        {
            throw new MatchingRefused(WhyBroken(json, name, broken));
        }
        catch (InvalidOperationException)
        {
            throw new MatchingRefused($"Файл «{name}» содержит знаки не в UTF-8. Сохраните его в UTF-8.");
        }
    }

    static string WhyBroken(ReadOnlySpan<byte> json, string name, JsonException broken)
    {
        var line = (int)(broken.LineNumber ?? 0);
        for (var at = 0; at < line; at++) json = json[(json.IndexOf((byte)'\n') + 1)..];
        var tail = json[(int)Math.Clamp(broken.BytePositionInLine ?? 0, 0, json.Length)..];
        var word = Encoding.UTF8.GetString(tail[..Math.Min(tail.Length, 10)]);
        foreach (var not in (ReadOnlySpan<string>)["NaN", "Infinity"])
            if (word.TrimStart('-').StartsWith(not, StringComparison.Ordinal)) return $"В файле «{name}» в строке {line + 1} вместо числа стоит {not}: впишите число, оценка бывает от 0 до 1.";
        return $"Файл «{name}» — не JSON: ошибка в строке {line + 1}, знак {(broken.BytePositionInLine ?? 0) + 1}. Проверьте, что файл записан целиком.";
    }

    /// <summary>One reading: sections may stand in any order, so ids are numbered as they come and checked at the end.</summary>
    sealed class Reading(string name)
    {
        readonly Side left = new("left", "max"), right = new("right", "need");
        readonly List<Fit> pairs = [];
        readonly Dictionary<string, List<(int Left, int Right)>> lists = new(StringComparer.Ordinal);
        readonly HashSet<string> sections = new(StringComparer.Ordinal);
        Objective objective;

        public MatchingProblem Read(ReadOnlySpan<byte> bytes)
        {
            var json = new Utf8JsonReader(bytes);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) throw No("должен быть объектом с разделами left, right, pairs и objective.");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var section = json.GetString()!;
                json.Read();
                if (section is not ("left" or "right" or "pairs" or "forbid" or "locked" or "previous" or "objective")) { json.Skip(); continue; }
                if (!sections.Add(section)) throw No($"содержит раздел {section} дважды. Оставьте один.");
                if (section == "objective") objective = ReadObjective(ref json);
                else if (json.TokenType == JsonTokenType.Null && section is "forbid" or "locked" or "previous") continue;
                else if (json.TokenType != JsonTokenType.StartArray) throw No($"содержит раздел {section}, который не список. Запишите его в квадратных скобках.");
                else ReadSection(ref json, section);
            }
            while (json.Read()) { }
            return Checked();
        }

        Objective ReadObjective(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String ? json.GetString() switch
        {
            "total" => Objective.Total,
            "fair" => Objective.Fair,
            var other => throw No($"называет цель objective «{Short(other!)}», а бывает total (больше всего в сумме) или fair (поровну). Впишите одну из них."),
        } : throw No("называет цель objective не словом. Впишите \"total\" или \"fair\".");

        void ReadSection(ref Utf8JsonReader json, string section)
        {
            var named = section is "left" or "right" or "pairs" ? null : lists[section] = [];
            for (var number = 1; json.Read() && json.TokenType != JsonTokenType.EndArray; number++)
            {
                var where = new Place(section, number);
                if (named is not null) named.Add(ReadIds(ref json, where));
                else if (json.TokenType != JsonTokenType.StartObject) throw No($"содержит в разделе {section} под номером {number} не объект. Запишите его в фигурных скобках.");
                else if (section == "left") ReadOne(ref json, left, where);
                else if (section == "right") ReadOne(ref json, right, where);
                else ReadPair(ref json, where);
            }
        }

        void ReadOne(ref Utf8JsonReader json, Side side, Place where)
        {
            var (id, amount) = (-1, (int?)null);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = json.ValueTextEquals("id");
                var isAmount = !isId && json.ValueTextEquals(side.Amount);
                json.Read();
                if (isId) id = side.Number(ref json) is >= 0 and var at ? at : throw No($"не называет id в {where} строкой. Впишите непустую строку в кавычках.");
                else if (isAmount) amount = Amount(ref json, side, where);
                else json.Skip();
            }
            if (id < 0) throw No($"не называет id в {where}. Впишите его.");
            if (amount is not { } given) throw No($"не говорит для «{side.Shown(id)}», сколько мест: в {where} нет {side.Amount}. Впишите целое число.");
            if (!side.Declare(id, given)) throw No($"содержит в разделе {side.Section} «{side.Shown(id)}» дважды. Оставьте один раз.");
        }

        int Amount(ref Utf8JsonReader json, Side side, Place where)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetDecimal(out var amount) || amount != decimal.Truncate(amount)) throw No($"содержит в {where} {side.Amount} не целым числом. Впишите целое число от 0.");
            if (amount < 0) throw No($"содержит в {where} отрицательное число мест ({side.Amount}: {amount}). Впишите целое число от 0.");
            return amount <= Most ? (int)amount : throw No($"содержит в {where} слишком большое число мест ({side.Amount}: {amount}). Впишите не больше {Most}.");
        }

        void ReadPair(ref Utf8JsonReader json, Place where)
        {
            var (giver, taker, score) = (-1, -1, (decimal?)null);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var what = json.ValueTextEquals("left") ? left : json.ValueTextEquals("right") ? right : null;
                var isScore = what is null && json.ValueTextEquals("score");
                json.Read();
                if (what is not null)
                {
                    if (what.Number(ref json) is not (>= 0 and var at)) throw No($"не называет {what.Section} в {where} строкой. Впишите id в кавычках.");
                    if (what == left) giver = at;
                    else taker = at;
                }
                else if (isScore) score = Score(ref json, where);
                else json.Skip();
            }
            if (giver < 0 || taker < 0) throw No($"не называет {(giver < 0 ? "left" : "right")} в {where}. Впишите id.");
            pairs.Add(new(giver, taker, score ?? throw No($"не даёт оценки паре «{left.Shown(giver)}» — «{right.Shown(taker)}» в {where}. Впишите score от 0 до 1.")));
        }

        decimal Score(ref Utf8JsonReader json, Place where)
        {
            if (json.TokenType != JsonTokenType.Number) throw No($"содержит в {where} оценку, которая не число{(json.TokenType == JsonTokenType.String ? $" («{Short(json.GetString()!)}»)" : "")}. Впишите score от 0 до 1 без кавычек.");
            return json.TryGetDecimal(out var score) && score is >= 0 and <= 1 ? score : throw No($"содержит в {where} оценку {Short(Encoding.UTF8.GetString(json.ValueSpan))}. Впишите score от 0 до 1.");
        }

        (int, int) ReadIds(ref Utf8JsonReader json, Place where)
        {
            var ids = (-1, -1);
            var good = json.TokenType == JsonTokenType.StartArray
                && json.Read() && (ids.Item1 = left.Number(ref json)) >= 0
                && json.Read() && (ids.Item2 = right.Number(ref json)) >= 0
                && json.Read() && json.TokenType == JsonTokenType.EndArray;
            return good ? ids : throw No($"содержит в {where} не пару. Впишите два id: [\"левый\", \"правый\"].");
        }

        MatchingProblem Checked()
        {
            foreach (var section in (ReadOnlySpan<string>)["left", "right", "pairs", "objective"]) if (!sections.Contains(section)) throw No($"не содержит раздела {section}. Добавьте его.");
            foreach (var side in (ReadOnlySpan<Side>)[left, right])
            {
                if (side.Declared == 0) throw No($"содержит пустой раздел {side.Section}: распределять нечего. Впишите хотя бы одну запись.");
                if (side.Unknown is { } id) throw No($"называет «{Short(id)}», которого нет в разделе {side.Section}. Добавьте его туда или исправьте id.");
            }
            if ((long)left.Declared * right.Declared > MostCells) throw No($"слишком велик: {left.Declared} слева и {right.Declared} справа. Разделите его на части.");
            var seen = new HashSet<(int, int)>(pairs.Count);
            foreach (var pair in pairs) if (!seen.Add((pair.Left, pair.Right))) throw No($"содержит пару {Pair((pair.Left, pair.Right))} дважды. Оставьте одну.");
            var (forbidden, locked) = (Of("forbid"), Of("locked"));
            foreach (var pair in locked)
            {
                if (forbidden.Contains(pair)) throw No($"и запрещает, и закрепляет пару {Pair(pair)}. Уберите её из forbid или из locked.");
                if (!seen.Contains(pair)) throw No($"закрепляет пару {Pair(pair)}, которой нет в разделе pairs. Добавьте её туда с оценкой или снимите закрепление.");
            }
            foreach (var of in locked.GroupBy(pair => pair.Left).OrderBy(group => group.Key)) if (of.Count() > left.Amounts[of.Key]) throw No($"закрепляет за «{left.Shown(of.Key)}» больше, чем можно: {of.Count()} при max {left.Amounts[of.Key]}. Снимите часть закреплений или увеличьте max.");
            foreach (var of in locked.GroupBy(pair => pair.Right).OrderBy(group => group.Key)) if (of.Count() > right.Amounts[of.Key]) throw No($"закрепляет для «{right.Shown(of.Key)}» больше, чем нужно: {of.Count()} при need {right.Amounts[of.Key]}. Снимите часть закреплений или увеличьте need.");
            return new()
            {
                Left = [.. left.Ids.Select((id, at) => new Giver(id, left.Amounts[at]))],
                Right = [.. right.Ids.Select((id, at) => new Taker(id, right.Amounts[at]))],
                Pairs = pairs,
                Forbidden = forbidden,
                Locked = locked,
                Previous = Of("previous"),
                Objective = objective,
            };
        }

        HashSet<(int Left, int Right)> Of(string section) => [.. lists.GetValueOrDefault(section) ?? []];

        string Pair((int Left, int Right) pair) => $"«{left.Shown(pair.Left)}» — «{right.Shown(pair.Right)}»";

        MatchingRefused No(string what) => new($"Файл «{name}» {what}");
    }

    /// <summary>Where in the file a sentence points; written out only when it is needed.</summary>
    readonly record struct Place(string Section, int Number)
    {
        public override string ToString() => $"разделе {Section} под номером {Number}";
    }

    /// <summary>The ids of one side, numbered as they come, and how many places each gives or takes.</summary>
    sealed class Side(string section, string amount)
    {
        const int Longest = 1000;
        readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        readonly char[] text = new char[Longest];

        public string Section => section;
        public string Amount => amount;
        public List<string> Ids { get; } = [];
        public List<int> Amounts { get; } = [];
        public int Declared { get; private set; }
        public string? Unknown => Amounts.IndexOf(-1) is >= 0 and var at ? Ids[at] : null;

        /// <summary>The number of the id at the reader; −1 where there is none.</summary>
        public int Number(ref Utf8JsonReader json)
        {
            if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length is 0 or > Longest) return -1;
            var id = text.AsSpan(0, json.CopyString(text));
            var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (known.TryGetValue(id, out var number)) return number;
            numbers.Add(id.ToString(), number = Ids.Count);
            Ids.Add(id.ToString());
            Amounts.Add(-1);
            return number;
        }

        public bool Declare(int number, int places)
        {
            if (Amounts[number] >= 0) return false;
            Amounts[number] = places;
            Declared++;
            return true;
        }

        public string Shown(int number) => Short(Ids[number]);
    }

    static string Short(string text) => new([.. (text.Length > 60 ? text[..59] + "…" : text).Select(sign => char.IsControl(sign) ? ' ' : sign)]);
}
