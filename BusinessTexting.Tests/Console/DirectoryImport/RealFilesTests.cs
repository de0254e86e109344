using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class RealFilesTests
{
    [Fact]
    public async Task A_users_file_exported_from_the_vendors_hub_is_accepted_as_it_is()
    {
        using var desk = new ImportDesk();
        desk.Folder.Users =
            "\uFEFFFirst Name,Last Name,Display Name,User ID/Email (Required),User Status,Days Since Last Active,Extension,Phone Number,Caller ID Number,Location,Webex Meetings [Sub1],Webex Calling - Professional [Sub1],Webex Calling - Professional [Sub2]\r\n"
            + "Maya,Chen,\"Chen, Maya\",maya@northwind.example,Not Verified,3,4001,+15125550142,,Austin,TRUE,FALSE,TRUE\r\n"
            + "Lee,Park,,lee@northwind.example,Active,,4002,,,Austin,FALSE,FALSE,\r\n";

        var report = await desk.AppliedAsync();

        Assert.Equal("“Days Since Last Active”, “Caller ID Number”, “Webex Meetings [Sub1]”", Assert.Single(report.Notices.First).Detail);
        var (maya, lee) = (await desk.UserAsync("maya@northwind.example"), await desk.UserAsync("lee@northwind.example"));
        Assert.Equal(("Chen, Maya", UserStatus.NotVerified, "4001", CallingLicense.Professional), (maya.Name, maya.Status, maya.Extension, maya.License));
        Assert.Equal(("Lee Park", CallingLicense.None), (lee.Name, lee.License));
    }

    [Fact]
    public async Task The_sample_organization_goes_in_and_shows_every_rule_of_locations_and_users_failing()
    {
        using var desk = new ImportDesk();
        using var files = DirectoryFiles.InFolder(Path.Combine(Repository.Root, "samples", "northwind"));

        var outcome = await desk.Service.ApplyAsync(files, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);

        Assert.Equal(0, Assert.IsType<ImportOutcome.Applied>(outcome).Report.Problems.Total);
        var users = await desk.ReadAsync(db => db.Users.AsNoTracking().ToListAsync());
        Assert.InRange(users.Count, 240, 280);
        Assert.Equal(
            RuleCodes.All.Where(rule => rule.Level is not TextingLevel.Organization),
            RuleSet.Of(users.SelectMany(user => user.NotMet.InOrder())).InOrder());
        Assert.Equal([TextingChoice.Inherit, TextingChoice.On, TextingChoice.Off], users.Select(user => user.Texting).Distinct().Order());
        var locations = await desk.ReadAsync(db => db.Locations.AsNoTracking().ToListAsync());
        Assert.Equal((8, Enum.GetValues<PstnConnection>().Length), (locations.Count, locations.Select(location => location.PstnConnection).Distinct().Count()));
    }

    [Fact]
    public void Users_written_to_a_file_are_read_back_as_they_were() => ForAll.Holds(Any.User, Written.AnyName, (user, name) =>
    {
        (user.FirstName, user.LastName, user.DisplayName) = (name, "Chen", (name + " \"Mia\"").Trim());
        var text = new StringBuilder(string.Join(',', UserCells.Header)).Append('\n');
        text.AppendJoin(',', UserCells.Of(user, "Austin").Select(FileCell.Neutralized)).Append('\n');

        var (read, problems) = Written.Read(text.ToString());

        Assert.Empty(problems);
        Assert.Equal(UserCells.Of(user, "Austin"), UserCells.Of(read, "Austin"));
    });

    [Fact]
    public async Task Our_own_list_of_users_reads_back_unchanged()
    {
        using var app = new ConsoleApp();
        using var folder = new DirectoryFolder();
        var import = app.Database.Get<DirectoryImportService>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "northwind")))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)), overwrite: true);
        }

        using (var sample = DirectoryFiles.InFolder(folder.Path))
        {
            await import.ApplyAsync(sample, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);
        }

        await File.WriteAllBytesAsync(
            folder.At("users.csv"), await (await app.SignedInAsync()).GetByteArrayAsync(new Uri("/users/export.csv", UriKind.Relative), CancellationToken.None), CancellationToken.None);
        using var exported = DirectoryFiles.InFolder(folder.Path);
        var preview = await import.PreviewAsync(exported, new ImportOptions(RemoveAbsent: true), progress: null, Actors.Full, CancellationToken.None);

        var report = Assert.IsType<ImportPreview.Ready>(preview).Report;
        Assert.Equal((false, 0), (report.HasChanges, report.Problems.Total));
        Assert.InRange(report.Users.Unchanged, 240, 280);
    }

    [Fact]
    public async Task What_is_stored_after_an_import_is_what_core_finds()
    {
        using var desk = new ImportDesk();
        using var files = DirectoryFiles.InFolder(Path.Combine(Repository.Root, "samples", "northwind"));
        await desk.Service.ApplyAsync(files, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);

        var (users, locations) = await desk.ReadAsync(async db =>
            (await db.Users.AsNoTracking().ToListAsync(), await db.Locations.AsNoTracking().ToDictionaryAsync(location => location.Id)));

        Assert.All(users, user =>
        {
            var stored = Derived(user);
            EligibilityPolicy.Default.Assess(user, user.LocationId is { } id ? locations[id] : null);
            Assert.Equal(Derived(user), stored);
        });
    }

    private static (RuleSet, RuleSet, TextingChoice, string) Derived(User user) => (user.NotMet, user.Unknown, user.TextingBelowOrganization, user.LocationKey);
}
