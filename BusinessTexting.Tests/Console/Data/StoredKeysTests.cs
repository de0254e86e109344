using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

/// <summary>What was stored before names and e-mails were compared as they are now.</summary>
public sealed class StoredKeysTests : IDisposable
{
    private const string Composed = "jos\u00E9@northwind.example";
    private const string Decomposed = "jose\u0301@northwind.example";

    private readonly DatabaseFile _file = DatabaseFile.WithUsers(2);

    [Fact]
    public async Task A_user_stored_in_another_form_is_found_after_the_upgrade()
    {
        StoreAsBefore(1, Decomposed);

        await using var console = await OpenAsync();

        Assert.Equal(1, (await FindAsync(console, Composed))!.User.Id);
        Assert.Equal(Decomposed, (await FindAsync(console, Decomposed))!.User.Email);
    }

    [Fact]
    public async Task Of_two_users_who_count_as_equal_now_both_stay_and_can_be_changed()
    {
        StoreAsBefore(1, Composed);
        StoreAsBefore(2, Decomposed);

        await using var console = await OpenAsync();

        var users = console.GetRequiredService<UserService>();
        foreach (var id in new[] { 1, 2 })
        {
            var form = UserForm.Of((await users.LoadAsync(id, Actors.Full, CancellationToken.None))!.User) with { Extension = "4711" };
            Assert.IsType<ChangeOutcome.Saved>(await users.SaveAsync(id, form, Actors.Full, CancellationToken.None));
        }

        Assert.IsType<ChangeOutcome.Invalid>(await users.AddAsync(new UserForm { Email = Composed }, Actors.Full, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Once_one_of_them_is_gone_or_renamed_the_other_has_its_key_at_once(bool removed)
    {
        StoreAsBefore(1, Composed);
        StoreAsBefore(2, Decomposed);
        await using var console = await OpenAsync();
        var users = console.GetRequiredService<UserService>();

        var outcome = removed
            ? await users.RemoveAsync(1, 1, Actors.Full, CancellationToken.None)
            : await users.SaveAsync(1, UserForm.Of((await users.LoadAsync(1, Actors.Full, CancellationToken.None))!.User) with { Email = "ada@northwind.example" }, Actors.Full, CancellationToken.None);

        Assert.IsType<ChangeOutcome.Saved>(outcome);
        Assert.Equal(2, (await FindAsync(console, Composed))!.User.Id);
    }

    [Fact]
    public async Task An_import_that_removes_one_of_them_gives_the_other_its_key_too()
    {
        StoreAsBefore(1, Composed);
        StoreAsBefore(2, Decomposed);
        await using var console = await OpenAsync();
        using var folder = new DirectoryFolder { Users = $"Email,First Name\n{Decomposed},Eve\n" };
        using var files = DirectoryFiles.InFolder(folder.Path);

        var outcome = await console.GetRequiredService<DirectoryImportService>()
            .ApplyAsync(files, new ImportOptions { RemoveAbsent = true, ConfirmRemovals = 1 }, progress: null, Actors.Full, CancellationToken.None);

        Assert.IsType<ImportOutcome.Applied>(outcome);
        Assert.Equal(2, (await FindAsync(console, Composed))!.User.Id);
    }

    [Fact]
    public async Task A_start_looks_at_all_users_once_and_not_again_while_there_are_twins()
    {
        StoreAsBefore(1, Composed);
        StoreAsBefore(2, Decomposed);
        await using (await OpenAsync())
        {
        }

        var first = _file.Run("PRAGMA application_id");
        _file.Run("UPDATE Users SET NameKey = 'seen again' WHERE Id = 2");
        await using (await OpenAsync())
        {
        }

        Assert.Equal((2L, "seen again"), (first, _file.Run("SELECT NameKey FROM Users WHERE Id = 2")));
    }

    [Fact]
    public async Task Characters_that_no_text_may_hold_stay_where_they_are_stored_and_hinder_nothing_else()
    {
        _file.Run("UPDATE Users SET LastName = 'Ch' || char(1) || 'en', MobileAppVersion = '43' || char(2) WHERE Id = 1; UPDATE Organizations SET Name = 'North' || char(1) || 'wind'; UPDATE Locations SET Name = 'Aus' || char(1) || 'tin' WHERE Id = 1");
        await using var console = await OpenAsync();
        var users = console.GetRequiredService<UserService>();
        var stored = (await users.LoadAsync(1, Actors.Full, CancellationToken.None))!.User;
        var locations = console.GetRequiredService<LocationService>();
        var site = LocationForm.Of((await locations.LoadAsync(1, Actors.Full, CancellationToken.None))!.Location);
        site.TextingDefault = TextingChoice.On;
        var organizations = console.GetRequiredService<OrganizationService>();
        var facts = OrganizationForm.Of((await organizations.LoadAsync(Actors.Full, CancellationToken.None))!);
        facts.HasAddOn = false;

        Assert.IsType<ChangeOutcome.Saved>(await users.SaveAsync(1, UserForm.Of(stored) with { FirstName = "Ada" }, Actors.Full, CancellationToken.None));
        Assert.IsType<ChangeOutcome.Invalid>(await users.SaveAsync(1, UserForm.Of(stored) with { Version = 2, LastName = "Ch\u0002en" }, Actors.Full, CancellationToken.None));
        Assert.IsType<ChangeOutcome.Saved>(await locations.SaveAsync(1, site, Actors.Full, CancellationToken.None));
        Assert.IsType<ChangeOutcome.Saved>(await organizations.SaveAsync(facts, Actors.Full, CancellationToken.None));

        using var folder = new DirectoryFolder
        {
            Organization = """{ "name": "North\u0001wind", "customerType": "Enterprise" }""",
            Users = $"Email,Last Name,Mobile App Version\n{stored.Email},Ch\u0001en,43\u0002\n",
        };
        using var files = DirectoryFiles.InFolder(folder.Path);
        var preview = await console.GetRequiredService<DirectoryImportService>().PreviewAsync(files, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);
        Assert.Equal([], Assert.IsType<ImportPreview.Ready>(preview).Report.Problems.First.Select(problem => problem.Code));
        Assert.Equal("Ch\u0001en", (await users.LoadAsync(1, Actors.Full, CancellationToken.None))!.User.LastName);
    }

    [Theory]
    [InlineData("UPDATE sqlite_sequence SET seq = 0")]
    [InlineData("UPDATE sqlite_sequence SET seq = 1")]
    [InlineData("DELETE FROM sqlite_sequence")]
    public async Task Nobody_new_inherits_the_id_of_somebody_removed_whatever_SQLite_remembers(string sql)
    {
        await using var console = await OpenAsync();
        var users = console.GetRequiredService<UserService>();
        await users.RemoveAsync(2, 1, Actors.Full, CancellationToken.None);
        _file.Run(sql);

        var added = await users.AddAsync(new UserForm { Email = "new@northwind.example" }, Actors.Full, CancellationToken.None);

        Assert.Equal(3, Assert.IsType<ChangeOutcome.Saved>(added).Id);
    }

    [Fact]
    public async Task Values_that_would_be_refused_today_hinder_no_change_and_no_import_that_leaves_them_alone()
    {
        _file.Run("UPDATE Users SET Extension = 'REMOVE', PrimaryNumber = '+10125550143', Email = 'a..b@northwind.example', EmailKey = 'a..b@northwind.example' WHERE Id = 1");
        await using var console = await OpenAsync();
        var users = console.GetRequiredService<UserService>();
        var stored = (await users.LoadAsync(1, Actors.Full, CancellationToken.None))!.User;

        Assert.IsType<ChangeOutcome.Saved>(await users.SaveAsync(1, UserForm.Of(stored) with { FirstName = "Ada" }, Actors.Full, CancellationToken.None));
        Assert.IsType<ChangeOutcome.Invalid>(await users.SaveAsync(1, UserForm.Of(stored) with { Version = 2, Extension = "#N/A" }, Actors.Full, CancellationToken.None));

        var now = (await users.LoadAsync(1, Actors.Full, CancellationToken.None))!.User;
        Assert.Equal(("Ada", "REMOVE", "+10125550143", "a..b@northwind.example"), (now.FirstName, now.Extension, now.PrimaryNumber!.Value, now.Email));
        Assert.Equal([], await ImportAsync(console, "a..b@northwind.example,Eve,REMOVE,+10125550143"));
        Assert.Equal(
            [FileProblemCode.NotAnEmail, FileProblemCode.ExtensionIsARemovalMark, FileProblemCode.NumberNotPossible],
            await ImportAsync(console, "nobody,Eve,REMOVE,+10125550143"));
    }

    public void Dispose() => _file.Dispose();

    private static async Task<IEnumerable<FileProblemCode>> ImportAsync(IServiceProvider console, string row)
    {
        using var folder = new DirectoryFolder { Users = $"Email,First Name,Extension,Phone Number\n{row}\n" };
        using var files = DirectoryFiles.InFolder(folder.Path);
        var preview = await console.GetRequiredService<DirectoryImportService>()
            .PreviewAsync(files, new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);
        return Assert.IsType<ImportPreview.Ready>(preview).Report.Problems.First.Select(problem => problem.Code);
    }

    private static Task<UserDetails?> FindAsync(IServiceProvider console, string email) =>
        console.GetRequiredService<UserService>().FindAsync(email, Actors.Full, CancellationToken.None);

    private async Task<ServiceProvider> OpenAsync()
    {
        var console = _file.Console();
        await console.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        return console;
    }

    private void StoreAsBefore(int id, string email) =>
        _file.Run($"UPDATE Users SET Email = '{email}', EmailKey = '{email}' WHERE Id = {id}; PRAGMA application_id = 0");
}
