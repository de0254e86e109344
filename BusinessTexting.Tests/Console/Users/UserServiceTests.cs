using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserServiceTests : IDisposable
{
    private const long Maya = 1;
    private const long Boris = 2;

    private readonly TestDatabase _database = new();

    public UserServiceTests() => _database.Store(
        [
            Some.User(user => user.LocationId = 1),
            Some.User(user => (user.Email, user.FirstName, user.PrimaryNumber, user.LocationId) = ("boris@northwind.example", "Boris", null, 1)),
        ],
        [Some.Location()]);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private UserService Users => _database.Get<UserService>();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_user_is_found_by_e_mail_in_any_case() =>
        Assert.Equal(Maya, (await Users.FindAsync(" MAYA.Chen@northwind.example ", Actors.Full, Cancel))!.User.Id);

    [Fact]
    public async Task Nobody_is_found_where_nobody_is()
    {
        Assert.Null(await Users.LoadAsync(99, Actors.Full, Cancel));
        Assert.Null(await Users.FindAsync("nobody@northwind.example", Actors.Full, Cancel));
    }

    [Fact]
    public async Task An_override_is_stored_with_one_entry_that_says_before_and_after()
    {
        var outcome = await Users.SetTextingAsync(Maya, TextingChoice.On, version: 1, Actors.Full, Cancel);

        var entry = Assert.Single(await NewEntriesAsync());
        Assert.Equal(new ChangeOutcome.Saved(Maya, 2), outcome);
        Assert.Equal(TextingState.On, (await Users.LoadAsync(Maya, Actors.Full, Cancel))!.Texting.State);
        Assert.Equal((AuditAction.UserTextingChanged, "administrator", Maya), (entry.Action, entry.Actor, entry.ResourceId!.Value));
        Assert.Equal(("""{"businessTexting":"Default"}""", """{"businessTexting":"On"}"""), (entry.Before, entry.After));
    }

    [Fact]
    public async Task The_same_choice_again_changes_and_records_nothing()
    {
        Assert.IsType<ChangeOutcome.Unchanged>(await Users.SetTextingAsync(Maya, TextingChoice.Inherit, version: 1, Actors.Full, Cancel));
        Assert.Empty(await NewEntriesAsync());
    }

    [Fact]
    public async Task A_blocked_users_choice_is_stored_and_told_what_blocks_it()
    {
        var saved = Assert.IsType<ChangeOutcome.Saved>(await Users.SetTextingAsync(Boris, TextingChoice.On, version: null, Actors.Full, Cancel));

        Assert.Equal("primary-number", saved.BlockedBy.ToString());
        Assert.Equal(TextingChoice.On, (await Users.LoadAsync(Boris, Actors.Full, Cancel))!.User.Texting);
    }

    [Fact]
    public async Task Fixing_a_fact_clears_its_finding_with_no_other_action()
    {
        var boris = (await Users.LoadAsync(Boris, Actors.Full, Cancel))!;
        Assert.Equal(TextingState.Blocked, boris.Texting.State);

        await Users.SaveAsync(Boris, UserForm.Of(boris.User) with { PrimaryNumber = "512-555-0199" }, Actors.Full, Cancel);

        var after = (await Users.LoadAsync(Boris, Actors.Full, Cancel))!;
        Assert.False(after.Verdict.IsBlocked);
        Assert.Equal(RuleSet.None, after.User.NotMet);
        Assert.Equal(PhoneNumber.Parse("+15125550199"), after.User.PrimaryNumber);
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_who_was_first_and_nothing_is_overwritten()
    {
        var form = UserForm.Of((await Users.LoadAsync(Maya, Actors.Full, Cancel))!.User);
        await Users.SaveAsync(Maya, form with { LastName = "First" }, Actors.Named("ada"), Cancel);

        var outcome = await Users.SaveAsync(Maya, form with { LastName = "Second" }, Actors.Full, Cancel);

        Assert.Equal(("ada", 2), Assert.IsType<ChangeOutcome.Stale>(outcome) is var stale ? (stale.By, stale.Version) : default);
        Assert.Equal("First", (await Users.LoadAsync(Maya, Actors.Full, Cancel))!.User.LastName);
    }

    [Fact]
    public async Task A_form_with_faults_is_refused_field_by_field()
    {
        var form = new UserForm { Email = "no at", PrimaryNumber = "1.5551E+10", DesktopAppVersion = "latest", Extension = new string('1', 17), FirstName = new string('a', 129) };

        var invalid = Assert.IsType<ChangeOutcome.Invalid>(await Users.AddAsync(form, Actors.Full, Cancel));

        Assert.Equal(
            [nameof(UserForm.DesktopAppVersion), nameof(UserForm.Email), nameof(UserForm.Extension), nameof(UserForm.FirstName), nameof(UserForm.PrimaryNumber)],
            invalid.Problems.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(await NewEntriesAsync());
    }

    [Theory]
    [InlineData("MAYA.CHEN@northwind.example", "", nameof(UserForm.Email))]
    [InlineData("new@northwind.example", "+1 (512) 555-0142", nameof(UserForm.PrimaryNumber))]
    public async Task An_e_mail_and_a_number_belong_to_one_user(string email, string number, string field)
    {
        var outcome = await Users.AddAsync(new UserForm { Email = email, PrimaryNumber = number }, Actors.Full, Cancel);

        Assert.Equal([field], Assert.IsType<ChangeOutcome.Invalid>(outcome).Problems.Keys);
    }

    [Fact]
    public async Task An_unreadable_version_that_an_import_kept_may_stay()
    {
        _database.Store([Some.User(user => (user.Email, user.PrimaryNumber, user.DesktopAppVersion) = ("old@northwind.example", null, "latest"))]);
        var form = UserForm.Of((await Users.FindAsync("old@northwind.example", Actors.Full, Cancel))!.User);

        Assert.IsType<ChangeOutcome.Saved>(await Users.SaveAsync(3, form with { FirstName = "Olga" }, Actors.Full, Cancel));
    }

    [Fact]
    public async Task A_new_user_is_judged_and_recorded()
    {
        var saved = Assert.IsType<ChangeOutcome.Saved>(await Users.AddAsync(new UserForm { Email = "new@northwind.example", LocationId = 1 }, Actors.Full, Cancel));

        Assert.Equal("primary-number", (await Users.LoadAsync(saved.Id, Actors.Full, Cancel))!.Verdict.BlockedBy.ToString());
        Assert.Equal((AuditAction.UserAdded, ""), Assert.Single(await NewEntriesAsync()) is var entry ? (entry.Action, entry.Before) : default);
    }

    [Fact]
    public async Task A_location_removed_meanwhile_is_a_fault_of_its_field() =>
        Assert.Equal(
            [nameof(UserForm.LocationId)],
            Assert.IsType<ChangeOutcome.Invalid>(await Users.AddAsync(new UserForm { Email = "new@northwind.example", LocationId = 99 }, Actors.Full, Cancel)).Problems.Keys);

    [Fact]
    public async Task A_removed_user_is_gone_and_stays_on_the_record()
    {
        Assert.IsType<ChangeOutcome.Saved>(await Users.RemoveAsync(Maya, version: 1, Actors.Full, Cancel));

        Assert.Null(await Users.LoadAsync(Maya, Actors.Full, Cancel));
        Assert.IsType<ChangeOutcome.Missing>(await Users.RemoveAsync(Maya, version: 1, Actors.Full, Cancel));
        Assert.IsType<ChangeOutcome.Missing>(await Users.SetTextingAsync(Maya, TextingChoice.On, version: 1, Actors.Full, Cancel));
        Assert.Equal((AuditAction.UserRemoved, ""), Assert.Single(await NewEntriesAsync()) is var entry ? (entry.Action, entry.After) : default);
    }

    [Fact]
    public async Task A_user_changed_meanwhile_is_not_removed()
    {
        await Users.SetTextingAsync(Maya, TextingChoice.On, version: 1, Actors.Full, Cancel);

        Assert.IsType<ChangeOutcome.Stale>(await Users.RemoveAsync(Maya, version: 1, Actors.Full, Cancel));
        Assert.NotNull(await Users.LoadAsync(Maya, Actors.Full, Cancel));
    }

    [Fact]
    public async Task A_database_held_by_another_process_is_an_outcome_and_stores_nothing()
    {
        using var held = new HeldDatabase(_database.Path);

        var outcome = await Users.SetTextingAsync(Maya, TextingChoice.On, version: 1, Actors.Full, Cancel);

        Assert.Equal(StorageTrouble.Locked, Assert.IsType<ChangeOutcome.NotStored>(outcome).Trouble);
        Assert.Equal(TextingChoice.Inherit, (await Users.LoadAsync(Maya, Actors.Full, Cancel))!.User.Texting);
    }

    [Fact]
    public async Task The_view_of_a_user_tells_removed_from_never_there()
    {
        await Users.RemoveAsync(Maya, version: 1, Actors.Full, Cancel);
        var views = _database.Get<UserViews>();

        Assert.Equal("maya.chen@northwind.example", Assert.IsType<UserView.Removed>(await views.LoadAsync(Maya, Actors.Full, Cancel)).Removal.ResourceName);
        Assert.IsType<UserView.Shown>(await views.LoadAsync(Boris, Actors.Full, Cancel));
        Assert.Null(await views.LoadAsync(99, Actors.Full, Cancel));
    }

    private async Task<IReadOnlyList<AuditEntry>> NewEntriesAsync() =>
        [.. (await _database.Get<RecentChanges>().OfAllAsync(100, Actors.Full, Cancel)).Where(entry => entry.Actor != Actor.Console.Name)];
}
