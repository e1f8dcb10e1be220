using System.Globalization;
using Krug.Core.Language;

namespace Krug.Core.Calls;

/// <summary>The sentences with which a log is refused: what, where, what to do.</summary>
sealed class CallRefusals(string name)
{
    public string File { get; } = "«" + (name.Length > 80 ? name[..79] + "…" : name) + "»";

    public CallRefused Empty() => new($"Журнал {File} пуст: выгрузите его из сервиса ещё раз и загрузите снова.");

    public CallRefused NoRows() => new($"В журнале {File} нет ни одного участника: выгрузите журнал после окончания звонка и загрузите снова.");

    public CallRefused TooBig(int megabytes) => new($"Журнал {File} больше {megabytes} МБ: оставьте в нём один звонок или разделите его на части.");

    public CallRefused TooManyStays(int most) =>
        new($"В журнале {File} больше {most.ToString("#,0", Spaced)} подключений: оставьте в нём один звонок или разделите его на части.");

    public CallRefused LongLine() => new($"В файле {File} есть строка длиннее миллиона знаков: это не журнал звонка, выгрузите его из сервиса ещё раз.");

    public CallRefused Foreign(string what) =>
        new($"Файл {File} — {what}, а не журнал звонка: выгрузите список участников в CSV, XLSX, JSON или XML и загрузите его.");

    public CallRefused Chat() =>
        new($"Файл {File} — переписка из чата, а не список участников: выгрузите отчёт об участниках, а переписку загрузите как чат.");

    public CallRefused NoChat() => new($"Файл {File} не похож на переписку звонка: сохраните чат из Zoom и загрузите его снова.");

    public CallRefused Garbage() => new($"Файл {File} не похож на журнал звонка: в нём знаки вместо слов. Выгрузите журнал из сервиса ещё раз.");

    public CallRefused Broken(string where) => new($"Файл {File} повреждён ({where}): выгрузите журнал из сервиса ещё раз и загрузите снова.");

    public CallRefused UnknownTable(IEnumerable<string> headers) =>
        new($"Не удалось понять, что в столбцах файла {File} ({Shown(headers)}): укажите, где имя, вход и выход, например --map \"name=Имя,join=Вход,leave=Выход\".");

    public CallRefused NoColumn(string header, IEnumerable<string> headers) =>
        new($"В файле {File} нет столбца «{header}»; есть: {Shown(headers)}. Исправьте соответствие столбцов (--map).");

    public static CallRefused MapWithoutName() => new("В соответствии столбцов не сказано, где имя: добавьте name, например --map name=Имя.");

    public CallRefused WhichDay(string date, DateOnly one, DateOnly other) => new(
        $"В журнале {File} стоит {date}: это {Day(one)} или {Day(other)}? Укажите день события: --date {one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");

    public CallRefused NoDay() => new($"В журнале {File} есть время, но нет дня: укажите день события, например --date 2026-05-04.");

    public CallRefused OtherDay(DateOnly log, DateOnly day) => new(
        $"Журнал {File} — за {Day(log, year: true)}, а день события — {Day(day, year: true)}: выберите журнал этого дня или исправьте день события (--date).");

    static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " " };

    public static string Day(DateOnly day, bool year = false) => $"{day.Day} {Dates.Month(day.Month, Case.Genitive)}" + (year ? $" {day.Year} года" : "");

    static string Shown(IEnumerable<string> headers)
    {
        var shown = headers.Where(header => header.Length > 0).Select(header => "«" + (header.Length > 40 ? header[..39] + "…" : header) + "»").Take(9).ToList();
        return shown.Count == 0 ? "заголовков нет" : string.Join(", ", shown.Take(8)) + (shown.Count > 8 ? " и другие" : "");
    }
}
