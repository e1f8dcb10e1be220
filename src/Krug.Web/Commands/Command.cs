namespace Krug.Web.Commands;

/// <summary>
/// A word after <c>krug</c>. Results go to standard output, everything else to standard error. The code is 0 for done, 1 for «read but refused» (with one
/// sentence), 2 for wrong usage.
/// </summary>
/// <param name="Name">The word.</param>
/// <param name="Usage">What may follow it, as the help shows.</param>
/// <param name="About">One line of help.</param>
/// <param name="Options">Names of options that take a value.</param>
/// <param name="Flags">Names of options that stand alone.</param>
/// <param name="Deed">The deed; answers the exit code.</param>
public sealed record Command(string Name, string Usage, string About, string[] Options, string[] Flags, Func<Arguments, Task<int>> Deed)
{
    public const int Done = 0, Refused = 1, WrongUse = 2;

    /// <summary>All of them, in the order of the help.</summary>
    public static readonly IReadOnlyList<Command> All =
    [
        ServeCommand.Command, DemoCommand.Command, ImportCommand.Command, ReissueCommand.Command, IdentifyCommand.Command, AssignCommand.Command, CheckCommand.Command, BackupCommand.Command, RestoreCommand.Command,
    ];

    public static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        switch (args)
        {
            case ["--help" or "-h" or "help"]:
                Console.Out.Write(Help.Whole());
                return Done;
            case ["--version" or "version"]:
                Console.Out.WriteLine($"krug {Help.Version}");
                return Done;
        }

        // Options without a word are those of «serve».
        var command = args is [] || args[0].StartsWith('-') ? ServeCommand.Command : All.FirstOrDefault(command => command.Name == args[0]);
        if (command is null) return Say($"Команды «{args[0]}» нет. Все команды покажет krug --help.", WrongUse);
        var rest = args is [] || args[0].StartsWith('-') ? args : args[1..];
        if (rest.Contains("--help") || rest.Contains("-h"))
        {
            Console.Out.Write(Help.Of(command));
            return Done;
        }
        var (arguments, refusal) = Arguments.Read(command, rest);
        return arguments is null ? Say(refusal!.Text, WrongUse) : await command.Deed(arguments);
    }

    /// <summary>One sentence to standard error, and the code.</summary>
    public static int Say(string sentence, int code)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }
}
