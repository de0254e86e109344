using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class SecondFactorServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private SecondFactorService Service => _database.Get<SecondFactorService>();

    [Fact]
    public async Task An_app_counts_once_it_has_shown_the_right_code()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var begun = await Service.BeginAuthenticatorAsync(sam, Cancel);
        Assert.False((await LoadAsync(sam)).HasAuthenticator);

        var wrong = await Service.ConfirmAuthenticatorAsync("000000", sam, Cancel);
        var right = await Service.ConfirmAuthenticatorAsync(CodeOf(begun), sam, Cancel);

        Assert.IsType<ChangeOutcome.Invalid>(wrong.Outcome);
        Assert.IsType<ChangeOutcome.Saved>(right.Outcome);
        Assert.Equal((true, 10), ((await LoadAsync(sam)).HasAuthenticator, (await LoadAsync(sam)).RecoveryCodes));
        Assert.Equal("""{"authenticatorApp":"set up"}""", _database.Entry(AuditAction.SecondFactorChanged).After);
    }

    [Fact]
    public async Task Looking_at_the_key_again_shows_the_same_one_until_the_app_is_set_up()
    {
        var sam = await _database.SignInAsync(Role.Support);

        var first = await Service.BeginAuthenticatorAsync(sam, Cancel);
        var second = await Service.BeginAuthenticatorAsync(sam, Cancel);
        await Service.ConfirmAuthenticatorAsync(CodeOf(second), sam, Cancel);
        var third = await Service.BeginAuthenticatorAsync(sam, Cancel);

        Assert.Equal(first.Enrolment!.Key, second.Enrolment!.Key);
        Assert.Null(third.Enrolment);
    }

    [Fact]
    public async Task Each_recovery_code_works_once_however_it_is_typed()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var codes = await SetUpAsync(sam);

        Assert.True(await RedeemAsync(sam, codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.False(await RedeemAsync(sam, codes[3]));
        Assert.True(await RedeemAsync(sam, codes[4]));
        Assert.Equal(8, (await LoadAsync(sam)).RecoveryCodes);
    }

    [Fact]
    public async Task Recovery_codes_are_stored_as_hashes()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var codes = await SetUpAsync(sam);

        var stored = string.Concat(_database.Read(db => db.Set<IdentityUserToken<long>>().Select(token => token.Value).ToList()));

        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase));
        Assert.All(codes, code => Assert.Contains(RecoveryCodes.Hash(code), stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var sam = await _database.SignInAsync(Role.Support);
        Assert.IsType<ChangeOutcome.Missing>((await Service.NewRecoveryCodesAsync(sam, Cancel)).Outcome);
        var old = await SetUpAsync(sam);

        var fresh = await Service.NewRecoveryCodesAsync(sam, Cancel);

        Assert.False(await RedeemAsync(sam, old[0]));
        Assert.True(await RedeemAsync(sam, fresh.Codes[0]));
    }

    [Fact]
    public async Task Turning_the_app_off_forgets_its_key_and_the_codes()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var codes = await SetUpAsync(sam);

        Assert.IsType<ChangeOutcome.Saved>(await Service.TurnOffAuthenticatorAsync(sam, Cancel));

        Assert.False((await LoadAsync(sam)).HasAuthenticator);
        Assert.False(await RedeemAsync(sam, codes[0]));
        Assert.Empty(_database.Read(db => db.Set<IdentityUserToken<long>>().ToList()));
    }

    [Fact]
    public async Task A_role_that_needs_a_second_factor_cannot_turn_it_off()
    {
        var sam = await _database.SignInAsync(Role.Support);
        await SetUpAsync(sam);
        using var strict = _database.AddTo(new ServiceCollection()).AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] }).BuildServiceProvider();

        var outcome = await strict.GetRequiredService<SecondFactorService>().TurnOffAuthenticatorAsync(sam, Cancel);

        Assert.IsType<ChangeOutcome.Invalid>(outcome);
        Assert.True((await LoadAsync(sam)).HasAuthenticator);
    }

    [Fact]
    public async Task A_passkey_is_named_renamed_and_removed_by_its_owner_and_each_is_on_the_record()
    {
        var sam = await _database.SignInAsync(Role.Support);

        Assert.IsType<ChangeOutcome.Saved>(await Service.AddPasskeyAsync(Passkey(), " Laptop ", sam, Cancel));
        var passkey = Assert.Single((await LoadAsync(sam)).Passkeys);
        Assert.Equal("Laptop", passkey.Name);
        Assert.Equal("""{"passkeyAdded":"Laptop"}""", _database.Entry(AuditAction.SecondFactorChanged).After);

        Assert.IsType<ChangeOutcome.Saved>(await Service.RenamePasskeyAsync(passkey.Id, "Old laptop", sam, Cancel));
        Assert.Equal("Old laptop", Assert.Single((await LoadAsync(sam)).Passkeys).Name);
        Assert.Equal("""{"passkeyRenamed":"Old laptop"}""", _database.Entry(AuditAction.SecondFactorChanged).After);

        Assert.IsType<ChangeOutcome.Saved>(await Service.RemovePasskeyAsync(passkey.Id, sam, Cancel));
        Assert.Empty((await LoadAsync(sam)).Passkeys);
        Assert.Equal("""{"passkeyRemoved":"Old laptop"}""", _database.Entry(AuditAction.SecondFactorChanged).After);
    }

    [Fact]
    public async Task A_change_of_what_proves_who_one_is_ends_every_other_session()
    {
        var sam = await _database.SignInAsync(Role.Support);
        await AssertEndsOthersAsync(sam, async () => Assert.NotEmpty(await SetUpAsync(sam)));
        await AssertEndsOthersAsync(sam, async () => Assert.NotEmpty((await Service.NewRecoveryCodesAsync(sam, Cancel)).Codes));
        await AssertEndsOthersAsync(sam, () => Service.TurnOffAuthenticatorAsync(sam, Cancel));
        await AssertEndsOthersAsync(sam, () => Service.AddPasskeyAsync(Passkey(), "Laptop", sam, Cancel));
        var id = Assert.Single((await LoadAsync(sam)).Passkeys).Id;

        var elsewhere = await _database.SignInAgainAsync(sam.AccountId!.Value);
        await Service.RenamePasskeyAsync(id, "Old laptop", sam, Cancel);
        Assert.True(await _database.IsSignedInAsync(elsewhere));

        await AssertEndsOthersAsync(sam, () => Service.RemovePasskeyAsync(id, sam, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a name that goes on and on and on and on and on and on and on")]
    public async Task A_passkey_needs_a_name_that_fits(string name)
    {
        var sam = await _database.SignInAsync(Role.Support);

        Assert.IsType<ChangeOutcome.Invalid>(await Service.AddPasskeyAsync(Passkey(), name, sam, Cancel));
        Assert.Empty((await LoadAsync(sam)).Passkeys);
    }

    [Fact]
    public async Task Nobody_touches_the_passkey_of_somebody_else()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var ada = await _database.SignInAsync(Role.Full);
        await Service.AddPasskeyAsync(Passkey(), "Laptop", sam, Cancel);
        var id = Assert.Single((await LoadAsync(sam)).Passkeys).Id;

        Assert.IsType<ChangeOutcome.Missing>(await Service.RenamePasskeyAsync(id, "Mine", ada, Cancel));
        Assert.IsType<ChangeOutcome.Missing>(await Service.RemovePasskeyAsync(id, ada, Cancel));
        Assert.IsType<ChangeOutcome.Missing>(await Service.RemovePasskeyAsync("no id", sam, Cancel));
        Assert.Equal("Laptop", Assert.Single((await LoadAsync(sam)).Passkeys).Name);
    }

    [Fact]
    public async Task A_borrowed_screen_is_not_enough_for_any_of_it()
    {
        var sam = (await _database.SignInAsync(Role.Support)).Borrowed;

        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.BeginAuthenticatorAsync(sam, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>((await Service.NewRecoveryCodesAsync(sam, Cancel)).Outcome);
        Assert.IsType<ChangeOutcome.NotConfirmed>(await Service.TurnOffAuthenticatorAsync(sam, Cancel));
        Assert.IsType<ChangeOutcome.NotConfirmed>(await Service.AddPasskeyAsync(Passkey(), "Laptop", sam, Cancel));
        Assert.IsType<ChangeOutcome.NotConfirmed>(await Service.RenamePasskeyAsync("", "Laptop", sam, Cancel));
        Assert.IsType<ChangeOutcome.NotConfirmed>(await Service.RemovePasskeyAsync("", sam, Cancel));
    }

    [Fact]
    public async Task A_reset_by_an_administrator_forgets_all_of_it_and_ends_the_sessions()
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);
        await SetUpAsync(sam);
        await Service.AddPasskeyAsync(Passkey(), "Laptop", sam, Cancel);

        await _database.Administrators.ResetSecondFactorAsync(sam.AccountId!.Value, ada, Cancel);

        Assert.Equivalent(new OwnAccount(HasAuthenticator: false, RecoveryCodes: 0, IsSecondFactorRequired: false, []), await LoadAsync(sam));
        Assert.False(await _database.IsSignedInAsync(sam));
    }

    public void Dispose() => _database.Dispose();

    private static UserPasskeyInfo Passkey() => new(
        [1, 2, 3], [4, 5, 6], new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero), signCount: 0, transports: ["internal"],
        isUserVerified: true, isBackupEligible: false, isBackedUp: false, attestationObject: [7], clientDataJson: [8]);

    private static string CodeOf(EnrolmentOutcome begun) => AuthenticatorApp.Code(begun.Enrolment!.Key, DateTimeOffset.UtcNow);

    private async Task<OwnAccount> LoadAsync(Actor actor) => (await _database.Get<OwnAccountService>().LoadAsync(actor, Cancel))!;

    private async Task<IReadOnlyList<string>> SetUpAsync(Actor actor) =>
        (await Service.ConfirmAuthenticatorAsync(CodeOf(await Service.BeginAuthenticatorAsync(actor, Cancel)), actor, Cancel)).Codes;

    private async Task AssertEndsOthersAsync(Actor actor, Func<Task> change)
    {
        var elsewhere = await _database.SignInAgainAsync(actor.AccountId!.Value);

        await change();

        Assert.False(await _database.IsSignedInAsync(elsewhere));
        Assert.True(await _database.IsSignedInAsync(actor));
    }

    private async Task<bool> RedeemAsync(Actor actor, string code)
    {
        await using var scope = _database.Services.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        var administrator = await administrators.Users.SingleAsync(administrator => administrator.Id == actor.AccountId, Cancel);
        return (await administrators.RedeemTwoFactorRecoveryCodeAsync(administrator, code)).Succeeded;
    }
}
