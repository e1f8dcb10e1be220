using System.Text;
using Krug.Core.Identification;
using Krug.Core.Reading.Sheets;
using Krug.Core.Reading.Sources;
using Krug.Core.Tests.Calls;

namespace Krug.Core.Tests.Reading.Sheets;

/// <summary>Damaged lists: a person may bring any file as the list of organisations or the directory of <c>krug identify</c>.</summary>
public sealed class SheetFuzzTests
{
    [Fact]
    public void A_damaged_list_is_read_or_refused_and_nothing_else()
    {
        byte[][] files =
        [
            ServicesTests.Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Название</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>Дата</t></r><rPh><t>?</t></rPh></is></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>СОШ № 1</v></c><c r=\"B2\" s=\"1\"><v>46289.4</v></c></row>"
                + "<row r=\"13\"><c r=\"AB13\" s=\"0\"><v>12345678901</v></c><c t=\"b\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>", "<mergeCells><mergeCell ref=\"A2:C13\"/><mergeCell ref=\"AB13:AC14\"/></mergeCells>"),
            Encoding.UTF8.GetBytes("id;Краткое наименование;ИНН\na1;\"МБОУ \"\"Луч\"\"\";7707083893\nИтого: 1;;\n"),
            Encoding.Unicode.GetBytes("\uFEFFНазвание\tРуководитель\r\nСОШ № 1\t\"Полынина\nАнна\"\r\n"),
        ];
        files.Holds((file, _) =>
        {
            try
            {
                var table = SheetReader.Read(file, "список");
                var found = SheetColumns.Find(table);
                Assert.All(SheetRows.Of(table, found.FirstLine, found.Columns, found.Titles), row => Assert.True(row.Number > 0 || row.IsOut || row.Values.Count >= 0));
            }
            catch (UnreadableException refused) { Assert.EndsWith(".", refused.Message, StringComparison.Ordinal); }
        });
    }

    [Fact]
    public void A_damaged_directory_is_read_or_refused_and_nothing_else()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes("id,name,short_name,number,kind,municipality,locality\ns4,\"Средняя школа № 4 \"\"Луч\"\"\",СОШ № 4,4,Средняя общеобразовательная школа,Липовский район,г. Липки\nd1,Детский сад № 1,,1,Детский сад,,\n"),
            Encoding.UTF8.GetBytes("id,surname,given_name,patronymic,position,organisation_id\np1,Полынина,Анна,Сергеевна,директор,s4\np2,Рогова,Елена,,,d1\n"),
            Encoding.UTF8.GetBytes("display_name,organisation_id,person_id,event\n\"Анна, школа 4\",s4,p1,e1\niPhone,d1,,\n"),
        ];
        files.Holds((file, random) =>
        {
            var which = random.Next(3);
            var all = Enumerable.Range(0, 3).Select(at => Csv.Open(at == which ? file : files[at])).ToList();
            try
            {
                var identifier = new Identifier(new([.. DirectoryFiles.Organisations(all[0])], [.. DirectoryFiles.People(all[1])], [.. DirectoryFiles.Confirmed(all[2])]), "e1");
                foreach (var name in (string[])["Полынина Анна школа 4", "iPhone", "д/с 1 Рогова", "Анна, школа 4"]) Assert.NotNull(identifier.Identify(name).Reason);
            }
            catch (FormatException refused) { Assert.EndsWith(".", refused.Message, StringComparison.Ordinal); }
        });
    }
}
