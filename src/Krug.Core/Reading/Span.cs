using System.Text.Json;
using System.Text.Json.Serialization;

namespace Krug.Core.Reading;

/// <summary>A place in the extracted text: characters <paramref name="From"/> (included) to <paramref name="To"/> (excluded), UTF-16 units. Written as <c>[from, to]</c>.</summary>
[JsonConverter(typeof(SpanConverter))]
public readonly record struct Span(int From, int To)
{
    public int Length => To - From;

    /// <summary>The smallest place that holds both.</summary>
    public Span Join(Span other) => new(Math.Min(From, other.From), Math.Max(To, other.To));

    sealed class SpanConverter : JsonConverter<Span>
    {
        public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ends = JsonSerializer.Deserialize<int[]>(ref reader, options);
            return ends is [var from, var to] ? new(from, to) : throw new JsonException("A place is [from, to].");
        }

        public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.From);
            writer.WriteNumberValue(value.To);
            writer.WriteEndArray();
        }
    }
}
