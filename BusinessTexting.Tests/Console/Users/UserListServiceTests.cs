using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserListServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public UserListServiceTests() => _database.Store(
        [
            Person("Maya", "Chen", "+15125550142", location: 1, user => user.Texting = TextingChoice.On),
            Person("Борис", "Иванов", "+15125550143", location: 1, user => user.Texting = TextingChoice.Off),
            Person("Élodie", "Gagnon", "+15145550144", location: 2, user => user.Status = UserStatus.Inactive),
            Person("Zoë", "Adams", number: null, location: 2),
            Person("Oliver", "Brown", "+442079460123", location: null, user => user.Status = UserStatus.Pending),
        ],
        [Some.Location(), Some.Location(location => (location.Name, location.TextingDefault) = ("Montréal", TextingChoice.On))]);

    private UserListService List => _database.Get<UserListService>();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("chen", "Maya Chen")]
    [InlineData("CHEN", "Maya Chen")]
    [InlineData("hen", "Maya Chen")]
    [InlineData("ИВАНОВ", "Борис Иванов")]
    [InlineData("вано", "Борис Иванов")]
    [InlineData("elodie", "Élodie Gagnon")]
    [InlineData("oliver.brown@", "Oliver Brown")]
    [InlineData("ma", "Maya Chen")]
    [InlineData("ya", "")]
    [InlineData("100%", "")]
    [InlineData("_____", "")]
    public async Task Any_part_of_a_name_or_e_mail_is_found_in_any_case_and_a_beginning_from_one_letter(string search, string found) =>
        Assert.Equal(found, string.Join(", ", await NamesAsync(new UserListQuery { Search = search })));

    [Theory]
    [InlineData("+15125550142")]
    [InlineData("+1 512-555-0142")]
    [InlineData("(512) 555-0142")]
    [InlineData("512.555.0142")]
    [InlineData("0142")]
    public async Task A_number_is_found_in_any_writing(string search) =>
        Assert.Equal(["Maya Chen"], await NamesAsync(new UserListQuery { Search = search }));

    [Theory]
    [InlineData(TextingState.On, "Élodie Gagnon, Maya Chen")]
    [InlineData(TextingState.Off, "Борис Иванов")]
    [InlineData(TextingState.Blocked, "Oliver Brown, Zoë Adams")]
    public async Task Users_are_listed_by_state(TextingState state, string found) =>
        Assert.Equal(found, string.Join(", ", await NamesAsync(new UserListQuery { State = state })));

    [Theory]
    [InlineData(RuleCode.PrimaryNumber, "Zoë Adams")]
    [InlineData(RuleCode.Location, "Oliver Brown")]
    [InlineData(RuleCode.AddOn, "")]
    public async Task Users_are_listed_by_the_rule_they_fail(RuleCode rule, string found) =>
        Assert.Equal(found, string.Join(", ", await NamesAsync(new UserListQuery { Rule = rule })));

    [Theory]
    [InlineData(2, "Élodie Gagnon, Zoë Adams")]
    [InlineData(UserListQuery.NoLocation, "Oliver Brown")]
    public async Task Users_are_listed_by_location_and_by_having_none(long location, string found) =>
        Assert.Equal(found, string.Join(", ", await NamesAsync(new UserListQuery { LocationId = location })));

    [Theory]
    [InlineData(UserOverride.Any, "Maya Chen, Борис Иванов")]
    [InlineData(UserOverride.On, "Maya Chen")]
    [InlineData(UserOverride.Off, "Борис Иванов")]
    [InlineData(UserOverride.None, "Élodie Gagnon, Oliver Brown, Zoë Adams")]
    public async Task Users_are_listed_by_their_setting(UserOverride choice, string found) =>
        Assert.Equal(found, string.Join(", ", await NamesAsync(new UserListQuery { Override = choice })));

    [Fact]
    public async Task Users_are_listed_by_status() =>
        Assert.Equal(["Élodie Gagnon"], await NamesAsync(new UserListQuery { Status = UserStatus.Inactive }));

    [Fact]
    public async Task Filters_and_search_hold_together() =>
        Assert.Equal(["Zoë Adams"], await NamesAsync(new UserListQuery { Search = "a", LocationId = 2, State = TextingState.Blocked } with { Search = "zoe" }));

    [Theory]
    [InlineData(UserSort.Name, false, "Élodie Gagnon, Maya Chen, Oliver Brown, Zoë Adams, Борис Иванов")]
    [InlineData(UserSort.Name, true, "Борис Иванов, Zoë Adams, Oliver Brown, Maya Chen, Élodie Gagnon")]
    [InlineData(UserSort.Email, false, "Élodie Gagnon, Maya Chen, Oliver Brown, Zoë Adams, Борис Иванов")]
    [InlineData(UserSort.Location, false, "Oliver Brown, Maya Chen, Борис Иванов, Élodie Gagnon, Zoë Adams")]
    [InlineData(UserSort.Number, false, "Maya Chen, Борис Иванов, Élodie Gagnon, Oliver Brown, Zoë Adams")]
    [InlineData(UserSort.Number, true, "Oliver Brown, Élodie Gagnon, Борис Иванов, Maya Chen, Zoë Adams")]
    [InlineData(UserSort.Texting, false, "Élodie Gagnon, Maya Chen, Борис Иванов, Oliver Brown, Zoë Adams")]
    [InlineData(UserSort.Status, false, "Maya Chen, Zoë Adams, Борис Иванов, Élodie Gagnon, Oliver Brown")]
    public async Task Each_column_sorts_both_ways_and_equal_ones_by_name(UserSort sort, bool descending, string order) =>
        Assert.Equal(order, string.Join(", ", await NamesAsync(new UserListQuery { Sort = sort, Descending = descending })));

    [Fact]
    public async Task A_list_comes_in_pages_and_a_page_beyond_the_end_is_the_last_one()
    {
        _database.Store(Enumerable.Range(1, 60).Select(index => Some.User(user => (user.Email, user.PrimaryNumber) = ($"many{index:000}@northwind.example", null))));

        var first = await List.ListAsync(new UserListQuery { Search = "many" }, Actors.Full, Xunit.TestContext.Current.CancellationToken);
        var beyond = await List.ListAsync(new UserListQuery { Search = "many", Page = 9 }, Actors.Full, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal((50, 60, 1), (first.Rows.Count, first.Total, first.Page));
        Assert.Equal((10, 60, 2), (beyond.Rows.Count, beyond.Total, beyond.Page));
        Assert.Empty(first.Rows.Select(row => row.User.Id).Intersect(beyond.Rows.Select(row => row.User.Id)));
    }

    [Fact]
    public async Task A_row_says_what_holds_and_why()
    {
        var row = (await List.ListAsync(new UserListQuery { Search = "zoe" }, Actors.Full, Xunit.TestContext.Current.CancellationToken)).Rows.Single();

        Assert.Equal(new EffectiveTexting(TextingState.Blocked, IsConfiguredOn: true, TextingLevel.Location), row.Texting);
        Assert.Equal("primary-number", row.NotMet.ToString());
        Assert.Equal("Montréal", row.LocationName);
    }

    [Fact]
    public async Task The_export_holds_every_match_in_order()
    {
        var names = new List<string>();
        await foreach (var row in List.ExportAsync(new UserListQuery { LocationId = 1, Descending = true }, Actors.Full, Xunit.TestContext.Current.CancellationToken))
        {
            names.Add(row.User.Name);
        }

        Assert.Equal(["Борис Иванов", "Maya Chen"], names);
    }

    private static User Person(string first, string last, string? number, long? location, Action<User>? but = null) => Some.User(user =>
    {
        (user.FirstName, user.LastName, user.Email, user.LocationId) = (first, last, $"{SearchKey.Of(first)}.{last}@northwind.example", location);
        user.PrimaryNumber = number is null ? null : PhoneNumber.Parse(number);
        but?.Invoke(user);
    });

    private async Task<IEnumerable<string>> NamesAsync(UserListQuery query) =>
        (await List.ListAsync(query, Actors.Full, Xunit.TestContext.Current.CancellationToken)).Rows.Select(row => row.User.Name);
}
