using Krug.Web.Modules.Dictionaries;

namespace Krug.Web.Tests.Dictionaries;

public sealed class DirectionsTests
{
    static readonly Directions directions = new(DefaultTerms.For(1).Where(term => term.Dictionary == Dictionary.Direction));

    [Theory]
    [InlineData("1.1", "Качество подготовки учеников")]
    [InlineData("1.1", "система оценки качества подготовки обучающихся")]
    [InlineData("1.2", "О работе со школами с низкими результатами")]
    [InlineData("1.2", "поддержка ШНОР")]
    [InlineData("1.3", "выявление и поддержка талантов")]
    [InlineData("1.3", "о работе с одарёнными детьми в районе")]
    [InlineData("1.4", "Профессиональное самоопределение школьников")]
    [InlineData("1.4", "профориентация")]
    [InlineData("2.1", "Эффективность руководителей")]
    [InlineData("2.2", "профессиональное развитие педагогов")]
    [InlineData("2.3", "Воспитательная работа")]
    [InlineData("2.4", "мониторинг качества дошкольного образования")]
    [InlineData("2.4", "2.4. ДО")]
    [InlineData(null, "цифровизация закупок")]
    [InlineData(null, "система работы")]
    [InlineData(null, "")]
    public void A_direction_is_known_by_its_number_its_name_and_by_what_papers_call_it(string? code, string words) => Assert.Equal(code, directions.Find(words)?.Code);

    [Fact]
    public void Every_default_word_of_a_direction_leads_to_it()
    {
        foreach (var direction in DefaultTerms.For(1).Where(term => term.Dictionary == Dictionary.Direction))
            foreach (var word in direction.Synonyms.Split('\n').Append(direction.Name).Append(direction.Short!))
                Assert.Equal((word, direction.Code), (word, directions.Find(word)?.Code));
    }

    [Fact]
    public void Default_words_stand_in_order_without_repetitions()
    {
        foreach (var list in DefaultTerms.For(1).GroupBy(term => term.Dictionary))
        {
            Assert.Equal(Enumerable.Range(1, list.Count()), list.Select(term => term.Order));
            Assert.Equal(list.Count(), list.Select(term => term.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(list, term => Assert.Null(term.WhyNotKeep()));
        }
        Assert.Equal(8, DefaultTerms.For(1).Count(term => term.Dictionary == Dictionary.Direction));
        Assert.Equal(9, DefaultTerms.For(1).Count(term => term.Dictionary == Dictionary.Step));
        Assert.All(Enum.GetValues<Dictionary>(), dictionary => Assert.Contains(DefaultTerms.For(1), term => term.Dictionary == dictionary));
    }
}
