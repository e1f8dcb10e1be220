namespace Krug.Web.Modules.Directory;

/// <summary>The time zones of Russia in words, from west to east.</summary>
public static class RussianZones
{
    public const string Usual = "Europe/Moscow";

    public static readonly IReadOnlyList<(string Id, string Word)> All =
    [
        ("Europe/Kaliningrad", "калининградское, МСК−1"), (Usual, "московское, МСК"), ("Europe/Samara", "самарское, МСК+1"), ("Asia/Yekaterinburg", "екатеринбургское, МСК+2"),
        ("Asia/Omsk", "омское, МСК+3"), ("Asia/Krasnoyarsk", "красноярское, МСК+4"), ("Asia/Novosibirsk", "новосибирское, МСК+4"), ("Asia/Irkutsk", "иркутское, МСК+5"),
        ("Asia/Yakutsk", "якутское, МСК+6"), ("Asia/Vladivostok", "владивостокское, МСК+7"), ("Asia/Magadan", "магаданское, МСК+8"), ("Asia/Kamchatka", "камчатское, МСК+9"),
    ];

    /// <summary>«красноярское, МСК+4»; null for a zone that is none of them.</summary>
    public static string? Word(string id) => All.FirstOrDefault(zone => zone.Id == id).Word;

    public static List<SelectListItem> Choices() => [.. All.Select(zone => new SelectListItem(zone.Word, zone.Id))];
}
