using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Eligibility;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Several users to choose from.</summary>
public sealed partial class FoundUsersTable
{
    [Parameter, EditorRequired] public required FoundUsers Found { get; set; }
    [Parameter, EditorRequired] public required string Wanted { get; set; }

    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private string UsersHref => $"{Links.Users}?search={Uri.EscapeDataString(Wanted)}";
}
