using BusinessTexting.Console.Components.Layout;

namespace BusinessTexting.Tests.Console.Hosting;

public class PageAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/users/17/calling", "/users/{id}/calling")]
    [InlineData("/users/maya@northwind.example", "/users/{id}")]
    [InlineData("/calling/service-settings", "/calling/service-settings")]
    public void The_log_learns_which_page_and_not_whose(string path, string shown) => Assert.Equal(shown, PageAddress.WithoutValues(path));
}
