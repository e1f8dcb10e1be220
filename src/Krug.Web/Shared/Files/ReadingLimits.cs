using Krug.Core.Language;

namespace Krug.Web.Shared.Files;

/// <summary>How long a paper may be read, on the page and on the command line alike, and how much may be found in one that a person goes through. Far above any real paper.</summary>
public static class ReadingLimits
{
    /// <summary>With the upload and the answer it stays under ten seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(9);

    /// <summary>Items of one paper on the page: a paper of more could be neither shown nor gone through.</summary>
    public const int MostItems = 2000;

    public static string TooSlow(string name) => $"Файл «{name}» читается слишком долго: в нём слишком много текста или таблиц. Разделите его на части.";

    public static string TooMany(string name, int items) => $"В файле «{name}» нашлось {Numbers.Count(items, "пункт", "пункта", "пунктов")}, а за один раз можно разобрать {Numbers.Count(MostItems, "пункт", "пункта", "пунктов")}. Разделите его на части.";
}
