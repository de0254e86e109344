using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class AdministratorServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private AdministratorService Service => _database.Administrators;

    private static AdministratorForm Uma => new() { Name = "Uma Ortiz", Email = "uma@northwind.example", Role = Role.User };

    [Fact]
    public async Task Who_is_invited_chooses_a_password_through_the_link_and_not_before()
    {
        var ada = await _database.SignInAsync(Role.Full);

        var invited = await Service.InviteAsync(Uma, ada, Cancel);
        var id = Assert.IsType<ChangeOutcome.Saved>(invited.Outcome).Id;
        Assert.True(_database.Administrator(id).IsInvited);
        var joined = await _database.Get<AccountService>().JoinAsync(invited.Link!.Secret, TestAccounts.Password, "192.0.2.8", Cancel);

        Assert.IsType<ChangeOutcome.Saved>(joined);
        Assert.False(_database.Administrator(id).IsInvited);
        Assert.Equal("""{"email":"uma@northwind.example","locations":"","name":"Uma Ortiz","role":"User","signIn":"allowed"}""", _database.Entry(AuditAction.AdministratorInvited).After);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var invited = await Service.InviteAsync(Uma, ada, Cancel);
        var accounts = _database.Get<AccountService>();
        await accounts.JoinAsync(invited.Link!.Secret, TestAccounts.Password, "", Cancel);
        var hash = _database.Administrator(((ChangeOutcome.Saved)invited.Outcome).Id).PasswordHash;

        Assert.IsType<ChangeOutcome.Missing>(await accounts.JoinAsync(invited.Link.Secret, "another long secret", "", Cancel));
        Assert.Equal(hash, _database.Administrator(((ChangeOutcome.Saved)invited.Outcome).Id).PasswordHash);
    }

    [Fact]
    public async Task A_link_stops_working_when_it_expires_is_replaced_or_its_account_is_disabled()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var invited = await Service.InviteAsync(Uma, ada, Cancel);
        var id = ((ChangeOutcome.Saved)invited.Outcome).Id;
        var newer = await Service.NewLinkAsync(id, ada, Cancel);
        Assert.False(await WorksAsync(invited.Link!));
        Assert.True(await WorksAsync(newer.Link!));

        await ChangeAsync(id, ada, form => form.IsDisabled = true);
        Assert.False(await WorksAsync(newer.Link!));
        await ChangeAsync(id, ada, form => form.IsDisabled = false);
        Assert.True(await WorksAsync(newer.Link!));

        _database.Read(db => db.Administrators.Where(other => other.Id == id).ExecuteUpdate(set => set.SetProperty(other => other.LinkExpiresAt, DateTimeOffset.UtcNow)));
        Assert.False(await WorksAsync(newer.Link!));
    }

    [Fact]
    public async Task The_secret_of_a_link_is_not_stored()
    {
        var ada = await _database.SignInAsync(Role.Full);

        var secret = (await Service.InviteAsync(Uma, ada, Cancel)).Link!.Secret;

        _database.Read(db => db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)"));
        Assert.DoesNotContain(secret, await File.ReadAllTextAsync(_database.Path, System.Text.Encoding.Latin1, Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(nameof(Role))]
    [InlineData(nameof(AdministratorForm.Locations))]
    [InlineData(nameof(AdministratorForm.IsDisabled))]
    public async Task A_change_of_what_somebody_may_ends_every_session_of_theirs(string what)
    {
        _database.Store([], [Some.Location(), Some.Location(location => location.Name = "Boise")]);
        var ada = await _database.SignInAsync(Role.Full);
        var lou = await _database.SignInAsync(Role.Location, 1);
        var again = await _database.SignInAgainAsync(lou.AccountId!.Value);

        await ChangeAsync(lou.AccountId.Value, ada, form =>
        {
            _ = what switch
            {
                nameof(Role) => (object)(form.Role = Role.User),
                nameof(AdministratorForm.Locations) => form.Locations = [1, 2],
                _ => form.IsDisabled = true,
            };
        });

        Assert.False(await _database.IsSignedInAsync(lou));
        Assert.False(await _database.IsSignedInAsync(again));
        Assert.True(await _database.IsSignedInAsync(ada));
    }

    [Fact]
    public async Task A_session_does_not_come_back_with_the_account()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);

        await ChangeAsync(sam.AccountId!.Value, ada, form => form.IsDisabled = true);
        await ChangeAsync(sam.AccountId.Value, ada, form => form.IsDisabled = false);

        Assert.False(await _database.IsSignedInAsync(sam));
    }

    [Fact]
    public async Task A_new_name_ends_no_session()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);

        Assert.IsType<ChangeOutcome.Saved>(await ChangeAsync(sam.AccountId!.Value, ada, form => form.Name = "Samantha"));

        Assert.True(await _database.IsSignedInAsync(sam));
        Assert.Equal(("""{"name":"Support Administrator"}""", """{"name":"Samantha"}"""),
            (_database.Entry(AuditAction.AdministratorChanged).Before, _database.Entry(AuditAction.AdministratorChanged).After));
    }

    [Fact]
    public async Task The_last_full_administrator_can_be_neither_demoted_nor_disabled()
    {
        var ada = await _database.SignInAsync(Role.Full);

        // Another one who has not joined yet could not do the work.
        await Service.InviteAsync(Uma with { Role = Role.Full }, ada, Cancel);

        var demoted = Assert.IsType<ChangeOutcome.Invalid>(await ChangeAsync(ada.AccountId!.Value, ada, form => form.Role = Role.ReadOnly));
        Assert.IsType<ChangeOutcome.Invalid>(await ChangeAsync(ada.AccountId.Value, ada, form => form.IsDisabled = true));

        Assert.StartsWith("Somebody has to stay full administrator", demoted.Problems[nameof(AdministratorForm.Role)][0], StringComparison.Ordinal);
        Assert.Equal((Role.Full, false), (_database.Administrator(ada.AccountId.Value).Role, _database.Administrator(ada.AccountId.Value).IsDisabled));
        Assert.True(await _database.IsSignedInAsync(ada));
    }

    [Fact]
    public async Task A_full_administrator_may_go_when_another_stays()
    {
        var ada = await _database.SignInAsync(Role.Full);
        await _database.JoinAsync(Uma with { Role = Role.Full }, ada);

        Assert.IsType<ChangeOutcome.Saved>(await ChangeAsync(ada.AccountId!.Value, ada, form => form.Role = Role.Support));
    }

    [Theory]
    [InlineData(99, 1, nameof(AdministratorForm.Role))]
    [InlineData((int)Role.Location, 99, nameof(AdministratorForm.Locations))]
    public async Task A_role_or_location_that_does_not_exist_cannot_be_assigned(int role, long location, string field)
    {
        _database.Store([], [Some.Location()]);
        var ada = await _database.SignInAsync(Role.Full);

        var invited = await Service.InviteAsync(Uma with { Role = (Role)role, Locations = [location] }, ada, Cancel);

        Assert.Contains(field, Assert.IsType<ChangeOutcome.Invalid>(invited.Outcome).Problems.Keys);
        Assert.Null(invited.Link);
    }

    [Fact]
    public async Task Locations_count_for_location_administrators_only()
    {
        _database.Store([], [Some.Location()]);
        var ada = await _database.SignInAsync(Role.Full);

        Assert.Empty(_database.Administrator(await _database.JoinAsync(Uma with { Locations = [1] }, ada)).Locations);
        var none = await Service.InviteAsync(Uma with { Email = "lou@northwind.example", Role = Role.Location }, ada, Cancel);
        Assert.Contains(nameof(AdministratorForm.Locations), Assert.IsType<ChangeOutcome.Invalid>(none.Outcome).Problems.Keys);
    }

    [Fact]
    public async Task An_e_mail_belongs_to_one_administrator_in_any_case()
    {
        var ada = await _database.SignInAsync(Role.Full);
        await Service.InviteAsync(Uma, ada, Cancel);

        var second = await Service.InviteAsync(Uma with { Email = "UMA@Northwind.example" }, ada, Cancel);

        Assert.Equal("Another administrator has this e-mail.", Assert.IsType<ChangeOutcome.Invalid>(second.Outcome).Problems[nameof(AdministratorForm.Email)][0]);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first_whatever_happened_since()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);
        var form = AdministratorForm.Of(_database.Administrator(sam.AccountId!.Value));
        await ChangeAsync(sam.AccountId.Value, ada, other => other.Name = "Samantha");
        await _database.SignInAgainAsync(sam.AccountId.Value);

        var outcome = await Service.SaveAsync(sam.AccountId.Value, form with { Role = Role.User }, ada, Cancel);

        Assert.Equal(ada.Name, Assert.IsType<ChangeOutcome.Stale>(outcome).By);
        Assert.Equal(Role.Support, _database.Administrator(sam.AccountId.Value).Role);
    }

    [Fact]
    public async Task A_borrowed_screen_is_not_enough_for_any_of_it()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);
        var (borrowed, id) = (ada.Borrowed, sam.AccountId!.Value);

        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.InviteAsync(Uma, borrowed, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.NewLinkAsync(id, borrowed, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.ReadmitAsync(sam.Email, borrowed, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>(await ChangeAsync(id, borrowed, form => form.Role = Role.Full));
        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.ResetSecondFactorAsync(id, borrowed, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>(await Service.SignOutAsync(id, borrowed, Cancel));
        Assert.True(await _database.IsSignedInAsync(sam));
    }

    [Fact]
    public async Task Signing_somebody_out_ends_their_sessions_and_is_on_the_record()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);

        await Service.SignOutAsync(sam.AccountId!.Value, ada, Cancel);

        Assert.False(await _database.IsSignedInAsync(sam));
        Assert.Equal((ada.Name, sam.Email), (_database.Entry(AuditAction.SignedOutEverywhere).Actor, _database.Entry(AuditAction.SignedOutEverywhere).ResourceName));
    }

    public void Dispose() => _database.Dispose();

    private async Task<ChangeOutcome> ChangeAsync(long id, Actor by, Action<AdministratorForm> edit)
    {
        var form = AdministratorForm.Of(_database.Administrator(id));
        edit(form);
        return await Service.SaveAsync(id, form, by, Cancel);
    }

    private async Task<bool> WorksAsync(IssuedLink link) => await _database.Get<AccountService>().FindByLinkAsync(link.Secret, Cancel) is not null;
}
