using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserListAddressTests
{
    private static readonly UserListQuery Everything = new()
    {
        Search = "Мая & co",
        State = TextingState.Blocked,
        Rule = RuleCode.PrimaryNumber,
        LocationId = 3,
        Override = UserOverride.Any,
        Status = UserStatus.NotVerified,
        Sort = UserSort.Email,
        Descending = true,
        Page = 2,
    };

    [Fact]
    public void An_address_says_all_of_a_list()
    {
        var address = UserListAddress.Parse("?search=chen&state=blocked&rule=primary-number&location=3&override=any&status=inactive&sort=email&desc=true&page=2");

        Assert.Equal(Everything with { Search = "chen", Status = UserStatus.Inactive }, address.Query);
        Assert.Empty(address.Ignored);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Assert.Equal(Everything, UserListAddress.Parse(new Uri("http://localhost" + UserListAddress.Of(Everything)).Query).Query);

    [Fact]
    public void Users_without_a_location_have_an_address_of_their_own()
    {
        var query = new UserListQuery { LocationId = UserListQuery.NoLocation };

        Assert.Equal("/users?location=none", UserListAddress.Of(query));
        Assert.Equal(query, UserListAddress.Parse("?location=none").Query);
    }

    [Fact]
    public void The_plain_list_has_the_plain_address() => Assert.Equal("/users", UserListAddress.Of(new UserListQuery()));

    [Fact]
    public void The_download_has_the_same_filters_and_no_page() =>
        Assert.Equal("/users/export.csv?state=on", UserListAddress.ExportOf(new UserListQuery { State = TextingState.On, Page = 4 }));

    [Theory]
    [InlineData("?state=purple", "state=purple")]
    [InlineData("?rule=campaign", "rule=campaign")]
    [InlineData("?location=-3", "location=-3")]
    [InlineData("?location=99999999999999999999", "location=99999999999999999999")]
    [InlineData("?page=0", "page=0")]
    [InlineData("?page=10000001", "page=10000001")]
    [InlineData("?desc=yes", "desc=yes")]
    [InlineData("?color=blue", "color=blue")]
    public void What_is_not_known_is_ignored_and_named(string query, string ignored)
    {
        var address = UserListAddress.Parse(query);

        Assert.Equal(new UserListQuery(), address.Query);
        Assert.Equal([ignored], address.Ignored);
    }

    [Fact]
    public void A_filter_given_twice_is_ignored_and_named() =>
        Assert.Equal(["state=on", "state=off"], UserListAddress.Parse("?state=on&state=off").Ignored);

    [Fact]
    public void A_search_longer_than_anything_to_find_is_ignored() =>
        Assert.Equal("", UserListAddress.Parse("?search=" + new string('x', 255)).Query.Search);
}
