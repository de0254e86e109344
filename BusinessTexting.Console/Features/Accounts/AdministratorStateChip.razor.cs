using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Whether an administrator can sign in.</summary>
public sealed partial class AdministratorStateChip
{
    [Parameter, EditorRequired] public required Administrator Administrator { get; set; }

    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
}
