using System.Collections.Frozen;
using System.Reflection;
using Krug.Core.Language;

namespace Krug.Web.Shared.Audit;

/// <summary>The Russian word of a value, found where it already stands: in the extension <c>Word</c> beside each enum.</summary>
public static class EnumWords
{
    static readonly FrozenDictionary<Type, MethodInfo> words = typeof(EnumWords).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method => method.Name == "Word" && method.ReturnType == typeof(string) && method.GetParameters() is [{ ParameterType.IsEnum: true }, ..] parameters && parameters.Skip(1).All(parameter => parameter.HasDefaultValue))
        .GroupBy(method => method.GetParameters()[0].ParameterType).ToFrozenDictionary(group => group.Key, group => group.First());

    public static string Word(this Role role) => role switch { Role.Administrator => "администратор", _ => "методист" };

    public static string Word(this Gender gender) => gender switch { Gender.Feminine => "женщина", Gender.Masculine => "мужчина", _ => "средний" };

    public static bool Has(Type type) => words.ContainsKey(type);

    public static string Of(Type type, string value) => words.TryGetValue(type, out var word) && Enum.TryParse(type, value, out var parsed)
        ? (string)word.Invoke(null, [parsed, .. word.GetParameters().Skip(1).Select(parameter => parameter.DefaultValue)])! : value;
}
