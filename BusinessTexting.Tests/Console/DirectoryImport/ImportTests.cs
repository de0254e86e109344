using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class ImportTests
{
    [Fact]
    public async Task A_first_import_stores_everything_judged_and_recorded()
    {
        using var desk = new ImportDesk();

        var report = await desk.AppliedAsync();

        Assert.Equal((1, 2, 2), (report.Organization.Added, report.Locations.Added, report.Users.Added));
        var maya = await desk.UserAsync("maya@northwind.example");
        Assert.Equal(("Maya", PhoneNumber.Parse("+15125550142"), CallingLicense.Professional, 1), (maya.FirstName, maya.PrimaryNumber, maya.License, maya.Version));
        Assert.Equal((RuleSet.None, RuleSet.Of(RuleCode.AppVersion), "austin"), (maya.NotMet, maya.Unknown, maya.LocationKey));
        Assert.Equal(TextingChoice.On, (await desk.UserAsync("lee@northwind.example")).TextingBelowOrganization);
        Assert.Equal(RuleSet.Of(RuleCode.LocationCountry), (await desk.LocationAsync("London")).NotMet);
    }

    [Fact]
    public async Task Each_record_has_one_entry_and_the_import_a_summary_under_one_correlation_id()
    {
        using var desk = await ImportDesk.OpenImportedAsync();

        var entries = await desk.EntriesAsync();

        Assert.Single(entries.Select(entry => entry.CorrelationId).Distinct());
        Assert.Equal(
            [AuditAction.OrganizationAdded, AuditAction.LocationAdded, AuditAction.LocationAdded, AuditAction.UserAdded, AuditAction.UserAdded, AuditAction.DirectoryImported],
            entries.Select(entry => entry.Action));
        var lee = await desk.UserAsync("lee@northwind.example");
        Assert.Equal((lee.Id, lee.Email), (entries[4].ResourceId!.Value, entries[4].ResourceName));
    }

    [Fact]
    public async Task Importing_the_same_folder_twice_changes_nothing_and_records_nothing()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        var entries = await desk.EntriesAsync();
        var written = await DataVersionAsync(desk);

        var report = await desk.AppliedAsync();

        Assert.False(report.HasChanges);
        Assert.Equal((1, 2, 2), (report.Organization.Unchanged, report.Locations.Unchanged, report.Users.Unchanged));
        Assert.Equal(entries.Count, (await desk.EntriesAsync()).Count);
        Assert.Equal(written, await DataVersionAsync(desk));
    }

    [Fact]
    public async Task A_change_is_told_and_recorded_field_by_field_and_counts_as_a_version()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.UserRows = ["maya@northwind.example,Mia,Chen,+15125550142,,TRUE,Default", "lee@northwind.example,Lee,Park,+15125550143,Austin,TRUE,On"];

        var report = await desk.AppliedAsync();

        Assert.Equal([new FieldChange("firstName", "Maya", "Mia"), new FieldChange("location", "Austin", "")], Assert.Single(report.Changed.First).Fields);
        var entry = Assert.Single(await desk.EntriesAsync(), entry => entry.Action is AuditAction.UserChanged);
        Assert.Equal(("""{"firstName":"Maya","location":"Austin"}""", """{"firstName":"Mia","location":""}"""), (entry.Before, entry.After));
        var maya = await desk.UserAsync("maya@northwind.example");
        Assert.Equal((2, "", RuleSet.Of(RuleCode.Location, RuleCode.NumberSource)), (maya.Version, maya.LocationKey, maya.NotMet));
        Assert.Equal(1, (await desk.UserAsync("lee@northwind.example")).Version);
    }

    [Fact]
    public async Task Two_users_may_swap_numbers_in_one_file()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.UserRows = ["maya@northwind.example,Maya,Chen,+15125550143,Austin,TRUE,", "lee@northwind.example,Lee,Park,+15125550142,Austin,TRUE,On"];

        var report = await desk.AppliedAsync();

        Assert.Equal([new FieldChange("primaryNumber", "+15125550142", "+15125550143")], report.Changed.First[0].Fields);
        Assert.Equal(PhoneNumber.Parse("+15125550142"), (await desk.UserAsync("lee@northwind.example")).PrimaryNumber);
        Assert.Contains("15125550143", (await desk.UserAsync("maya@northwind.example")).SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absent_column_leaves_what_is_stored_and_absent_users_stay()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.Users = "Email,Last Name\nMaya@Northwind.example,Chen-Ruiz\n";

        await desk.AppliedAsync();

        var maya = await desk.UserAsync("maya@northwind.example");
        Assert.Equal(("Chen-Ruiz", "Maya", CallingLicense.Professional), (maya.LastName, maya.FirstName, maya.License));
        Assert.NotNull(maya.PrimaryNumber);
        Assert.NotNull(maya.LocationId);
        Assert.Equal(1, (await desk.UserAsync("lee@northwind.example")).Version);
    }

    [Fact]
    public async Task Absent_users_are_removed_when_that_was_asked_for_and_their_numbers_are_free_at_once()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.UserRows = ["maya@northwind.example,Maya,Chen,+15125550143,Austin,TRUE,Default"];

        var report = await desk.AppliedAsync(new ImportOptions(RemoveAbsent: true));

        Assert.Equal((1, 1), (report.Users.Removed, report.Users.Changed));
        Assert.Equal("lee@northwind.example", Assert.Single(report.Removed.First).Name);
        var entry = Assert.Single(await desk.EntriesAsync(), entry => entry.Action is AuditAction.UserRemoved);
        Assert.Contains("\"location\":\"Austin\"", entry.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_location_is_felt_by_its_users_who_are_not_in_the_file()
    {
        using var desk = await ImportDesk.OpenImportedAsync();
        desk.Folder.Locations = "Location Name,Country,PSTN Connection,Texting Default\naustin,US,LOCAL_GATEWAY,On\n";
        desk.Folder.UserRows = [];

        var report = await desk.AppliedAsync();

        Assert.Equal((1, 0), (report.Locations.Changed, report.Users.Changed));
        var maya = await desk.UserAsync("maya@northwind.example");
        Assert.Equal((RuleSet.Of(RuleCode.CiscoPstn, RuleCode.NumberSource), TextingChoice.On, 1), (maya.NotMet, maya.TextingBelowOrganization, maya.Version));
        Assert.Equal(2, (await desk.LocationAsync("austin")).Version);
        Assert.Equal(1, (await desk.LocationAsync("London")).Version);
    }

    [Fact]
    public async Task A_choice_of_somebody_blocked_is_stored_with_a_notice_once()
    {
        using var desk = new ImportDesk();
        desk.Folder.UserRows = ["maya@northwind.example,Maya,Chen,,Austin,TRUE,On"];

        var first = await desk.AppliedAsync();
        var second = await desk.AppliedAsync();

        Assert.Equal("primary-number", Assert.Single(first.Notices.First).Detail);
        Assert.Equal(TextingChoice.On, (await desk.UserAsync("maya@northwind.example")).Texting);
        Assert.Empty(second.Notices.First);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        using var desk = new ImportDesk();

        var preview = await desk.PreviewAsync();

        Assert.True(preview.CanBeApplied);
        Assert.Equal((1, 2, 2, 5), (preview.Organization.Added, preview.Locations.Added, preview.Users.Added, preview.Added.Total));
        Assert.Empty(await desk.EntriesAsync());
        Assert.Equal(0, await desk.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task An_import_stopped_in_the_middle_leaves_nothing()
    {
        using var desk = new ImportDesk();
        desk.Folder.UserRows = Enumerable.Range(1, 20_000).Select(person => $"u{person}@northwind.example,U,{person},,Austin,TRUE,");
        using var stop = new CancellationTokenSource();
        using var files = DirectoryFiles.InFolder(desk.Folder.Path);
        var progress = new StopWhileWriting(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            desk.Service.ApplyAsync(files, new ImportOptions(), progress, Actors.Full, stop.Token));

        Assert.Empty(await desk.EntriesAsync());
        Assert.Equal((0, 0), (await desk.ReadAsync(db => db.Users.CountAsync()), await desk.ReadAsync(db => db.Locations.CountAsync())));
    }

    private static Task<long> DataVersionAsync(ImportDesk desk) =>
        desk.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT COALESCE(SUM(seq), 0) AS \"Value\" FROM sqlite_sequence").SingleAsync());

    private sealed class StopWhileWriting(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value is { Stage: ImportStage.Writing, Rows: > 10_000 })
            {
                stop.Cancel();
            }
        }
    }
}
