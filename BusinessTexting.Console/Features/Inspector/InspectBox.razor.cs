using BusinessTexting.Console.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Asks whom it is about.</summary>
public sealed partial class InspectBox
{
    private string? _wanted;
    private string? _given;
    private string? _fault;

    /// <summary>What was looked for.</summary>
    [Parameter] public string? Wanted { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }

    protected override void OnParametersSet()
    {
        if (_given != Wanted)
        {
            (_given, _wanted, _fault) = (Wanted, Wanted, null);
        }
    }

    private void Find()
    {
        _fault = TextFaultWords.Of(_wanted);
        if (_fault is null && !string.IsNullOrWhiteSpace(_wanted))
        {
            Navigation.NavigateTo(Links.Find(_wanted.Trim()));
        }
    }
}
