namespace Krug.Web.Commands;

/// <summary><c>krug reissue</c>: reads a paper and writes it anew from the facts alone.</summary>
static class ReissueCommand
{
    public static readonly Command Command = new("reissue", "ФАЙЛ --out ПАПКА", "читает бумагу и пишет её заново в DOCX из одних найденных сведений", ["--out"], [], Run);

    static Task<int> Run(Arguments arguments) =>
        Task.FromResult(arguments.Words is not [_] || arguments["--out"] is null ? Command.Say($"Надо так: krug reissue {Command.Usage}", Command.WrongUse)
            : Command.Say("Писать бумаги эта сборка ещё не умеет.", Command.Refused));
}
