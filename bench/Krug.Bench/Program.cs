using Krug.Bench.Language;

switch (args)
{
    case ["LanguageAccuracy", .. var rest]: return LanguageAccuracy.Run(rest);
    default:
        Console.WriteLine("bench/run NAME: LanguageAccuracy");
        return 1;
}
