using System.Buffers.Text;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>How the operations on accounts are driven. Everybody acts through the account of their role; nobody has none.</summary>
internal static class AccountOperations
{
    private const string NewPassword = "seven quiet harbours";

    public static readonly IReadOnlyDictionary<string, Drive> Drivers = new Dictionary<string, Drive>(StringComparer.Ordinal)
    {
        ["AdministratorService.ListAsync"] = async (stage, on, actor) => await Administrators(stage).ListAsync(As(stage, on, actor), Token),
        ["AdministratorService.LoadAsync"] = async (stage, on, actor) => await Administrators(stage).LoadAsync(Sam(stage), As(stage, on, actor), Token),
        ["AdministratorService.LocationsAsync"] = async (stage, on, actor) => await Administrators(stage).LocationsAsync(As(stage, on, actor), Token),
        ["AdministratorService.InviteAsync"] = async (stage, on, actor) => (await Administrators(stage).InviteAsync(
            new AdministratorForm { Name = "Kim", Email = "kim@northwind.example", Role = Role.Full }, As(stage, on, actor), Token)).Outcome,
        ["AdministratorService.SaveAsync"] = async (stage, on, actor) => await Administrators(stage).SaveAsync(
            Sam(stage), AdministratorForm.Of(stage.Database.Administrator(Sam(stage))) with { Role = Role.Full }, As(stage, on, actor), Token),
        ["AdministratorService.NewLinkAsync"] = async (stage, on, actor) => (await Administrators(stage).NewLinkAsync(Sam(stage), As(stage, on, actor), Token)).Outcome,
        ["AdministratorService.ReadmitAsync"] = async (stage, on, actor) =>
            (await Administrators(stage).ReadmitAsync(Actors.EmailOf(Role.Support), As(stage, on, actor), Token)).Outcome,
        ["AdministratorService.ResetSecondFactorAsync"] = async (stage, on, actor) =>
            (await Administrators(stage).ResetSecondFactorAsync(Sam(stage), As(stage, on, actor), Token)).Outcome,
        ["AdministratorService.SignOutAsync"] = async (stage, on, actor) => await Administrators(stage).SignOutAsync(Sam(stage), As(stage, on, actor), Token),

        ["Sessions.OfAsync"] = async (stage, on, actor) => await stage.Get<Sessions>().OfAsync(As(stage, on, actor), Token),
        ["Sessions.EndAsync"] = async (stage, on, actor) => await stage.Get<Sessions>().EndAsync(Session(stage, on, actor), As(stage, on, actor), Token),
        ["Sessions.EndAllAsync"] = async (stage, on, actor) => await stage.Get<Sessions>().EndAllAsync(As(stage, on, actor), Token),
        ["IdentityProof.ProveAsync"] = async (stage, on, actor) => await stage.Get<IdentityProof>().ProveAsync(TestAccounts.Password, As(stage, on, actor), Token),
        ["OwnAccountService.LoadAsync"] = async (stage, on, actor) => await stage.Get<OwnAccountService>().LoadAsync(As(stage, on, actor), Token),
        ["OwnAccountService.ChangePasswordAsync"] = async (stage, on, actor) => await stage.Get<OwnAccountService>().ChangePasswordAsync(
            new PasswordForm { Current = TestAccounts.Password, New = NewPassword }, As(stage, on, actor), Token),

        // Without the key, which is random, and might spell a name.
        ["SecondFactorService.BeginAuthenticatorAsync"] = async (stage, on, actor) =>
            await Factors(stage).BeginAuthenticatorAsync(As(stage, on, actor), Token) is { Enrolment: null, Outcome: var refused } ? refused : "begun",
        ["SecondFactorService.ConfirmAuthenticatorAsync"] = async (stage, on, actor) =>
        {
            var begun = await Factors(stage).BeginAuthenticatorAsync(stage.AccountOf(actor), Token);
            var code = begun.Enrolment is { Key: var key } ? AuthenticatorApp.Code(key, DateTimeOffset.UtcNow) : "";
            return (await Factors(stage).ConfirmAuthenticatorAsync(code, As(stage, on, actor), Token)).Outcome;
        },
        ["SecondFactorService.TurnOffAuthenticatorAsync"] = async (stage, on, actor) => await Factors(stage).TurnOffAuthenticatorAsync(As(stage, on, actor), Token),
        ["SecondFactorService.NewRecoveryCodesAsync"] = async (stage, on, actor) =>
        {
            stage.Database.Read(db => db.Administrators.ExecuteUpdate(set => set.SetProperty(administrator => administrator.TwoFactorEnabled, true)));
            return (await Factors(stage).NewRecoveryCodesAsync(As(stage, on, actor), Token)).Outcome;
        },
        ["SecondFactorService.AddPasskeyAsync"] = async (stage, on, actor) => await Factors(stage).AddPasskeyAsync(Passkey(9), "Phone", As(stage, on, actor), Token),
        ["SecondFactorService.RenamePasskeyAsync"] = async (stage, on, actor) =>
            await Factors(stage).RenamePasskeyAsync(PasskeyId(on, actor), "Phone", As(stage, on, actor), Token),
        ["SecondFactorService.RemovePasskeyAsync"] = async (stage, on, actor) => await Factors(stage).RemovePasskeyAsync(PasskeyId(on, actor), As(stage, on, actor), Token),
    };

    private static CancellationToken Token => CancellationToken.None;

    /// <summary>Gives each role's administrator a passkey, known by the role.</summary>
    public static async Task AddPasskeysAsync(RoleStage stage)
    {
        foreach (var (_, actor) in RoleStage.Everybody.Where(somebody => somebody.Actor.Role is not null))
        {
            await Factors(stage).AddPasskeyAsync(Passkey((byte)actor.Role!.Value), "Laptop", stage.AccountOf(actor), Token);
        }
    }

    private static AdministratorService Administrators(RoleStage stage) => stage.Get<AdministratorService>();

    private static SecondFactorService Factors(RoleStage stage) => stage.Get<SecondFactorService>();

    private static Actor As(RoleStage stage, string on, Actor actor) => on is "borrowed" ? stage.AccountOf(actor).Borrowed : stage.AccountOf(actor);

    // The support administrator.
    private static long Sam(RoleStage stage) => stage.AccountOf(Actors.Support).AccountId!.Value;

    private static Guid Session(RoleStage stage, string on, Actor actor) => on switch
    {
        "own" => stage.AccountOf(actor).SessionId ?? Guid.Empty,
        "foreign" => stage.AccountOf(actor.Role is Role.Full ? Actors.Support : Actors.Full).SessionId!.Value,
        _ => Guid.Empty,
    };

    private static string PasskeyId(string on, Actor actor) => on switch
    {
        "foreign" => Base64Url.EncodeToString(Passkey((byte)(actor.Role is Role.Full ? Role.Support : Role.Full)).CredentialId),
        "nothing" => "",
        _ => Base64Url.EncodeToString(Passkey((byte)(actor.Role ?? Role.Full)).CredentialId),
    };

    private static UserPasskeyInfo Passkey(byte number) => new(
        [number, 2, 3], [4, 5, 6], new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero), signCount: 0, transports: ["internal"],
        isUserVerified: true, isBackupEligible: false, isBackedUp: false, attestationObject: [7], clientDataJson: [8]);
}
