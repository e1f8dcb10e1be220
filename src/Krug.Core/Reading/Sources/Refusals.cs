namespace Krug.Core.Reading.Sources;

/// <summary>The sentences with which a file is refused: what, where, what to do.</summary>
sealed class Refusals(string name)
{
    readonly string file = "«" + (name.Length > 80 ? name[..79] + "…" : name) + "»";

    public UnreadableException Empty() => new($"Файл {file} пуст: сохраните документ ещё раз и загрузите его снова.");

    public UnreadableException TooBig(int bytes) =>
        new($"Файл {file} больше {bytes >> 20} МБ: уберите из документа изображения или разделите его на части и загрузите снова.");

    public UnreadableException NoText() => new($"В файле {file} нет текста: загрузите документ, в котором есть хотя бы один абзац.");

    public UnreadableException OnlyPictures() =>
        new($"В файле {file} нет текста, только изображения страниц: распознайте скан и загрузите документ с текстом.");

    public UnreadableException Broken(string where) =>
        new($"Файл {file} повреждён ({where}): откройте его в Word или LibreOffice, сохраните заново и загрузите снова.");

    public UnreadableException Encrypted() => new($"Файл {file} закрыт паролем: снимите пароль в программе, где он создан, и загрузите снова.");

    public UnreadableException Bomb() =>
        new($"Файл {file} при распаковке становится слишком большим и похож на архивную бомбу: сохраните документ заново и загрузите снова.");

    public UnreadableException TooDeep(string where) =>
        new($"Файл {file} собран неправильно ({where}: слишком много вложенных частей): откройте его в Word, сохраните заново и загрузите снова.");

    public UnreadableException TooMuchText(int characters) =>
        new($"В файле {file} больше {characters / 1_000_000.0:0.#} млн знаков: разделите документ на части и загрузите их по одной.");

    public UnreadableException TooManyLines(int lines) =>
        new($"В файле {file} больше {lines} строк: разделите документ на части и загрузите их по одной.");

    public UnreadableException TooManyColumns(int columns) =>
        new($"В таблице файла {file} больше {columns} столбцов: оставьте в ней столбцы самого документа и загрузите снова.");

    public UnreadableException TooManyPages(int pages) =>
        new($"В файле {file} больше {pages} страниц: разделите документ на части и загрузите их по одной.");

    public UnreadableException TooManyDefinitions() =>
        new($"В файле {file} слишком много стилей и списков: скопируйте текст в новый документ, сохраните и загрузите снова.");

    public UnreadableException HeavyPage(int page) =>
        new($"Страница {page} файла {file} устроена слишком сложно: сохраните документ в DOCX или PDF заново и загрузите снова.");

    public UnreadableException NoLetters() =>
        new($"В файле {file} не сказано, какие буквы в нём стоят: сохраните документ в DOCX или распознайте его и загрузите снова.");

    public UnreadableException Foreign(string what) =>
        new($"Файл {file} — {what}, а не документ: загрузите бумагу в формате DOCX, ODT, PDF или TXT.");

    public UnreadableException Unknown() =>
        new($"Файл {file} не похож на документ: загрузите бумагу в формате DOCX, ODT, PDF или TXT.");

    public static NeedsConversionException Old(OldFormat format) => new(format, format == OldFormat.Doc
        ? "Файл в старом формате Word (.doc). Сохраните его как .docx и загрузите снова или установите LibreOffice на сервере."
        : "Файл в формате RTF. Сохраните его как .docx и загрузите снова или установите LibreOffice на сервере.");
}
