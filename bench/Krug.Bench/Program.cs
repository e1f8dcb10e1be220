using Krug.Bench;
using Krug.Bench.Language;

// A table to read, not a limit to keep.
if (args is ["LanguageAccuracy", .. var rest]) return LanguageAccuracy.Run(rest);
if (args is ["bare", var url, var folder]) return await Bare.Run(url, folder);
if (args is ["krug", var address, var records]) return await Hundred.Run(address, records);

// bench/run [NAME…]: a line a figure; 1 where a limit is broken, 2 where a name is unknown.
var unknown = args.Where(name => Benches.All.All(bench => bench.Name != name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No such bench: {string.Join(", ", unknown)}. There are: {string.Join(", ", Benches.All.Select(bench => bench.Name))}.");
    return 2;
}

var broken = 0;
foreach (var bench in Benches.All.Where(bench => args.Length == 0 || args.Contains(bench.Name)))
{
    Console.Error.WriteLine($"{bench.Name}: {bench.What}");
    await foreach (var figure in bench.Measure())
    {
        Console.WriteLine(figure);
        if (figure.Broken) broken++;
    }
}

Console.WriteLine(broken == 0 ? "All limits hold." : $"{broken} broken.");
return broken == 0 ? 0 : 1;
