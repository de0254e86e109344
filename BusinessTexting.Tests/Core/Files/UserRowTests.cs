using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Files;

public class UserRowTests
{
    [Fact]
    public void An_absent_column_leaves_the_stored_value_as_it_is()
    {
        var user = Some.User(stored => (stored.FirstName, stored.Texting, stored.Extension) = ("Maya", TextingChoice.On, "4001"));
        var number = user.PrimaryNumber;

        Csv.User().ApplyTo(user, locationId: null);

        Assert.Equal(("Maya", TextingChoice.On, "4001", number, CallingLicense.Professional), (user.FirstName, user.Texting, user.Extension, user.PrimaryNumber, user.License));
    }

    [Fact]
    public void A_blank_cell_sets_what_blank_means()
    {
        var user = Some.User(stored => (stored.Status, stored.Texting, stored.LocationId, stored.DisplayName) = (UserStatus.Pending, TextingChoice.On, 1, "Dr. Chen"));

        Csv.User(
            ("First Name", "Maya"), ("Last Name", "Chen"), ("Display Name", ""), ("User Status", ""), ("Phone Number", ""), ("Location", ""),
            ("Webex Calling - Professional", ""), ("Number Source", ""), ("Number Texting", ""), ("Desktop App Version", ""), ("Business Texting", "")).ApplyTo(user, locationId: null);

        Assert.Equal(("Maya Chen", UserStatus.Active, TextingChoice.Inherit), (user.Name, user.Status, user.Texting));
        Assert.Equal((null, null, CallingLicense.Unknown), (user.PrimaryNumber, user.LocationId, user.License));
        Assert.Equal((NumberSource.Unspecified, NumberTexting.Unknown, ""), (user.NumberSource, user.NumberTexting, user.DesktopAppVersion));
    }

    [Theory]
    [InlineData("TRUE", "FALSE", CallingLicense.Professional)]
    [InlineData("false", "true", CallingLicense.Professional)]
    [InlineData("FALSE", "", CallingLicense.None)]
    [InlineData("", "", CallingLicense.Unknown)]
    public void Any_true_is_a_license_else_any_false_is_none(string first, string second, CallingLicense license)
    {
        var user = Some.User();

        Csv.User(("Webex Calling - Professional [Sub1]", first), ("Webex Calling - Professional [Sub2]", second)).ApplyTo(user, locationId: null);

        Assert.Equal(license, user.License);
    }

    [Fact]
    public void Without_a_license_column_a_new_users_license_is_unknown()
    {
        var user = new User { Email = "new@northwind.example" };

        Csv.User().ApplyTo(user, locationId: null);

        Assert.Equal(CallingLicense.Unknown, user.License);
    }

    [Theory]
    [InlineData("+15125550142", null)]
    [InlineData("+1 (512) 555-0142", null)]
    [InlineData("'+15125550142", null)]
    [InlineData("512.555.0142", FileNoticeCode.CountryCodeAssumed)]
    [InlineData("15125550142", FileNoticeCode.PlusAssumed)]
    [InlineData("1.5125550142E+10", FileNoticeCode.ScientificNotationRead)]
    [InlineData("1,5125550142E+10", FileNoticeCode.ScientificNotationRead)]
    public void A_number_is_read_as_people_and_spreadsheets_write_it(string cell, FileNoticeCode? notice)
    {
        var row = Csv.User(("Phone Number", cell));

        Assert.Empty(row.Problems);
        Assert.Equal(PhoneNumber.Parse("+15125550142"), row.Number);
        Assert.Equal(notice, row.Notices.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("1.5551E+10", FileProblemCode.NumberDigitsLost)]
    [InlineData("+1512555014", FileProblemCode.NumberNotTenDigits)]
    [InlineData("extension 4001", FileProblemCode.NotANumber)]
    [InlineData("555-0142", FileProblemCode.NotANumber)]
    public void What_is_no_number_is_a_problem_and_never_swallowed(string cell, FileProblemCode code)
    {
        var problem = Assert.Single(Csv.User(("Phone Number", cell)).Problems);

        Assert.Equal((code, 2, "Phone Number", cell), (problem.Code, problem.Line, problem.Column, problem.Value));
    }

    [Theory]
    [InlineData("42.12-beta")]
    [InlineData("latest")]
    [InlineData("42")]
    public void An_unreadable_app_version_is_kept_with_a_notice(string version)
    {
        var (user, row) = (Some.User(), Csv.User(("Desktop App Version", version)));

        row.ApplyTo(user, locationId: null);

        Assert.Empty(row.Problems);
        Assert.Equal(FileNoticeCode.AppVersionUnreadable, Assert.Single(row.Notices).Code);
        Assert.Equal(version, user.DesktopAppVersion);
    }

    [Theory]
    [InlineData("User Status", "Sleeping", FileProblemCode.NotOneOf)]
    [InlineData("Webex Calling - Professional", "yes", FileProblemCode.NotOneOf)]
    [InlineData("Number Source", "Cisco", FileProblemCode.NotOneOf)]
    [InlineData("Number Texting", "No", FileProblemCode.NotOneOf)]
    [InlineData("Business Texting", "Inherit", FileProblemCode.NotOneOf)]
    [InlineData("First Name", "Ma\u0007ya", FileProblemCode.ControlCharacter)]
    [InlineData("Desktop App Version", "42\n12", FileProblemCode.ControlCharacter)]
    public void A_bad_value_is_a_problem_with_its_column(string column, string cell, FileProblemCode code)
    {
        var problem = Assert.Single(Csv.User((column, cell)).Problems);

        Assert.Equal((code, column, cell), (problem.Code, problem.Column, problem.Value));
    }

    [Fact]
    public void All_bad_values_of_a_row_are_told() =>
        Assert.Equal(3, Csv.User(("User Status", "x"), ("Phone Number", "x"), ("Extension", new string('1', 17))).Problems.Count);

    [Theory]
    [InlineData("", FileProblemCode.ValueMissing)]
    [InlineData("maya", FileProblemCode.NotAnEmail)]
    [InlineData("maya@", FileProblemCode.NotAnEmail)]
    public void A_user_needs_an_email(string email, FileProblemCode code)
    {
        var row = UserRow.Read(Csv.UserHeader("Email"), new FileRecord(2, [email]));

        Assert.Equal(code, Assert.Single(row.Problems).Code);
        Assert.Null(row.Email);
    }

    [Fact]
    public void A_row_of_the_wrong_length_says_so_once_and_is_still_known_by_its_email()
    {
        var row = UserRow.Read(Csv.UserHeader("Email", "First Name"), new FileRecord(7, ["maya@northwind.example", "Maya", "Chen"]));

        var problem = Assert.Single(row.Problems);
        Assert.Equal((FileProblemCode.CellCountWrong, 7, "3/2"), (problem.Code, problem.Line, problem.Detail));
        Assert.Equal("maya@northwind.example", row.Email);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_spoil_the_row_even_in_an_ignored_column()
    {
        var row = UserRow.Read(Csv.UserHeader("Email", "Notes"), new FileRecord(3, ["maya@northwind.example", $"Jos{FileCell.NotUtf8}"]));

        Assert.Equal(FileProblemCode.NotUtf8, Assert.Single(row.Problems).Code);
    }

    [Fact]
    public void A_line_break_in_an_ignored_column_hurts_nobody() =>
        Assert.Empty(UserRow.Read(Csv.UserHeader("Email", "Notes"), new FileRecord(3, ["maya@northwind.example", "two\nlines"])).Problems);
}
