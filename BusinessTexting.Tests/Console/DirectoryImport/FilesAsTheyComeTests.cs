using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>Files as spreadsheets, scripts and people leave them; the folders are those of <c>Cases/</c>.</summary>
public sealed class FilesAsTheyComeTests : IDisposable
{
    private const string Header = "First Name,Last Name,User ID/Email (Required),Phone Number,Business Texting";

    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData("01-bom-crlf", 2)]
    [InlineData("04-sep-line", 2)]
    [InlineData("06-cr-only", 2)]
    [InlineData("08-rows-of-separators/comma", 2)]
    [InlineData("08-rows-of-separators/semicolon", 2)]
    [InlineData("09-ragged-ends/extra", 1)]
    [InlineData("09-ragged-ends/short", 1)]
    [InlineData("11-line-before-header/title", 2)]
    [InlineData("11-line-before-header/type-line", 2)]
    [InlineData("35-hub-export", 2)]
    public async Task What_spreadsheets_and_scripts_add_hinders_nothing(string folder, int users)
    {
        var report = await _desk.AppliedAsync(CaseFolder.Of(folder));

        Assert.Equal((users, 0), (report.Users.Added, report.Problems.Total));
    }

    [Theory]
    [InlineData("13-spreadsheet-errors", "2 Phone Number NotANumber", "3 Phone Number NotANumber", "4 Location LocationUnknown")]
    [InlineData("33-columns-of-other-directories/graph", "1 User ID/Email (Required) ColumnMissing")]
    [InlineData("33-columns-of-other-directories/workspace", "1 User ID/Email (Required) ColumnMissing")]
    [InlineData("68-backslash-comma", "2  CellCountWrong")]
    public async Task What_cannot_be_read_is_told_with_its_place_and_cause(string folder, params string[] problems)
    {
        var report = await _desk.RefusedReportAsync(CaseFolder.Of(folder));

        Assert.Equal(problems, report.Problems.First.Select(problem => $"{problem.Line} {problem.Column} {problem.Code}"));
    }

    [Theory]
    [InlineData("sep=;\n", ';')]
    [InlineData("SEP=;\r\n", ';')]
    [InlineData("\"sep=;\"\n", ';')]
    [InlineData("sep=;;;;;\n", ';')]
    [InlineData("\"sep=;\",,,,\n", ';')]
    [InlineData("sep=,\n", ';')]
    [InlineData("sep=\t\n", '\t')]
    [InlineData("sep=|\n", '|')]
    [InlineData("\uFEFFsep=;\n", ';')]
    [InlineData("", '\t')]
    [InlineData("", '|')]
    [InlineData("sep=;\n", '|')]
    [InlineData("\n;;;;\nUsers, exported, on Monday\n\n#TYPE System.Object\n", ';')]
    public async Task The_header_line_is_found_below_what_stands_above_it_and_tells_the_separator(string above, char separator)
    {
        var rows = $"{Header}\nAnn,Lee,ann@harbor.example,5125550142,On\n".Replace(',', separator);
        _desk.Folder.Users = above + rows;

        var report = await _desk.AppliedAsync();

        Assert.Equal(1, report.Users.Added);
        var isLineAbove = above.Length > 0;
        Assert.Equal(isLineAbove, report.Notices.First.Any(notice => notice is { Code: FileNoticeCode.LinesSkipped, File: "users.csv" }));
    }

    [Fact]
    public async Task A_header_line_that_lacks_a_column_is_told_where_it_stands()
    {
        _desk.Folder.Users = "Exported users\nFirst Name,Last Name,Phone Number\nAnn,Lee,+15125550142\n";

        var problem = Assert.Single(await _desk.RefusedAsync());

        Assert.Equal((2, FileProblemCode.ColumnMissing), (problem.Line, problem.Code));
    }

    [Theory]
    [InlineData(",,,,")]
    [InlineData(" , ,\u00A0,\t,")]
    [InlineData("\"\",\"\",\"\",\"\",\"\"")]
    [InlineData(",,,,,,,,,")]
    public async Task A_row_of_separators_is_a_blank_line_also_when_absent_users_are_removed(string row)
    {
        _desk.Folder.Users = $"{Header}\n{row}\nAnn,Lee,ann@harbor.example,,On\n{row}\n{row}";

        var report = await _desk.AppliedAsync(new ImportOptions(RemoveAbsent: true));

        Assert.Equal((1, 0), (report.Users.Added, report.Users.Bad));
    }

    [Fact]
    public async Task Cells_left_out_at_the_end_leave_what_is_stored()
    {
        _desk.Folder.Users = $"{Header}\nAnn,Lee,ann@harbor.example,+15125550142,On\n";
        await _desk.AppliedAsync();
        _desk.Folder.Users = $"{Header},\nAnn,Li,ann@harbor.example\n";

        await _desk.AppliedAsync();

        var ann = await _desk.UserAsync("ann@harbor.example");
        Assert.Equal(("Li", "+15125550142", TextingChoice.On), (ann.LastName, ann.PrimaryNumber?.Value, ann.Texting));
    }

    [Fact]
    public async Task A_license_cell_left_out_leaves_the_stored_license_and_a_blank_one_forgets_it()
    {
        const string Licenses = "Email,Webex Calling,Webex Calling (Suspended) [Sub2]\n";
        _desk.Folder.Users = $"{Licenses}ann@harbor.example,TRUE,\nbo@harbor.example,TRUE,\ncy@harbor.example,,TRUE\n";
        await _desk.AppliedAsync();
        _desk.Folder.Users = $"{Licenses}ann@harbor.example\nbo@harbor.example,\ncy@harbor.example\n";

        await _desk.AppliedAsync();

        Assert.Equal(CallingLicense.Professional, (await _desk.UserAsync("ann@harbor.example")).License);
        Assert.Equal(CallingLicense.Unknown, (await _desk.UserAsync("bo@harbor.example")).License);
        Assert.Equal(CallingLicense.None, (await _desk.UserAsync("cy@harbor.example")).License);
    }

    [Theory]
    [InlineData("Ann,Lee,ann@harbor.example,,On,,\n", FileProblemCode.CellCountWrong)]
    [InlineData("Ann,Lee,ann@harbor.example,,On,more\n", FileProblemCode.CellCountWrong)]
    [InlineData("Ann,Lee\n", FileProblemCode.CellCountWrong)]
    [InlineData("Ann,Lee,ann@harbor.example,+1512555", FileProblemCode.RecordCutOff)]
    public async Task A_row_that_no_spreadsheet_leaves_so_is_a_problem(string row, FileProblemCode code)
    {
        _desk.Folder.Users = $"{Header}\n{row}";

        Assert.Equal(code, Assert.Single(await _desk.RefusedAsync()).Code);
    }

    [Theory]
    [InlineData("Ann,Lee,ann@harbor.example,,On")]
    [InlineData("Ann,Lee,ann@harbor.example,,On,")]
    public async Task A_last_row_that_is_whole_needs_no_line_end(string row)
    {
        _desk.Folder.Users = $"{Header}\n{row}";

        Assert.Equal(1, (await _desk.AppliedAsync()).Users.Added);
    }

    [Theory]
    [InlineData("Ann,Lee,ann@harbor.example")]
    [InlineData("\"Ann,Lee,ann@harbor.example,,On\nBo,Chan,bo@harbor.example,,On\n")]
    public async Task Nobody_is_removed_where_rows_may_be_lost(string rows)
    {
        _desk.Folder.Users = $"{Header}\n{rows}";

        var problems = await _desk.RefusedAsync(new ImportOptions(SkipBadRows: true, RemoveAbsent: true));

        Assert.Contains(problems, problem => problem.Code is FileProblemCode.RemovalUncertain);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFE")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    [InlineData("\0")]
    public async Task What_no_text_may_hold_is_a_problem_of_its_cell_or_of_the_header_line(string bad)
    {
        _desk.Folder.Users = $"{Header}\nAn{bad}n,Lee,ann@harbor.example,,On\n";
        var cell = Assert.Single(await _desk.RefusedAsync());
        _desk.Folder.Users = $"{Header},N{bad}otes\nAnn,Lee,ann@harbor.example,,On,\n";
        var header = Assert.Single(await _desk.RefusedAsync());

        Assert.Equal((2, "First Name", FileProblemCode.ControlCharacter), (cell.Line, cell.Column, cell.Code));
        Assert.Equal((1, FileProblemCode.NotText), (header.Line, header.Code));
    }

    [Fact]
    public async Task Names_of_columns_compare_without_white_space_of_any_kind()
    {
        _desk.Folder.Users = "first\u00A0name,\"LAST\nNAME \",UserID/Email(Required),\"Phone\r\nNumber\",Webex\u00A0Calling\u00A0–\u00A0Professional [Sub 1]\n"
            + "Ann,Lee,ann@harbor.example,+15125550142,TRUE\n";

        var report = await _desk.AppliedAsync();

        Assert.Equal(0, report.Notices.Total);
        var ann = await _desk.UserAsync("ann@harbor.example");
        Assert.Equal(("Ann Lee", CallingLicense.Professional), (ann.Name, ann.License));
    }

    [Fact]
    public async Task Columns_that_are_not_used_are_one_notice_after_those_that_change_something()
    {
        var report = await _desk.AppliedAsync(CaseFolder.Of("35-hub-export"));

        Assert.Equal(
            [FileNoticeCode.CountryCodeAssumed, FileNoticeCode.ColumnsIgnored], report.Notices.First.Select(notice => notice.Code));
        Assert.StartsWith("“Last Service Accessed Time”, “Days since Last Service Accessed”, “Title”, ", report.Notices.First[1].Detail, StringComparison.Ordinal);
        Assert.Equal(CallingLicense.None, (await _desk.UserAsync("bo.chan@harbor.example")).License);
    }

    public void Dispose() => _desk.Dispose();
}
