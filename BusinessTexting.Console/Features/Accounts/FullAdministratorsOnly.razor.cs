using System.Globalization;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What is for those who manage administrators; everybody else is told who that is.</summary>
public sealed partial class FullAdministratorsOnly
{
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }

    private string Who => string.Join(", ", Roles.With(Privilege.ManageAdministrators).Select(role => role.In(Text).ToLower(CultureInfo.CurrentCulture)));
}
