using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class OwnAccountServiceTests : IDisposable
{
    private const string NewPassword = "seven quiet harbours";

    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private OwnAccountService Service => _database.Get<OwnAccountService>();

    private IdentityProof Proof => _database.Get<IdentityProof>();

    [Fact]
    public async Task Whoever_knows_the_password_changes_it_and_stays_signed_in_here_alone()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var elsewhere = await _database.SignInAgainAsync(sam.AccountId!.Value);

        var outcome = await Service.ChangePasswordAsync(new PasswordForm { Current = TestAccounts.Password, New = NewPassword }, sam.Borrowed, Cancel);

        Assert.IsType<ChangeOutcome.Saved>(outcome);
        Assert.True(await _database.IsSignedInAsync(sam));
        Assert.False(await _database.IsSignedInAsync(elsewhere));
        Assert.IsType<ProofOutcome.Proved>(await Proof.ProveAsync(NewPassword, sam, Cancel));
        Assert.IsType<ProofOutcome.Refused>(await Proof.ProveAsync(TestAccounts.Password, sam, Cancel));
        Assert.Equal((sam.Name, """{"by":"themselves"}"""), (_database.Entry(AuditAction.PasswordChanged).Actor, _database.Entry(AuditAction.PasswordChanged).After));
    }

    [Theory]
    [InlineData("not the password", NewPassword, nameof(PasswordForm.Current))]
    [InlineData(TestAccounts.Password, "short", nameof(PasswordForm.New))]
    [InlineData(TestAccounts.Password, "passwordpassword", nameof(PasswordForm.New))]
    [InlineData(TestAccounts.Password, "support administrator", nameof(PasswordForm.New))]
    public async Task A_wrong_or_easy_password_changes_nothing_even_a_moment_after_signing_in(string current, string wanted, string field)
    {
        var sam = await _database.SignInAsync(Role.Support);

        var outcome = await Service.ChangePasswordAsync(new PasswordForm { Current = current, New = wanted }, sam, Cancel);

        Assert.Equal([field], Assert.IsType<ChangeOutcome.Invalid>(outcome).Problems.Keys);
        Assert.Equal(0, _database.CountOf(AuditAction.PasswordChanged));
    }

    [Fact]
    public async Task Guessing_at_an_open_screen_closes_the_account_and_is_on_the_record()
    {
        var sam = await _database.SignInAsync(Role.Support);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.IsType<ProofOutcome.Refused>(await Proof.ProveAsync("not the password", sam, Cancel));
        }

        Assert.IsType<ProofOutcome.Refused>(await Proof.ProveAsync(TestAccounts.Password, sam, Cancel));
        Assert.Equal((4, 1), (_database.CountOf(AuditAction.SignInFailed), _database.CountOf(AuditAction.AccountLockedOut)));
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        var sam = await _database.SignInAsync(Role.Support);
        for (var attempt = 0; attempt < new SignInSettings().AttemptsPerMinute; attempt++)
        {
            await Proof.ProveAsync("not the password", sam, Cancel);
        }

        Assert.IsType<ProofOutcome.TooManyAttempts>(await Proof.ProveAsync(TestAccounts.Password, sam, Cancel));
    }

    [Fact]
    public async Task Having_proved_who_one_is_counts_for_five_minutes_and_in_this_session_alone()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var other = await _database.SignInAgainAsync(sam.AccountId!.Value);
        var confirmations = _database.Get<Confirmations>();
        Assert.False(confirmations.IsFresh(sam.Borrowed));
        _database.Read(db => db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.ConfirmedAt, DateTimeOffset.UtcNow.AddHours(-1))));

        var proved = Assert.IsType<ProofOutcome.Proved>(await Proof.ProveAsync(TestAccounts.Password, sam.Borrowed, Cancel));

        Assert.True(confirmations.IsFresh(proved.Actor));
        Assert.True(confirmations.IsFresh((await ReloadAsync(sam))!));
        Assert.False(confirmations.IsFresh((await ReloadAsync(other))!));
    }

    [Fact]
    public async Task Somebody_who_tries_passwords_does_not_open_an_account_that_is_being_disabled()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);
        await using var scope = _database.Services.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        var loaded = (await administrators.FindByEmailAsync(sam.Email))!;
        var form = AdministratorForm.Of(_database.Administrator(loaded.Id));
        form.IsDisabled = true;
        await _database.Administrators.SaveAsync(loaded.Id, form, ada, Cancel);

        await administrators.AccessFailedAsync(loaded);

        Assert.True(_database.Administrator(loaded.Id).IsDisabled);
    }

    [Fact]
    public async Task Who_has_no_account_has_nothing_to_show() => Assert.Null(await Service.LoadAsync(Actor.CommandLine, Cancel));

    public void Dispose() => _database.Dispose();

    private Task<Actor?> ReloadAsync(Actor actor) => _database.Get<Sessions>().ActorAsync(actor.SessionId!.Value, actor.Address, Cancel);
}
