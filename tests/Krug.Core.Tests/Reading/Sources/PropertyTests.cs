using System.Text;
using CsCheck;
using Krug.Core.Reading.Sources;

namespace Krug.Core.Tests.Reading.Sources;

public class PropertyTests
{
    static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf("Приказ", "№ 5", "и\u0306", "10.00", "Время", "Тема", "- пункт", "1.", "ё", "\u00AD", "\uF0B7", "«Школа»", " ", "  ", "\t", "|", "\uD83C\uDF93", "\u2028"),
        Gen.String[Gen.Char['а', 'я'], 0, 8]).List[0, 6].Select(words => string.Join(' ', words));

    [Fact]
    public void Every_line_of_any_text_cuts_itself_out_of_it() =>
        Gen.Select(Words, Gen.OneOf("\n", "\n\n", "\n\t", "\n\n\t", "\r\n", "\f", "\v", "\n\n\n")).List[1, 40].Holds(parts =>
            SourceOf.Text("А" + string.Concat(parts.Select(part => part.Item1 + part.Item2))).IsSound());

    [Fact]
    public void Every_line_of_any_Word_file_cuts_itself_out_of_its_text() =>
        Gen.OneOf(
            Words.Select(Gen.Int[0, 4], (text, level) => (Action<WordFile>)(file => file.Numbered(Xml(text), level))),
            Words.List[1, 4].Select(runs => (Action<WordFile>)(file => file.Paragraph([.. runs.Select(Xml)]))),
            Words.Select(Xml).Array[1, 4].Array[1, 5].Select(rows => (Action<WordFile>)(file => file.Table(rows))),
            Words.Select(Xml).Array[1, 3].Array[1, 3].Select(rows => (Action<WordFile>)(file =>
                file.Markup($"<w:tbl><w:tr><w:tc><w:p/>{WordFile.TableOf(rows)}<w:p/></w:tc></w:tr></w:tbl>"))),
            Gen.Const((Action<WordFile>)(file => file.Markup("<w:p><w:r><w:br w:type=\"page\"/><w:t>далее</w:t><w:br/></w:r></w:p>"))))
        .List[0, 12].Holds(deeds =>
        {
            var file = new WordFile().Paragraph("Приказ");
            foreach (var deed in deeds) deed(file);
            SourceOf.Word(file).IsSound();
        }, times: 300);

    /// <summary>Halves of surrogate pairs cannot stand in XML.</summary>
    static string Xml(string text) => new([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Where(c => c is >= ' ' or '\t')]);
}
