using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ServiceSettings;

/// <summary>The switch as it is stored, or why there is none to use.</summary>
public sealed partial class ProvisioningSwitch
{
    private const string DetailId = "provisioning-detail";

    [Parameter, EditorRequired] public required ProvisioningSettings Settings { get; set; }
    [Parameter, EditorRequired] public EventCallback<TextingChoice> OnChoose { get; set; }

    [Inject] public required IStringLocalizer<ServiceSettingsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private bool IsOn => Settings.Organization.TextingDefault is TextingChoice.On;

    private Task ChooseAsync(bool on) => OnChoose.InvokeAsync(on ? TextingChoice.On : TextingChoice.Off);
}
