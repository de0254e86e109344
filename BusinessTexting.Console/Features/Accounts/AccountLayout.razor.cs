using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One card in the middle: the pages before there is a session. They are written by the server and need no script.</summary>
public sealed partial class AccountLayout
{
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
}
