using CsCheck;
using Krug.Core.Language;

namespace Krug.Core.Tests.Language;

public sealed class AnyTextTests
{
    static readonly string[] Pieces =
    [
        " ", "-", ".", ",", "«", "»", "(", "№", "5", "а", "е", "ий", "ая", "ой", "ого", "ё", "й", "ь", "я", "ец", "ок", "к", "ц", "А.", "Б", "Липки", "г.", "района", "города", "и", "директор", "зам.", "ст.", "школа",
        "МБОУ", "X", "сто", "тысяч", "пять", "’", "\u0306", "\u00A0", "\u200B", "😀", "-на-", "оглы", "ся", "щий", "имени",
    ];

    [Fact]
    public void No_text_is_so_odd_that_it_breaks_the_program() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(picked => string.Concat(picked.Select(piece => Pieces[piece]))).Holds(
            text =>
            {
                var name = PersonName.Parse(text);
                _ = name?.Suggested;
                _ = name?.Fits(name);
                _ = RussianOrder.Key(text) + RussianOrder.SearchKey(text) + Typography.Tidy(text) + NumberReading.Read(text) + NumberReading.All(text).Count + Dates.ReadMonth(text);
                _ = TerritoryNames.Unfold(text);
                foreach (var @case in Enum.GetValues<Case>())
                {
                    _ = name?.In(@case, null, NameStyle.Full);
                    foreach (var part in Enum.GetValues<NamePart>()) _ = NameDeclension.Decline(text, part, null, @case);
                    _ = Positions.In(text, @case).Text + OrganisationNames.In(text, @case).Text + PlaceNames.In(text, @case).Text + PlaceNames.Nominative(text, @case).Text + Numbers.Agree(5, text, @case)
                        + new Territory(TerritoryKind.District, text).In(@case).Text + new Territory(TerritoryKind.Village, text).In(@case).Text;
                }
            },
            times: 20_000);
}
