using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class StoredValueTests
{
    [Fact]
    public void What_is_stored_as_it_would_be_today_is_not_listed() =>
        Assert.Equal((0, StoredMarks.None), (StoredValue.Of(Some.User()).Count, Some.User().Marks));

    [Theory]
    [InlineData("Ma\u200Bya", "Maya")]
    [InlineData("Jose\u0301", "Jos\u00E9")]
    [InlineData(" Maya\u00A0", "Maya")]
    [InlineData("\u200B", null)]
    [InlineData("Ma\u0001ya", null)]
    [InlineData("Ma\u2028ya", null)]
    public void A_name_that_would_be_stored_otherwise_or_refused_is_listed(string stored, string? today)
    {
        var user = Some.User(user => user.FirstName = stored);

        Assert.Equal([new StoredValue("firstName", stored, today)], StoredValue.Of(user));
        Assert.Equal(today is null ? StoredMarks.Refused : StoredMarks.Otherwise, user.Marks);
        Assert.Equal([new StoredValue("name", stored, today)], StoredValue.Of(Some.Location(location => location.Name = stored)));
        Assert.Equal([new StoredValue("name", stored, today)], StoredValue.Of(Some.Organization(organization => organization.Name = stored)));
    }

    [Fact]
    public void Every_text_of_a_user_is_looked_at_and_every_mark_set()
    {
        var user = Some.User(user => (user.Email, user.Extension, user.PrimaryNumber, user.DesktopAppVersion, user.MobileAppVersion, user.LastName) =
            ("a..b@northwind.example", "#N/A", PhoneNumber.Parse("+4402079460123"), "42.12 ", "43\u200B.2", "Chen\u00AD"));

        Assert.Equal(
            [("email", null), ("lastName", "Chen"), ("extension", null), ("primaryNumber", "+442079460123"), ("desktopAppVersion", "42.12"), ("mobileAppVersion", "43.2")],
            StoredValue.Of(user).Select(value => (value.Field, value.Becomes)));
        Assert.Equal(StoredMarks.Otherwise | StoredMarks.Refused, user.Marks);
    }

    [Fact]
    public void A_number_that_cannot_be_is_refused() =>
        Assert.Equal([new StoredValue("primaryNumber", "+10125550143", null)], StoredValue.Of(Some.User(user => user.PrimaryNumber = PhoneNumber.Parse("+10125550143"))));

    [Fact]
    public void Normalizing_leaves_nothing_to_normalize() => Assert.All(
        ["Ma\u200Bya", "Jose\u0301", "\u00A0Maya ", "a\u200D\u0301b", "\u1100\u200B\u1161"],
        text => Assert.Equal([], StoredValue.Of(Some.Location(location => location.Name = StoredValue.Of(Some.Location(stored => stored.Name = text))[0].Becomes!))));

    [Theory]
    [InlineData("Maya Chen", "Maya Chen")]
    [InlineData("Jos\u00E9", "Jos\u00E9")]
    [InlineData("Jose\u0301", "Jose\u27E8U+0301\u27E9")]
    [InlineData("Ma\u200Bya", "Ma\u27E8U+200B\u27E9ya")]
    [InlineData(" Maya  Chen\u00A0", "\u27E8U+0020\u27E9Maya \u27E8U+0020\u27E9Chen\u27E8U+00A0\u27E9")]
    [InlineData("a\u0001\uFFFEb", "a\u27E8U+0001\u27E9\u27E8U+FFFE\u27E9b")]
    public void What_nobody_sees_is_shown(string stored, string shown) => Assert.Equal(shown, VisibleText.Of(stored));
}
