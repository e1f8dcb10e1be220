using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krug.Core.Matching;

/// <summary>Writes an answer as docs/contracts/assign.answer.schema.json describes it: one JSON object, Cyrillic as it is.</summary>
public static class MatchingJson
{
    public static string Write(MatchingAnswer answer, long milliseconds)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("pairs");
            foreach (var (left, right) in answer.Pairs)
            {
                json.WriteStartArray();
                json.WriteStringValue(left);
                json.WriteStringValue(right);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteNumber("total", answer.Total);
            json.WriteNumber("worst", answer.Worst);
            json.WriteStartArray("unmet");
            foreach (var unmet in answer.Unmet)
            {
                json.WriteStartObject();
                json.WriteString("right", unmet.Right);
                json.WriteNumber("missing", unmet.Missing);
                json.WriteString("why", unmet.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteBoolean("proven", answer.Proven);
            if (answer.Bound is { } bound) json.WriteNumber("bound", bound);
            json.WriteNumber("milliseconds", milliseconds);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
