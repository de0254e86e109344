using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>What the service says business texting cannot do, and where spam is reported.</summary>
public sealed partial class TextingLimits
{
    private static readonly string[] Limits =
    [
        nameof(LimitsText.Destinations),
        nameof(LimitsText.Media),
        nameof(LimitsText.Rate),
        nameof(LimitsText.Volume),
        nameof(LimitsText.Blocking),
        nameof(LimitsText.Retention),
        nameof(LimitsText.Health),
        nameof(LimitsText.Discovery),
        nameof(LimitsText.FirstPhase),
    ];

    [Inject] public required IStringLocalizer<LimitsText> Text { get; init; }
}
