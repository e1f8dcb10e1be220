namespace Krug.Web.Commands;

/// <summary><c>krug import</c>: reads official papers into facts, without the web and without a database.</summary>
static class ImportCommand
{
    public static readonly Command Command = new("import", "ФАЙЛ… --json", "читает бумаги (.docx, .odt, .pdf, .txt) и печатает найденное", [], ["--json"], Run);

    static Task<int> Run(Arguments arguments) =>
        Task.FromResult(arguments.Words is [] ? Command.Say($"Назовите хотя бы один файл: krug import {Command.Usage}", Command.WrongUse)
            : Command.Say("Читать бумаги эта сборка ещё не умеет.", Command.Refused));
}
