using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Faults and roles in words.</summary>
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
}
