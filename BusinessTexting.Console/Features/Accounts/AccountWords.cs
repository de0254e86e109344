using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Faults, roles and factors in words.</summary>
internal static class AccountWords
{
    extension(PasswordFault fault)
    {
        public string In(IStringLocalizer<AccountsText> text) =>
            text[$"Password_{fault}", fault is PasswordFault.TooLong ? PasswordRules.Longest : PasswordRules.Shortest];
    }

    extension(Role role)
    {
        public string In(IStringLocalizer<AccountsText> text) => text[$"Role_{role}"];
    }

    extension(AdministratorView view)
    {
        public string SecondFactorIn(IStringLocalizer<AdministratorsText> text) => text[(view.Administrator.TwoFactorEnabled, view.HasPasskey) switch
        {
            (true, true) => nameof(AdministratorsText.SecondFactor_Both),
            (true, false) => nameof(AdministratorsText.SecondFactor_App),
            (false, true) => nameof(AdministratorsText.SecondFactor_Passkey),
            _ => nameof(AdministratorsText.SecondFactor_None),
        }];
    }
}
