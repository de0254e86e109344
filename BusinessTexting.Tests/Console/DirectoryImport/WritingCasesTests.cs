using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>Names, numbers and extensions as people bring them: the cases 18, 21, 22, 23 and 27.</summary>
public class WritingCasesTests
{
    [Fact]
    public async Task Numbers_with_invisible_marks_are_read_as_meant_and_the_marks_are_named()
    {
        using var desk = new ImportDesk();

        var report = await TryAsync(desk, "18-number-with-invisible-marks");

        Assert.Equal(0, report.Problems.Total);
        Assert.Equal(
            Enumerable.Range(2, 6).Select(line => (int?)line),
            report.Notices.First.Where(notice => notice is { Code: FileNoticeCode.InvisibleMarkRemoved, Column: "Phone Number" }).Select(notice => notice.Line));
        Assert.All(report.Notices.First, notice => Assert.Contains("U+", notice.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_extension_is_what_can_be_dialed_and_everything_else_is_a_problem()
    {
        using var desk = new ImportDesk();

        var report = await TryAsync(desk, "21-extension-takes-anything");

        Assert.Equal(Enumerable.Range(3, 11).Select(line => ((int?)line, "Extension")), report.Problems.First.Select(problem => (problem.Line, problem.Column)));
        Assert.Equal(
            [FileProblemCode.ExtensionInDecimalForm, FileProblemCode.ExtensionInDecimalForm, FileProblemCode.ExtensionIsARemovalMark, FileProblemCode.ExtensionIsARemovalMark],
            report.Problems.First.Take(4).Select(problem => problem.Code));
        var first = report.Added.First.Single(change => change.Name == "p00@harbor.example");
        Assert.Equal("0042", first.Fields.Single(field => field.Field == "extension").After);
    }

    [Fact]
    public async Task Numbers_that_nobody_can_have_are_problems()
    {
        using var desk = new ImportDesk();

        var report = await TryAsync(desk, "22-impossible-north-american-numbers");

        Assert.Equal(
            Enumerable.Range(2, 4).Select(line => ((int?)line, FileProblemCode.NumberNotPossible)), report.Problems.First.Select(problem => (problem.Line, problem.Code)));
    }

    [Fact]
    public async Task An_email_with_marks_nobody_sees_is_the_one_without_them()
    {
        using var desk = new ImportDesk();

        var report = await TryAsync(desk, "23-email-with-invisible-marks");

        Assert.Equal(
            [(3, FileProblemCode.EmailDoubled), (4, FileProblemCode.EmailDoubled), (5, FileProblemCode.EmailDoubled), (6, FileProblemCode.EmailLookAlikeCharacter)],
            report.Problems.First.Select(problem => (problem.Line!.Value, problem.Code)));
    }

    [Fact]
    public async Task A_location_is_found_in_either_form_of_its_name()
    {
        using var desk = new ImportDesk();

        await AppliedAsync(desk, "27-composed-and-decomposed/lookup");

        Assert.Equal("Montr\u00E9al", await desk.ReadAsync(db => db.Locations.Select(location => location.Name).SingleAsync()));
        Assert.NotNull((await desk.UserAsync("ann.lee@harbor.example")).LocationId);
    }

    [Theory]
    [InlineData("twins", FileProblemCode.LocationDoubled)]
    [InlineData("emails", FileProblemCode.EmailDoubled)]
    public async Task One_name_in_both_forms_is_a_duplicate(string folder, FileProblemCode code)
    {
        using var desk = new ImportDesk();

        var report = await TryAsync(desk, $"27-composed-and-decomposed/{folder}");

        Assert.Equal((3, code), (report.Problems.First.Single().Line, report.Problems.First.Single().Code));
    }

    [Fact]
    public async Task The_organizations_name_is_noted_too()
    {
        using var desk = new ImportDesk();
        desk.Folder.Organization = """{ "name": "Har\u200Bbor\u00A0", "customerType": "Enterprise" }""";

        var report = await desk.AppliedAsync();
        var again = await desk.AppliedAsync();

        Assert.Equal(
            ("organization.json", "name", FileNoticeCode.InvisibleMarkRemoved, "U+200B ZERO WIDTH SPACE"),
            report.Notices.First.Select(notice => (notice.File, notice.Column, notice.Code, notice.Detail)).First());
        Assert.False(again.HasChanges);
    }

    private static async Task<ImportReport> TryAsync(ImportDesk desk, string folder)
    {
        using var files = DirectoryFiles.InFolder(Path.Combine(AppContext.BaseDirectory, "Cases", folder));
        var preview = await desk.Service.PreviewAsync(files, new ImportOptions { SkipBadRows = true }, progress: null, Actors.Full, CancellationToken.None);
        return Assert.IsType<ImportPreview.Ready>(preview).Report;
    }

    private static async Task AppliedAsync(ImportDesk desk, string folder)
    {
        using var files = DirectoryFiles.InFolder(Path.Combine(AppContext.BaseDirectory, "Cases", folder));
        Assert.IsType<ImportOutcome.Applied>(await desk.Service.ApplyAsync(files, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None));
    }
}
