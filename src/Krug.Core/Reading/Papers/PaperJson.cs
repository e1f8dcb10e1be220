using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Krug.Core.Reading.Papers;

/// <summary>
/// Papers as JSON. <see cref="Contract"/> is what <c>krug import --json</c> prints: the keys other programs read and nothing else; what a document does not have is absent.
/// <see cref="Full"/> keeps everything that was read, for Krug's own records.
/// </summary>
public static class PaperJson
{
    // Read and kept, but not part of the printed shape.
    static readonly HashSet<(Type, string)> Own =
    [
        (typeof(PaperFacts), nameof(PaperFacts.Letterhead)), (typeof(PaperFacts), nameof(PaperFacts.Risks)), (typeof(PaperFacts), nameof(PaperFacts.Headcount)), (typeof(PaperFacts), nameof(PaperFacts.Body)), (typeof(PaperFacts), nameof(PaperFacts.Places)),
        (typeof(Slot), nameof(Slot.Room)), (typeof(Slot), nameof(Slot.Track)), (typeof(Speaker), nameof(Speaker.Part)), (typeof(Assignment), nameof(Assignment.Responsible)),
        (typeof(PlatformFacts), nameof(PlatformFacts.Site)), (typeof(PlatformFacts), nameof(PlatformFacts.Coordinator)), (typeof(PlatformFacts), nameof(PlatformFacts.Responsible)),
        (typeof(PlatformFacts), nameof(PlatformFacts.Contacts)), (typeof(PlatformFacts), nameof(PlatformFacts.SectionTitles)),
    ];

    public static JsonSerializerOptions Contract { get; } = Options(ownToo: false);

    public static JsonSerializerOptions Full { get; } = Options(ownToo: true);

    static JsonSerializerOptions Options(bool ownToo)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { info => Trim(info, ownToo) } },
        };
        options.MakeReadOnly();
        return options;
    }

    static void Trim(JsonTypeInfo info, bool ownToo)
    {
        if (info.Kind != JsonTypeInfoKind.Object) return;
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            if (!ownToo && property.AttributeProvider is System.Reflection.MemberInfo member && Own.Contains((info.Type, member.Name))) { info.Properties.RemoveAt(i); continue; }
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(ICollection))) property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 } || property.Name == "documents";
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)) property.ShouldSerialize = (_, value) => property.Name == "documents" || value is IEnumerable items && items.Cast<object?>().Any();
        }
    }
}
