using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Help;

/// <summary>Every rule in plain words, each under its code: where "Learn more" leads.</summary>
public sealed partial class HelpPage
{
    private static readonly (TextingLevel Level, string Id, string Title)[] Levels =
    [
        (TextingLevel.Organization, "organization-rules", nameof(HelpText.OrganizationRules)),
        (TextingLevel.Location, "location-rules", nameof(HelpText.LocationRules)),
        (TextingLevel.User, "user-rules", nameof(HelpText.UserRules)),
    ];

    [Inject] public required IStringLocalizer<HelpText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }
}
