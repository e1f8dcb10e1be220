using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Krug.Core.Calls.Layouts;
using Krug.Core.Calls.Rows;

namespace Krug.Core.Calls;

/// <summary>One message of a call's chat.</summary>
/// <param name="Name">Who wrote, as the chat shows the name.</param>
/// <param name="To">To whom («Everyone», a person); null where the chat does not say.</param>
/// <param name="Date">The day; null where the chat keeps the time only.</param>
/// <param name="At">The time on the chat's wall clock, to the second.</param>
/// <param name="Text">What was written, lines parted by LF.</param>
/// <param name="Question">Whether it asks something: a question mark outside a link, or a beginning such as «Подскажите».</param>
public sealed record ChatMessage(string Name, string? To, DateOnly? Date, TimeOnly At, string Text, bool Question);

/// <summary>The chat of a call.</summary>
/// <param name="Messages">In the order of the file.</param>
public sealed record ChatLog(IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>How many messages ask something.</summary>
    public int Questions => Messages.Count(message => message.Question);
}

/// <summary>Reads Zoom's saved chat: «10:02:03 From Имя to Everyone: текст», the text on the same line or on the lines after it, in the languages Zoom writes.</summary>
/// <example><code>var asked = ChatReader.Read(File.ReadAllBytes("chat.txt"), "chat.txt").Questions;</code></example>
public static partial class ChatReader
{
    const int MostMessages = 100_000;

    static readonly string[] Asking = ["подскажите", "скажите, пожалуйста", "скажите пожалуйста", "вопрос:", "вопрос ", "можно ли ", "будет ли ", "а можно "];

    /// <summary>Reads one chat.</summary>
    /// <param name="bytes">The file's content, at most <see cref="CallReader.MostBytes"/>.</param>
    /// <param name="fileName">Its name, for the sentences.</param>
    /// <exception cref="CallRefused">Empty, too large or no chat.</exception>
    public static ChatLog Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var refusals = new CallRefusals(fileName);
        if (bytes.IsEmpty) throw refusals.Empty();
        if (bytes.Length > CallReader.MostBytes) throw refusals.TooBig(CallReader.MostBytes >> 20);
        var messages = new List<ChatMessage>();
        var text = new StringBuilder();
        Match? head = null;
        void Close()
        {
            if (head is null) return;
            if (messages.Count >= MostMessages) throw refusals.TooManyStays(MostMessages);
            if (Message(head, text.ToString().Trim()) is { } message) messages.Add(message);
            text.Clear();
        }
        foreach (var line in new LogText(bytes, refusals).Lines())
        {
            if (Head(line) is { } next)
            {
                Close();
                head = next;
                text.Append(next.Groups["text"].ValueSpan);
            }
            else if (head is not null) text.Append('\n').Append(line.AsSpan().Trim());
        }
        Close();
        return messages.Count > 0 ? new(messages) : throw refusals.NoChat();
    }

    /// <summary>Whether the first lines are a chat's.</summary>
    internal static bool Fits(IEnumerable<string> lines) => lines.Where(line => !string.IsNullOrWhiteSpace(line)).Take(1).Any(line => Head(line) is not null);

    /// <summary>The head of a message; null where the line goes on with the one before. A line that is too crooked to be parsed in two seconds is no head.</summary>
    static Match? Head(string line)
    {
        if (line.Length is <= 8 or >= 5000 || !char.IsAsciiDigit(line[0])) return null;
        try { return Written().Match(line) is { Success: true } match ? match : null; }
        catch (RegexMatchTimeoutException) { return null; }
    }

    static ChatMessage? Message(Match head, string text)
    {
        var date = DateOnly.TryParseExact(head.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        if (!TimeOnly.TryParseExact(head.Groups["time"].Value, "H:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return null;
        var to = head.Groups["to"].Value.Trim();
        return new(RawLog.Outer(head.Groups["who"].Value), to.Length > 0 ? to : null, date, at, text, Asks(text));
    }

    static bool Asks(string text)
    {
        var words = text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains("://", StringComparison.Ordinal));
        return words.Any(word => word.Contains('?')) || Asking.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})?\s*(?<time>[0-9]{1,2}:[0-9]{2}:[0-9]{2})\s+(?:From|from|От|от|Von|De|Da|Od|Van|送信者|差出人|发件人)\s+(?<who>\S.*?)(?:\s+(?:to|To|кому|Кому|для|Для|до|an|An|à|À|para|a|do|naar)\s+(?<to>\S[^:]*?))?\s*(?::\s*(?<text>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Written();
}
