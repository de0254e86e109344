using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
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

    [Fact]
    public async Task Once_one_of_them_is_gone_the_next_start_gives_the_other_its_key()
    {
        StoreAsBefore(1, Composed);
        StoreAsBefore(2, Decomposed);
        await using (var console = await OpenAsync())
        {
            Assert.IsType<ChangeOutcome.Saved>(await console.GetRequiredService<UserService>().RemoveAsync(1, 1, Actors.Full, CancellationToken.None));
        }

        await using var next = await OpenAsync();

        Assert.Equal(2, (await FindAsync(next, Composed))!.User.Id);
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
