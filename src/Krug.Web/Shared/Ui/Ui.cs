using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Krug.Web.Shared.Ui;

/// <summary>What the pages need to be set up once: readable Cyrillic, Russian dates and refusals in words.</summary>
public static class Ui
{
    public static IMvcBuilder AddUi(this IMvcBuilder mvc)
    {
        // Without it Cyrillic is written &#x424; and a page weighs almost twice as much.
        mvc.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        mvc.AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new RussianBinders());
            options.Filters.Add<Views.ShowingViews>();
            var say = options.ModelBindingMessageProvider;
            say.SetValueMustNotBeNullAccessor(_ => "Заполните это поле.");
            say.SetMissingBindRequiredValueAccessor(_ => "Заполните это поле.");
            say.SetMissingKeyOrValueAccessor(() => "Заполните это поле.");
            say.SetValueIsInvalidAccessor(value => $"«{value}» сюда не подходит.");
            say.SetAttemptedValueIsInvalidAccessor((value, _) => $"«{value}» сюда не подходит.");
            say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"«{value}» сюда не подходит.");
            say.SetUnknownValueIsInvalidAccessor(_ => "Выберите ответ из списка.");
            say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Выберите ответ из списка.");
            say.SetValueMustBeANumberAccessor(_ => "Впишите число цифрами.");
            say.SetNonPropertyValueMustBeANumberAccessor(() => "Впишите число цифрами.");
        });
        return mvc;
    }
}
