using System.Globalization;
using System.Text;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class PdfTests
{
    /// <summary>A page whose font has the letters of <paramref name="lines"/> at half an em each; a line is x, y and text.</summary>
    static byte[] Of(params (double X, double Y, string Text)[][] pages)
    {
        var letters = pages.SelectMany(page => page.SelectMany(line => line.Text)).Distinct().Order().ToList();
        var map = string.Concat(letters.Select((letter, i) => $"<{i + 1:X2}> <{(int)letter:X4}>\n"));
        var cmap = $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /K def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n"
            + $"{letters.Count} beginbfchar\n{map}endbfchar endcmap end end";
        var widths = string.Join(' ', Enumerable.Repeat("500", letters.Count));
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{string.Join(' ', pages.Select((_, i) => $"{5 + (i * 2)} 0 R"))}]/Count {pages.Length}>>",
            $"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 1/LastChar {letters.Count}/Widths[{widths}]/ToUnicode 4 0 R>>",
            $"<</Length {cmap.Length}>>\nstream\n{cmap}\nendstream",
        ];
        foreach (var page in pages)
        {
            var content = string.Concat(page.Select(line => string.Create(CultureInfo.InvariantCulture, $"BT /F 12 Tf {line.X} {line.Y} Td <")
                + string.Concat(line.Text.Select(letter => (letters.IndexOf(letter) + 1).ToString("X2"))) + "> Tj ET\n"));
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
        }
        return HostileTests.PdfOf([.. objects]);
    }

    internal static byte[] Paper() => Of(
        [
            (230, 780, "Итоговая справка"),
            (92, 740, "Двенадцатого марта в школе посёлка Заречный прошёл районный семинар для мето-"),
            (57, 724, "дистов и управленческих команд. Участники представили учебно-методические ма-"),
            (57, 708, "териалы."),
            (92, 692, "Решили провести следующий семинар осенью."),
            (57, 660, "Время"), (157, 660, "Тема"), (357, 660, "Ответственный"),
            (57, 644, "10.00"), (157, 644, "Открытие семинара и первое"), (357, 644, "Берёзкина А.А."),
            (157, 628, "приветствие"),
            (57, 612, "10.10"), (157, 612, "Доклад"), (357, 612, "Липин Б.Б."),
            (300, 40, "1"),
        ],
        [(57, 780, "Приложение"), (300, 40, "2")]);

    [Fact]
    public void Lines_become_paragraphs_and_aligned_columns_a_table()
    {
        var source = SourceReader.Read(Paper(), "бумага.pdf");
        source.IsSound();
        Assert.Equal(
            [
                "Итоговая справка",
                "Двенадцатого марта в школе посёлка Заречный прошёл районный семинар для методистов и управленческих команд. Участники представили учебно-методические материалы.",
                "Решили провести следующий семинар осенью.",
            ],
            source.Texts()[..3]);
        Assert.Equal(["Время | Тема | Ответственный", "10.00 | Открытие семинара и первое приветствие | Берёзкина А.А.", "10.10 | Доклад | Липин Б.Б."], Assert.Single(source.Tables).Rows());
        Assert.Equal("Приложение", source.Lines[^1].Text);
        Assert.True(source.Lines[^1].PageBreakBefore);
    }

    [Fact]
    public void A_scan_is_refused_with_advice()
    {
        const string image = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\nx\nendstream";
        var file = HostileTests.PdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>", "<</Length 9>>\nstream\nq /I Do Q \nendstream", image);
        Assert.Contains("распознайте", SourceOf.Refused(file, "скан.pdf").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_draws_itself_over_and_over_is_refused()
    {
        // Ten forms, each of which draws the next one a hundred times.
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>", "<</Length 5>>\nstream\n/X Do\nendstream",
        ];
        var calls = string.Concat(Enumerable.Repeat("/X Do ", 100));
        for (var i = 0; i < 10; i++)
            objects.Add($"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {objects.Count + 2} 0 R>>>>/Length {calls.Length}>>\nstream\n{calls}\nendstream");
        objects.Add("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 3>>\nstream\nq Q\nendstream");
        SourceOf.Refused(HostileTests.PdfOf([.. objects]), "рекурсия.pdf");
    }
}
