using BusinessTexting.Console.Features.Accounts;

namespace BusinessTexting.Tests.Console.Accounts;

public class AccountLinksTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/users")]
    [InlineData("/users?search=maya&state=on")]
    [InlineData("/locations/4#default")]
    [InlineData("/users?next=https://elsewhere.example")]
    public void A_page_of_the_console_is_gone_to(string address) => Assert.Equal(address, AccountLinks.Own(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example")]
    [InlineData("HTTPS://elsewhere.example/users")]
    [InlineData("//elsewhere.example")]
    [InlineData("///elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\\/elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/users\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("users")]
    [InlineData(" /users")]
    [InlineData("/sign-in?return=/sign-in")]
    public void Everything_else_leads_to_the_first_page(string? address) => Assert.Equal("/", AccountLinks.Own(address));

    [Fact]
    public void Where_to_go_afterwards_is_one_parameter()
    {
        Assert.Equal("/sign-in/code?return=%2Fusers%3Fstate%3Don%26page%3D2", AccountLinks.Then(AccountLinks.SecondFactor, "/users?state=on&page=2"));
        Assert.Equal("/sign-in/code", AccountLinks.Then(AccountLinks.SecondFactor, "//elsewhere.example"));
    }
}
