using System.Globalization;
using Krug.Core.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Krug.Web.Shared.Ui;

/// <summary>Dates as people write them, 30.04.2027, times as 14:00 or 14.00, numbers with a comma; a refusal says how to write it.</summary>
public sealed class RussianBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var type when type == typeof(DateOnly) => new Binder(text => Day(text) is { } day ? (day, null) : (null, WhyNoDay(text))),
        var type when type == typeof(TimeOnly) => new Binder(text => Time(text) is { } time ? (time, null) : (null, $"Времени «{text}» не бывает. Впишите его так: 14:30.")),
        var type when type == typeof(decimal) => new Binder(text => Number(text) is { } number ? (number, null) : (null, "Впишите число цифрами, например 4,6.")),
        var type when type == typeof(int) => new Binder(text => Number(text) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? ((int)number, null) : (null, "Впишите целое число цифрами.")),
        _ => null,
    };

    /// <summary>30.04.2027, 30.4.27 or 2027-04-30; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim().TrimEnd('г', '.', ' '), ["d.M.yyyy", "d.M.yy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", "H.mm", "H-mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    static decimal? Number(string text) => decimal.TryParse(text.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-'),
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string WhyNoDay(string text)
    {
        var parts = text.Trim().Split('.');
        return parts.Length == 3 && int.TryParse(parts[0], out var day) && int.TryParse(parts[1], out var month) && day is > 0 and < 100 && month is >= 1 and <= 12
            ? $"{day} {Dates.Month(month, Case.Genitive)} не бывает. Впишите дату так: 30.04.2027."
            : "Впишите дату так: 30.04.2027.";
    }

    sealed class Binder(Func<string, (object? Value, string? Refusal)> read) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, given);
            if (string.IsNullOrWhiteSpace(given.FirstValue))
            {
                if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
                else context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
                return Task.CompletedTask;
            }
            var (value, refusal) = read(given.FirstValue);
            if (refusal is null) context.Result = ModelBindingResult.Success(value);
            else context.ModelState.TryAddModelError(context.ModelName, refusal);
            return Task.CompletedTask;
        }
    }
}
