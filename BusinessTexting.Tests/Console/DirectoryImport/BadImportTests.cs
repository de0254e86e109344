using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class BadImportTests
{
    private const string GoodRow = "maya@northwind.example,Maya,Chen,+15125550142,Austin,TRUE,Default";

    [Fact]
    public async Task With_any_problem_nothing_is_written_and_all_problems_are_told_in_order()
    {
        using var desk = new ImportDesk();
        desk.Folder.Organization = "{ \"name\": \"Northwind\" }";
        desk.Folder.Locations = "Location Name,Country\nAustin,USA\n";
        desk.Folder.UserRows = [GoodRow, "lee,Lee,Park,555,,TRUE,Maybe", "short,row,,,,,,more"];

        var problems = await desk.RefusedAsync();

        Assert.Equal(
            [
                ("organization.json", null, "customerType", FileProblemCode.PropertyMissing),
                ("locations.csv", 2, "Country", FileProblemCode.NotACountry),
                ("users.csv", 2, "Location", FileProblemCode.LocationSkipped),
                ("users.csv", 3, "Email", FileProblemCode.NotAnEmail),
                ("users.csv", 3, "Phone Number", FileProblemCode.NotANumber),
                ("users.csv", 3, "Business Texting", FileProblemCode.NotOneOf),
                ("users.csv", 4, "", FileProblemCode.CellCountWrong),
            ],
            problems.Select(problem => (problem.File, problem.Line, problem.Column, problem.Code)));
        Assert.Empty(await desk.EntriesAsync());
    }

    [Fact]
    public async Task Bad_rows_are_skipped_when_that_was_asked_for_and_every_one_is_told()
    {
        using var desk = new ImportDesk();
        desk.Folder.Locations = "Location Name,Country\nAustin,US\nParis,France\n";
        desk.Folder.UserRows = [GoodRow, "zoé@northwind.example,Zoé,B,,Paris,TRUE,", "lee@northwind.example,Lee,Park,12,Austin,TRUE,"];

        var report = await desk.AppliedAsync(new ImportOptions(SkipBadRows: true));

        Assert.Equal((1, 1, 1, 2), (report.Locations.Added, report.Locations.Bad, report.Users.Added, report.Users.Bad));
        Assert.Equal([FileProblemCode.NotACountry, FileProblemCode.LocationSkipped, FileProblemCode.NotANumber], report.Problems.First.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Text_in_a_columns_place_and_broken_records_are_skipped_by_the_row()
    {
        using var desk = new ImportDesk();
        File.WriteAllBytes(
            desk.Folder.At("users.csv"),
            [.. "Email,First Name\njose@x.example,Jos"u8, 0xE9, .. "\nmaya@x.example,Maya\nlee@x.example,L\"ee\nana@x.example,Ana\n"u8]);

        var report = await desk.AppliedAsync(new ImportOptions(SkipBadRows: true));

        Assert.Equal([(2, FileProblemCode.NotUtf8), (4, FileProblemCode.QuoteUnbalanced)], report.Problems.First.Select(problem => (problem.Line!.Value, problem.Code)));
        Assert.Equal(2, report.Users.Added);
    }

    [Theory]
    [InlineData("organization.json", "{}")]
    [InlineData("locations.csv", "Location Name\nAustin\n")]
    [InlineData("users.csv", "First Name\nMaya\n")]
    [InlineData("users.csv", "")]
    [InlineData("users.csv", "PK\u0003\u0004\u0014\0\0\n")]
    public async Task A_bad_organization_or_header_line_cannot_be_skipped(string file, string content)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.Folder.At(file), content);

        var problems = await desk.RefusedAsync(new ImportOptions(SkipBadRows: true));

        Assert.Contains(problems, problem => problem.File == file && !problem.IsSkippable);
        Assert.Empty(await desk.EntriesAsync());
    }

    [Theory]
    [InlineData("organization.json")]
    [InlineData("locations.csv")]
    [InlineData("users.csv")]
    public async Task A_missing_file_is_named(string file)
    {
        using var desk = new ImportDesk();
        File.Delete(desk.Folder.At(file));

        var problem = Assert.Single(await desk.RefusedAsync());

        Assert.Equal((file, FileProblemCode.FileMissing), (problem.File, problem.Code));
    }

    [Fact]
    public async Task A_number_held_by_somebody_absent_is_a_problem_that_names_them()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.UserRows = ["maya@northwind.example,Maya,Chen,+15125550143,Austin,TRUE,Default"];

        var problem = Assert.Single(await desk.RefusedAsync());

        Assert.Equal((FileProblemCode.NumberHeldByAbsentUser, "Phone Number", "lee@northwind.example"), (problem.Code, problem.Column, problem.Detail));
    }

    [Fact]
    public async Task Doubled_emails_and_numbers_and_unknown_locations_are_problems_of_the_later_row()
    {
        using var desk = new ImportDesk();
        desk.Folder.UserRows = [GoodRow, "MAYA@northwind.example,Mia,Chen,,,TRUE,", "lee@northwind.example,Lee,Park,(512) 555-0142,Nowhere,TRUE,"];

        var problems = await desk.RefusedAsync();

        Assert.Equal(
            [(3, FileProblemCode.EmailDoubled, "2"), (4, FileProblemCode.LocationUnknown, ""), (4, FileProblemCode.NumberDoubled, "2")],
            problems.Select(problem => (problem.Line!.Value, problem.Code, problem.Detail)));
    }

    [Fact]
    public async Task Nobody_is_removed_while_it_cannot_be_told_who_is_absent()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.Users = "First Name,Email\nMaya,Chen,maya@northwind.example\n";

        var problems = await desk.RefusedAsync(new ImportOptions(SkipBadRows: true, RemoveAbsent: true));

        Assert.Contains(problems, problem => problem.Code is FileProblemCode.RemovalUncertain);
        Assert.Equal(2, await desk.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_user_with_a_bad_row_is_not_absent()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.UserRows = [GoodRow, "lee@northwind.example,Lee,Park,12,Austin,TRUE,On"];

        var report = await desk.AppliedAsync(new ImportOptions(SkipBadRows: true, RemoveAbsent: true));

        Assert.Equal((0, 1), (report.Users.Removed, report.Users.Bad));
    }

    [Fact]
    public async Task Ten_thousand_bad_rows_are_counted_listed_in_part_and_streamed_in_full()
    {
        using var desk = new ImportDesk();
        desk.Folder.UserRows = Enumerable.Range(1, 10_000).Select(person => $"u{person}@northwind.example,U,{person},12,,TRUE,");

        var preview = await desk.PreviewAsync();
        var all = new List<FileProblem>();
        using var files = DirectoryFiles.InFolder(desk.Folder.Path);
        await desk.Service.ListProblemsAsync(files, new ImportOptions(), all.Add, Actors.Full, CancellationToken.None);

        Assert.Equal((10_000, DirectoryImportService.Shown), (preview.Problems.Total, preview.Problems.First.Count));
        Assert.Equal(Enumerable.Range(2, 10_000), all.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public async Task A_database_locked_by_somebody_else_is_said_and_nothing_is_lost()
    {
        using var desk = new ImportDesk();
        await using var other = new SqliteConnection($"Data Source={desk.DatabasePath}");
        await other.OpenAsync(CancellationToken.None);
        await using var hold = other.BeginTransaction(deferred: false);

        var outcome = await desk.ImportAsync();

        Assert.Equal(new ImportOutcome.NotStored(StorageTrouble.Locked), outcome);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_is_written()
    {
        using var desk = new ImportDesk();
        desk.Folder.UserRows = Enumerable.Range(1, 5_000).Select(person => $"u{person}@northwind.example,U,{person},,Austin,TRUE,");
        await using var db = await desk.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);

        // Stays with the pooled connection, which the import takes next.
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 100", CancellationToken.None);
        var outcome = await desk.ImportAsync();

        Assert.Equal(new ImportOutcome.NotStored(StorageTrouble.DiskFull), outcome);
        Assert.Empty(await desk.EntriesAsync());
    }
}
