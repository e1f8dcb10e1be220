using Krug.Web.Modules.Accounts;

namespace Krug.Web.Tests.Accounts;

/// <summary>Passwords that are guessed first are refused wherever a password is set; nobody outside is asked.</summary>
public sealed class PasswordsTests
{
    static readonly string[] own = ["polynina@krug.example", "Полынина А.С.", "Заречный район Заречного района"];

    [Theory]
    [InlineData("qwertyqwerty"), InlineData("passwordpassword"), InlineData("пароль123456"), InlineData("Пароль-2027-Пароль"), InlineData("gfhjkm123456"), InlineData("йцукенгшщзхъ"), InlineData("123456789012"), InlineData("89131234567890")]
    [InlineData("aaaaaaaaaaaa"), InlineData("1qaz2wsx3edc"), InlineData("pаsswоrd2027"), InlineData("P@ssw0rd2027"), InlineData("Солнышко-1985!!"), InlineData("шкoла школа 2027"), InlineData("руддщруддщ123"), InlineData("Москва!Москва!"), InlineData("abcdefghijkl")]
    public void What_everybody_guesses_is_refused(string password) => Assert.Contains("подбирают первым", Passwords.WhyNot(password, [])?.Text ?? "", StringComparison.Ordinal);

    [Theory, InlineData("Полынина-2027"), InlineData("polynina@krug.example"), InlineData("polynina12345"), InlineData("Заречный район"), InlineData("gjksybyf2027")]
    public void What_everybody_knows_of_the_owner_is_refused(string password) => Assert.Contains("подбирают первым", Passwords.WhyNot(password, own)?.Text ?? "", StringComparison.Ordinal);

    [Theory, InlineData("три слова подряд"), InlineData("жёлтый пинцет у окна"), InlineData("k7#mZq9!vRt2"), InlineData("correct horse battery staple"), InlineData("бабушкин чайник поёт в ре мажоре")]
    public void What_is_one_s_own_is_taken(string password) => Assert.Null(Passwords.WhyNot(password, own));

    [Fact]
    public void Short_and_endless_ones_are_refused_by_their_length()
    {
        Assert.Contains("короче 12", Passwords.WhyNot("жзщ7фыЪэ9пм", [])!.Text, StringComparison.Ordinal);
        Assert.Contains("длиннее 128", Passwords.WhyNot(string.Concat(Enumerable.Repeat("шкаф и чайник; ", 9)), [])!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrator_takes_no_password_that_is_guessed()
    {
        await using var krug = await TestKrug.StartEmpty();
        var seen = await (await krug.Visitor().Get("/setup")).Submit(("Code", "1"), ("Territory", "Заречный район"), ("Email", "polynina@krug.example"), ("Password", "Заречный район"));
        Assert.Contains("подбирают первым", seen.Text, StringComparison.Ordinal);
    }
}
