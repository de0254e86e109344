using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class UserTests
{
    [Theory]
    [InlineData("Dr. Maya Chen", "Maya", "Chen", "Dr. Maya Chen")]
    [InlineData("", "Maya", "Chen", "Maya Chen")]
    [InlineData("", "Maya", "", "Maya")]
    [InlineData("", "", "Chen", "Chen")]
    [InlineData("", "", "", "maya.chen@northwind.example")]
    public void A_user_is_called_by_the_display_name_else_first_and_last_name_else_the_email(string display, string first, string last, string name)
    {
        var user = Some.User(user => (user.DisplayName, user.FirstName, user.LastName) = (display, first, last));

        Assert.Equal(name, user.Name);
    }
}
