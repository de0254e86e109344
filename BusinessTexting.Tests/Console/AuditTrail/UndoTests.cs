using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.AuditTrail;

/// <summary>Maya, the one user, is at Austin HQ.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public UndoTests() => _database.Store([Some.User(user => user.LocationId = 1)], [Some.Location(), Some.Location(location => location.Name = "Denver")]);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private AuditTrailService Record => _database.Get<AuditTrailService>();

    private UserService Users => _database.Get<UserService>();

    private User Maya => _database.Read(db => db.Users.Single());

    private AuditEntry Newest => _database.Read(db => db.AuditEntries.OrderBy(entry => entry.Id).Last());

    [Fact]
    public async Task A_users_facts_are_put_back_with_all_that_follows_from_them()
    {
        await EditAsync(form => (form.PrimaryNumber, form.LastName, form.LocationId) = ("", "Lovelace", 2));
        var changed = Newest.Id;

        var outcome = await Record.UndoAsync(changed, Actors.User with { Reason = "by mistake" }, Token);

        Assert.Equal(new ChangeOutcome.Saved(1, 3), outcome);
        Assert.Equal((Some.Number, "Chen", 1L, RuleSet.None), (Maya.PrimaryNumber!, Maya.LastName, Maya.LocationId!.Value, Maya.NotMet));
        Assert.Equal(
            (changed, AuditAction.UserChanged, Actors.User.Name, "by mistake"), (Newest.Undoes!.Value, Newest.Action, Newest.Actor, Newest.Reason));
        Assert.Equal(Newest.Id, (await Record.LoadAsync(changed, Actors.Full, Token))!.UndoneBy);
        Assert.IsType<VerifyOutcome.Intact>(await Record.VerifyAsync(progress: null, Actors.Full, Token));
    }

    [Fact]
    public async Task A_location_is_found_again_by_a_name_that_counts_as_equal_and_the_reason_is_written_as_all_texts()
    {
        await EditAsync(form => form.LocationId = 2);
        var moved = Newest.Id;
        var form = LocationForm.Of(_database.Location("Austin HQ"));
        form.Name = "AUSTIN  HQ";
        await _database.Get<LocationService>().SaveAsync(1, form, Actors.Full, Token);

        Assert.IsType<ChangeOutcome.Saved>(await Record.UndoAsync(moved, Actors.User with { Reason = "by mis\u200Btake" }, Token));

        Assert.Equal((1L, "by mistake"), (Maya.LocationId!.Value, Newest.Reason));
    }

    [Fact]
    public async Task A_setting_is_put_back()
    {
        await Users.SetTextingAsync(1, TextingChoice.Off, version: null, Actors.Full, Token);

        await Record.UndoAsync(Newest.Id, Actors.Full, Token);

        Assert.Equal(TextingChoice.Inherit, Maya.Texting);
    }

    [Fact]
    public async Task A_location_is_put_back_and_its_users_are_judged_again()
    {
        var form = LocationForm.Of(_database.Location("Austin HQ"));
        (form.PstnConnection, form.Name) = (PstnConnection.PremisesBasedPstn, "Austin");
        await _database.Get<LocationService>().SaveAsync(1, form, Actors.Full, Token);
        Assert.False(Maya.NotMet.IsEmpty);

        await Record.UndoAsync(Newest.Id, Actors.Full, Token);

        Assert.Equal((PstnConnection.CiscoPstn, RuleSet.None), (_database.Location("Austin HQ").PstnConnection, Maya.NotMet));
    }

    [Fact]
    public async Task The_organizations_default_is_put_back()
    {
        await _database.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, Token);

        Assert.Equal(new ChangeOutcome.Saved(1, 3), await Record.UndoAsync(Newest.Id, Actors.Full, Token));

        Assert.Equal(TextingChoice.Off, _database.Organization.TextingDefault);
    }

    [Fact]
    public async Task An_undo_can_be_undone()
    {
        await Users.SetTextingAsync(1, TextingChoice.Off, version: null, Actors.Full, Token);
        await Record.UndoAsync(Newest.Id, Actors.Full, Token);

        await Record.UndoAsync(Newest.Id, Actors.Full, Token);

        Assert.Equal(TextingChoice.Off, Maya.Texting);
    }

    [Fact]
    public async Task What_has_changed_since_cannot_be_undone()
    {
        await Users.SetTextingAsync(1, TextingChoice.Off, version: null, Actors.Full, Token);
        var first = Newest.Id;
        await Users.SetTextingAsync(1, TextingChoice.On, version: null, Actors.User, Token);

        Assert.Null((await Record.LoadAsync(first, Actors.Full, Token))!.Undo);
        Assert.Equal(Actors.User.Name, Assert.IsType<ChangeOutcome.Stale>(await Record.UndoAsync(first, Actors.Full, Token)).By);
        Assert.Equal(TextingChoice.On, Maya.Texting);
    }

    [Fact]
    public async Task A_number_that_somebody_else_has_by_now_is_not_taken_back()
    {
        await EditAsync(form => form.PrimaryNumber = "");
        var changed = Newest.Id;
        await Users.AddAsync(new UserForm { Email = "lee@northwind.example", PrimaryNumber = Some.Number.Value }, Actors.Full, Token);

        var invalid = Assert.IsType<ChangeOutcome.Invalid>(await Record.UndoAsync(changed, Actors.Full, Token));

        Assert.Contains(nameof(UserForm.PrimaryNumber), invalid.Problems.Keys);
        Assert.Null(_database.Read(db => db.Users.Single(user => user.Id == 1)).PrimaryNumber);
    }

    [Fact]
    public async Task A_location_that_is_gone_is_not_moved_back_to()
    {
        await EditAsync(form => form.LocationId = 2);
        var changed = Newest.Id;
        await _database.Get<LocationService>().RemoveAsync(1, version: 1, Actors.Full, Token);

        Assert.IsType<ChangeOutcome.Invalid>(await Record.UndoAsync(changed, Actors.Full, Token));
        Assert.Equal(2, Maya.LocationId);
    }

    [Fact]
    public async Task What_was_added_or_removed_offers_no_undo()
    {
        await Users.RemoveAsync(1, version: 1, Actors.Full, Token);

        Assert.Null((await Record.LoadAsync(Newest.Id, Actors.Full, Token))!.Undo);
        Assert.Null((await Record.LoadAsync(1, Actors.Full, Token))!.Undo);
        Assert.IsType<ChangeOutcome.Missing>(await Record.UndoAsync(Newest.Id, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Record.UndoAsync(999, Actors.Full, Token));
    }

    [Fact]
    public async Task Nobody_undoes_what_they_could_not_do()
    {
        await Users.SetTextingAsync(1, TextingChoice.Off, version: null, Actors.Full, Token);
        var user = Newest.Id;
        await _database.Get<LocationService>().SetDefaultAsync(1, TextingChoice.On, version: null, Actors.Full, Token);
        var site = Newest.Id;

        Assert.IsType<ChangeOutcome.NotAllowed>(await Record.UndoAsync(user, Actors.Support, Token));
        Assert.IsType<ChangeOutcome.NotAllowed>(await Record.UndoAsync(user, Actors.ReadOnly, Token));
        Assert.IsType<ChangeOutcome.NotAllowed>(await Record.UndoAsync(site, Actors.ReadOnly, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Record.UndoAsync(site, Actors.User, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Record.UndoAsync(user, Actors.Location(2), Token));
        Assert.Equal(TextingChoice.Off, Maya.Texting);

        Assert.IsType<ChangeOutcome.Saved>(await Record.UndoAsync(user, Actors.Location(1), Token));
        Assert.IsType<ChangeOutcome.Saved>(await Record.UndoAsync(site, Actors.Location(1), Token));
    }

    [Fact]
    public async Task A_location_administrator_does_not_move_a_user_away_by_undoing()
    {
        await EditAsync(form => form.LocationId = 2);

        Assert.IsType<ChangeOutcome.Missing>(await Record.UndoAsync(Newest.Id, Actors.Location(2), Token));
        Assert.IsType<ChangeOutcome.Invalid>(await _database.Get<IEnumerable<IUndo>>().OfType<UserUndo>().Single().UndoAsync(Newest, Actors.Location(2), Token));

        Assert.Equal(2, Maya.LocationId);
    }

    public void Dispose() => _database.Dispose();

    private async Task EditAsync(Action<UserForm> edit)
    {
        var form = UserForm.Of(Maya);
        edit(form);
        Assert.IsType<ChangeOutcome.Saved>(await Users.SaveAsync(1, form, Actors.Full, Token));
    }
}
