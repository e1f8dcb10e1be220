using System.Reflection;
using System.Text;

namespace Krug.Web.Commands;

/// <summary>The help of the command line, in Russian.</summary>
static class Help
{
    public static string Version => (Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    public static string Whole()
    {
        var help = new StringBuilder("Круг: бумаги методического центра — в записи, записи — в бумаги.\n\nkrug КОМАНДА (без команды — serve)\n\n");
        foreach (var command in Command.All) help.Append(Line(command));
        return help.Append("""

              krug --version
                  номер версии
              krug КОМАНДА --help
                  помощь по одной команде

            Код завершения: 0 — сделано, 1 — прочитано, но не принято (причина названа), 2 — команда написана неверно.

            """.ReplaceLineEndings("\n")).ToString();
    }

    public static string Of(Command command) => Line(command);

    static string Line(Command command) => $"  krug {command.Name} {command.Usage}".TrimEnd() + $"\n      {command.About.ReplaceLineEndings("\n      ")}\n";
}
