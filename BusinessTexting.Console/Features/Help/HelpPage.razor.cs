using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Help;

/// <summary>Every rule in plain words, each under its code: where "Learn more" leads.</summary>
public sealed partial class HelpPage : IDisposable
{
    private static readonly (TextingLevel Level, string Id, string Title)[] Levels =
    [
        (TextingLevel.Organization, "organization-rules", nameof(HelpText.OrganizationRules)),
        (TextingLevel.Location, "location-rules", nameof(HelpText.LocationRules)),
        (TextingLevel.User, "user-rules", nameof(HelpText.UserRules)),
    ];

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<HelpText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private bool IsSought(RuleCode rule) => new Uri(Navigation.Uri).Fragment == $"#{rule.Text}";

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);
}
