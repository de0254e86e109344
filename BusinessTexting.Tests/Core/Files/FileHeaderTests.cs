using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Files;

public class FileHeaderTests
{
    [Fact]
    public void Columns_stand_in_any_order_and_compare_without_case_and_outer_spaces()
    {
        var header = Csv.UserHeader(" phone NUMBER ", "email");

        Assert.Empty(header.Problems);
        Assert.Equal([0], header.PlacesOf(UserColumn.PhoneNumber));
        Assert.Equal([1], header.PlacesOf(UserColumn.Email));
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("User ID/Email (Required)")]
    public void The_email_has_two_names(string name) => Assert.Empty(Csv.UserHeader(name).Problems);

    [Fact]
    public void A_missing_required_column_is_a_problem_that_names_it()
    {
        var problem = Assert.Single(Csv.UserHeader("First Name").Problems);

        Assert.Equal((FileProblemCode.ColumnMissing, "User ID/Email (Required)", false), (problem.Code, problem.Column, problem.IsSkippable));
    }

    [Theory]
    [InlineData("Email", "User ID/Email (Required)")]
    [InlineData("Email", "EMAIL ")]
    public void A_doubled_column_is_a_problem(string first, string second)
    {
        var problem = Assert.Single(Csv.UserHeader(first, second).Problems);

        Assert.Equal((FileProblemCode.ColumnDoubled, second.Trim(), first), (problem.Code, problem.Column, problem.Detail));
    }

    [Fact]
    public void A_license_column_may_stand_once_per_subscription()
    {
        var header = Csv.UserHeader("Email", "Webex Calling - Professional [Sub1]", "webex calling - professional [Sub2]");

        Assert.Empty(header.Problems);
        Assert.Equal([1, 2], header.PlacesOf(UserColumn.License));
    }

    [Fact]
    public void Unknown_columns_are_listed_in_one_notice_and_ignored()
    {
        var header = Csv.UserHeader("Email", "Caller ID Number", "Webex Meetings [Sub1]", "");

        Assert.Empty(header.Problems);
        var notice = Assert.Single(header.Notices);
        Assert.Equal((FileNoticeCode.ColumnsIgnored, "2", "“Caller ID Number”, “Webex Meetings [Sub1]”"), (notice.Code, notice.Value, notice.Detail));
        Assert.False(notice.ChangesValue);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_as_such()
    {
        var problem = Assert.Single(Csv.UserHeader("PK\u0003\u0004", "Email").Problems);

        Assert.Equal(FileProblemCode.NotText, problem.Code);
    }
}
