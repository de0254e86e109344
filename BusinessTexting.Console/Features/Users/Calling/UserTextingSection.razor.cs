using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Calling;

/// <summary>The user setting: the default, or an override with its switch. Disabled for a blocked user, with the reasons first.</summary>
public sealed partial class UserTextingSection
{
    [Parameter, EditorRequired] public required UserDetails Details { get; set; }

    /// <summary>As it would be saved.</summary>
    [Parameter, EditorRequired] public TextingChoice Choice { get; set; }

    [Parameter] public EventCallback<TextingChoice> ChoiceChanged { get; set; }

    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private bool IsOverride => Choice is not TextingChoice.Inherit;

    private EffectiveTexting Default => With(TextingChoice.Inherit);

    private EffectiveTexting After => With(Choice);

    private bool DefaultIsOn => Default.IsConfiguredOn;

    private bool IsDefaultFromLocation => Default.DecidedBy is TextingLevel.Location;

    private EffectiveTexting With(TextingChoice choice) => EffectiveTexting.Of(
        Details.Organization.TextingDefault, Details.Location?.TextingDefault ?? TextingChoice.Inherit, choice, Details.Verdict.IsBlocked);

    // An override begins as what was stored, else as what the default gives, so that choosing it alone switches nothing.
    private Task ChooseOverrideAsync(bool isOverride) => ChoiceChanged.InvokeAsync((isOverride, Details.User.Texting) switch
    {
        (false, _) => TextingChoice.Inherit,
        (true, not TextingChoice.Inherit) => Details.User.Texting,
        _ => DefaultIsOn ? TextingChoice.On : TextingChoice.Off,
    });

    private Task ToggleAsync(bool isOn) => ChoiceChanged.InvokeAsync(isOn ? TextingChoice.On : TextingChoice.Off);
}
