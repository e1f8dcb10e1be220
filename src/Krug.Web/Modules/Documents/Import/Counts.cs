using Krug.Core.Language;

namespace Krug.Web.Modules.Documents.Import;

/// <summary>Counts in words: «9 мест», «1 запись».</summary>
public static class Counts
{
    public static string Places(int count) => Numbers.Count(count, "место", "места", "мест");

    public static string Records(int count) => Numbers.Count(count, "запись", "записи", "записей");
}
