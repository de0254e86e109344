using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>Who was reset gets in by the new link and by nothing else.</summary>
public sealed class ResetTests : IDisposable
{
    private const string NewPassword = "seven quiet harbours";

    private readonly ConsoleApp _app = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private AdministratorService Administrators => _app.Services.GetRequiredService<AdministratorService>();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_old_password_neither_signs_in_nor_confirms_anything_until_the_link_is_used(bool byCommand)
    {
        var sam = await SignInAsync(Role.Support);

        var reset = await ResetAsync(sam, byCommand);

        Assert.Null(ConsoleApp.LeadsTo(await PasswordAsync(TestAccounts.Password)));
        Assert.IsType<ProofOutcome.Refused>(await _app.Services.GetRequiredService<IdentityProof>().ProveAsync(TestAccounts.Password, sam, Cancel));
        Assert.Null(await _app.Services.GetRequiredService<Sessions>().ActorAsync(sam.SessionId!.Value, "", Cancel));
        Assert.IsType<ChangeOutcome.Saved>(await _app.Services.GetRequiredService<AccountService>().JoinAsync(reset.Link!.Secret, NewPassword, "", Cancel));
        Assert.Null(ConsoleApp.LeadsTo(await PasswordAsync(TestAccounts.Password)));
        Assert.Equal("/", ConsoleApp.LeadsTo(await PasswordAsync(NewPassword)));
        Assert.Equal("""{"password":"removed","secondFactor":"reset"}""", _app.Database.Entry(AuditAction.SecondFactorChanged).After);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_that_is_still_open_gives_the_account_no_other_way_in(bool byCommand)
    {
        var sam = await SignInAsync(Role.Support);
        var factors = _app.Services.GetRequiredService<SecondFactorService>();

        await ResetAsync(sam, byCommand);

        Assert.IsType<ChangeOutcome.Missing>(await factors.AddPasskeyAsync(Passkey(), "Laptop", sam, Cancel));
        Assert.IsType<ChangeOutcome.Invalid>(
            await _app.Services.GetRequiredService<OwnAccountService>().ChangePasswordAsync(new PasswordForm { Current = TestAccounts.Password, New = NewPassword }, sam, Cancel));
        Assert.True(_app.Database.Administrator(sam.AccountId!.Value).IsInvited);
    }

    [Fact]
    public async Task Only_the_newest_link_works()
    {
        var sam = await SignInAsync(Role.Support);
        var before = await Administrators.NewLinkAsync(sam.AccountId!.Value, Actor.CommandLine, Cancel);

        var reset = await Administrators.ResetSecondFactorAsync(sam.AccountId.Value, Actor.CommandLine, Cancel);

        var accounts = _app.Services.GetRequiredService<AccountService>();
        Assert.Null(await accounts.FindByLinkAsync(before.Link!.Secret, Cancel));
        Assert.NotNull(await accounts.FindByLinkAsync(reset.Link!.Secret, Cancel));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("disabled")]
    [InlineData("another password")]
    public async Task A_password_that_was_right_a_moment_ago_does_not_begin_the_second_step_any_more(string meanwhile)
    {
        _app.Replacing = services => services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] });
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        var browser = _app.Visit();
        using var first = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Support), TestAccounts.Password);
        Assert.Equal("/sign-in/code", ConsoleApp.LeadsTo(first));
        await browser.GetStringAsync("/sign-in/code", Cancel);

        if (meanwhile is "disabled")
        {
            _app.Database.Read(db => db.Administrators.ExecuteUpdate(set => set.SetProperty(administrator => administrator.IsDisabled, true)));
        }
        else
        {
            var reset = await Administrators.ResetSecondFactorAsync(id, Actor.CommandLine, Cancel);
            if (meanwhile is "another password")
            {
                await _app.Services.GetRequiredService<AccountService>().JoinAsync(reset.Link!.Secret, NewPassword, "", Cancel);
            }
        }

        using var second = await ConsoleApp.SubmitAsync(browser, "/sign-in/code", "second-factor", ("code", "123456"));

        Assert.Equal("/sign-in", ConsoleApp.LeadsTo(second));
    }

    public void Dispose() => _app.Dispose();

    private Task<LinkOutcome> ResetAsync(Actor actor, bool byCommand) => byCommand
        ? Administrators.ReadmitAsync(actor.Email, Actor.CommandLine, Cancel)
        : Administrators.ResetSecondFactorAsync(actor.AccountId!.Value, Actor.CommandLine, Cancel);

    private async Task<Actor> SignInAsync(Role role)
    {
        await _app.SignedInAsync(role);
        var session = _app.Database.Read(db => db.Sessions.AsNoTracking().Single().Id);
        return (await _app.Services.GetRequiredService<Sessions>().ActorAsync(session, "192.0.2.7", Cancel))!;
    }

    private Task<HttpResponseMessage> PasswordAsync(string password) => ConsoleApp.SignInAsync(_app.Visit(), Actors.EmailOf(Role.Support), password);

    private static UserPasskeyInfo Passkey() => new(
        [1, 2, 3], [4, 5, 6], new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero), signCount: 0, transports: ["internal"],
        isUserVerified: true, isBackupEligible: false, isBackedUp: false, attestationObject: [7], clientDataJson: [8]);
}
