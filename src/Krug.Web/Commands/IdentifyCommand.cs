using System.Globalization;
using System.Text;
using Krug.Core.Calls;
using Krug.Core.Identification;
using Krug.Core.Reading.Sheets;

namespace Krug.Web.Commands;

/// <summary>
/// <c>krug identify</c>: puts an organisation and a person to each display name of a call, without the web and without a database. Result: CSV on standard output, a row a person (of a plain list: a row a line).
/// </summary>
static class IdentifyCommand
{
    public static readonly Command Command = new("identify", "--directory ПАПКА --log ФАЙЛ… [--event КОД] [--date ДЕНЬ] [--event-start ЧАС] [--event-end ЧАС] [--map name=…,join=…]", "узнаёт организации и людей по именам из журнала видеовстречи",
        ["--directory", "--log…", "--event", "--date", "--event-start", "--event-end", "--map"], [], Run);

    const long Largest = 256L * 1024 * 1024;

    static Task<int> Run(Arguments arguments)
    {
        var logs = arguments.Many("--log").Concat(arguments.Words).ToList();
        if (arguments["--directory"] is not { } folder || logs.Count == 0) return Task.FromResult(Command.Say($"Назовите справочник и журнал: krug identify {Command.Usage}", Command.WrongUse));
        var (options, refusal) = Options(arguments);
        if (options is null) return Task.FromResult(Command.Say(refusal!.Text, Command.WrongUse));
        try
        {
            var identifier = new Identifier(Index(folder), arguments["--event"]);
            var read = new List<CallLog>();
            foreach (var file in logs)
            {
                if (new FileInfo(file) is { Exists: true, Length: > Largest }) throw new CallRefused($"Файл {Path.GetFileName(file)} больше {Largest / 1024 / 1024} МБ: это не журнал одной встречи. Выгрузите её журнал отдельно.");
                var log = CallReader.Read(File.ReadAllBytes(file), Path.GetFileName(file), options);
                foreach (var warning in log.Warnings) Console.Error.WriteLine($"{Path.GetFileName(file)}: {warning}");
                read.Add(log);
            }
            Print(Attendance.Merge(read, options), identifier);
            return Task.FromResult(Command.Done);
        }
        catch (Exception failure) when (failure is CallRefused or FormatException)
        {
            return Task.FromResult(Command.Say(failure.Message, Command.Refused));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Command.Say($"Файл не читается: {failure.Message}", Command.Refused));
        }
    }

    static DirectoryIndex Index(string folder)
    {
        using var organisations = Open("organisations.csv") ?? throw new FormatException($"В папке {folder} нет organisations.csv. В ней должен лежать список организаций.");
        using var people = Open("people.csv");
        using var aliases = Open("aliases.csv");
        return new(DirectoryFiles.Organisations(organisations), people is null ? [] : DirectoryFiles.People(people), aliases is null ? null : DirectoryFiles.Confirmed(aliases));

        TextReader? Open(string name) => File.Exists(Path.Combine(folder, name)) ? Csv.Open(File.ReadAllBytes(Path.Combine(folder, name))) : null;
    }

    static void Print(IReadOnlyList<Attendee> people, Identifier identifier)
    {
        var found = new Identified[people.Count];
        Parallel.For(0, people.Count, at => found[at] = Best(people[at], identifier));
        var output = new StringBuilder("row,display_name,decision,organisation_id,person_id,confidence,candidates,device,several,minutes,first_join,last_leave,reason\n");
        for (var at = 0; at < people.Count; at++)
        {
            var (one, who) = (people[at], found[at]);
            output.AppendJoin(',', (ReadOnlySpan<string?>)
            [
                Number(at + 1), Csv.Value(one.Name), who.Decision.ToString().ToLowerInvariant(), Csv.Value(who.OrganisationId), Csv.Value(who.PersonId), who.Confidence.ToString("0.###", CultureInfo.InvariantCulture), Csv.Value(string.Join('|', who.Candidates)),
                who.Device ? "1" : "0", who.Several ? "1" : "0", one.FirstJoin is null && one.Minutes == 0 ? "" : Math.Round(one.Minutes, 1).ToString(CultureInfo.InvariantCulture), Moment(one.FirstJoin), Moment(one.LastLeave), Csv.Value(who.Reason),
            ]).Append('\n');
        }
        Console.Out.Write(output);
    }

    /// <summary>One person under several display names is who the surest of them says.</summary>
    static Identified Best(Attendee one, Identifier identifier)
    {
        var best = identifier.Identify(one.Name);
        foreach (var other in one.Names)
            if (best.Decision != Decision.Linked && other != one.Name && identifier.Identify(other) is { } also && also.Decision > best.Decision) best = also;
        return best;
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Moment(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    static (CallOptions?, Refusal?) Options(Arguments arguments)
    {
        DateOnly? day = null;
        if (arguments["--date"] is { } date) { if (!DateOnly.TryParseExact(date, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return (null, new($"Дня «{date}» нет. Впишите так: --date 2026-12-03.")); day = on; }
        var times = new TimeOnly?[2];
        foreach (var (name, at) in ((string, int)[])[("--event-start", 0), ("--event-end", 1)])
            if (arguments[name] is { } time)
            {
                // A whole moment is welcome too: its day tells the order of day and month.
                if (DateTime.TryParseExact(time, ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) (times[at], day) = (TimeOnly.FromDateTime(moment), day ?? DateOnly.FromDateTime(moment));
                else if (TimeOnly.TryParseExact(time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) times[at] = hour;
                else return (null, new($"Времени «{time}» нет. Впишите так: {name} 10:00."));
            }
        Dictionary<string, string>? map = null;
        if (arguments["--map"] is { } columns)
        {
            map = new(StringComparer.Ordinal);
            foreach (var pair in columns.Split(','))
                if (pair.Split('=', 2) is [{ Length: > 0 } what, { Length: > 0 } header] && what.Trim() is "name" or "join" or "leave" or "minutes" or "email") map[what.Trim()] = header.Trim();
                else return (null, new($"В --map непонятно «{pair}». Впишите так: --map name=Имя,join=Вход,leave=Выход."));
        }
        return (new() { Date = day, Start = times[0], End = times[1], Map = map }, null);
    }
}
