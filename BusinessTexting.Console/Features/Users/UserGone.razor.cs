using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>What stands in the place of a user who was removed.</summary>
public sealed partial class UserGone
{
    [Parameter, EditorRequired] public required AuditEntry Removal { get; set; }

    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
}
