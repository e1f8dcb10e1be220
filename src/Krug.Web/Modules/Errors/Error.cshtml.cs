using Microsoft.AspNetCore.Authorization;

namespace Krug.Web.Modules.Errors;

/// <summary>What went wrong and what to do, in plain sentences.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorPage : PageModel
{
    public string Title { get; private set; } = "";
    public string Advice { get; private set; } = "";

    public void OnGet(int code) => Tell(code);

    public void OnPost(int code) => Tell(code);

    void Tell(int code)
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        (Title, Advice) = code switch
        {
            400 => ("Страница устарела", "Она была открыта слишком долго или вы успели выйти и войти снова. Вернитесь назад, обновите страницу и отправьте ещё раз."),
            403 => ("Сюда вам нельзя", "Для этой страницы нужны другие права. Попросите администратора Круга."),
            404 => ("Такой страницы нет", "Проверьте адрес: запись могли убрать, или она принадлежит другой территории."),
            405 => ("Так эту страницу не открыть", "Вернитесь назад и нажмите кнопку на самой странице."),
            413 => ("Файл слишком велик", "Больше 100 МБ Круг не принимает. Уменьшите файл или разделите его на части."),
            429 => ("Слишком много попыток", "С вашего адреса Круг только что спрашивали слишком часто. Подождите пять минут и попробуйте ещё раз: то, что уже записано, на месте."),
            _ => ("Круг споткнулся", "Ошибка записана в журнал. Вернитесь назад и попробуйте ещё раз; если не выйдет, покажите журнал тому, кто ведёт Круг."),
        };
    }
}
