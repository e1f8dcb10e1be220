namespace Krug.Web.Commands;

/// <summary>What was written after the command's word: options with values, flags, and the rest in order.</summary>
public sealed record Arguments(IReadOnlyDictionary<string, string> Options, IReadOnlySet<string> Flags, IReadOnlyList<string> Words)
{
    public static (Arguments? Arguments, Refusal? Refusal) Read(Command command, string[] args)
    {
        var (options, flags, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--") { words.AddRange(args[(at + 1)..]); break; }
            if (args[at] is "-" || !args[at].StartsWith('-')) { words.Add(args[at]); continue; }
            var (name, value) = args[at].Split('=', 2) is [var left, var right] ? (left, right) : (args[at], (string?)null);
            if (command.Flags.Contains(name) && value is null) flags.Add(name);
            else if (!command.Options.Contains(name) && !command.Options.Contains(name + Again)) return Wrong(command, $"Слова «{name}» команда {command.Name} не знает.");
            else if ((value ?? (++at < args.Length ? args[at] : "")) is not { Length: > 0 } given) return Wrong(command, $"После «{name}» ничего нет.");
            else if (options.TryGetValue(name, out var before) && command.Options.Contains(name + Again)) options[name] = before + Between + given;
            else if (!options.TryAdd(name, given)) return Wrong(command, $"Слово «{name}» написано дважды.");
        }
        return (new(options, flags, words), null);
    }

    /// <summary>Behind the name of an option that may stand several times.</summary>
    const string Again = "…", Between = "\0";

    /// <summary>Every value of an option that may stand several times.</summary>
    public IEnumerable<string> Many(string option) => this[option]?.Split(Between) ?? [];

    public string? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>Where the data is kept: <c>--data</c> and <c>--database</c>, else KRUG_DATA and KRUG_DATABASE, else <paramref name="folder"/>.</summary>
    public (Storage? Storage, Refusal? Refusal) Storage(string folder = "data")
    {
        var data = Path.GetFullPath(this["--data"] ?? Environment.GetEnvironmentVariable("KRUG_DATA") ?? folder);
        var url = Options.ContainsKey("--data") && !Options.ContainsKey("--database") ? null : this["--database"] ?? Environment.GetEnvironmentVariable("KRUG_DATABASE");
        if (string.IsNullOrWhiteSpace(url)) return (new(data), null);
        return Shared.Data.Storage.WhyNotDatabase(url) is { } refusal ? (null, refusal) : (new(data, url), null);
    }

    static (Arguments?, Refusal?) Wrong(Command command, string what) => (null, new($"{what} Надо так: krug {command.Name} {command.Usage}".TrimEnd()));
}
