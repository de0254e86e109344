using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A pill that does something, or goes somewhere when it has an Href.</summary>
public sealed partial class Button
{
    private ElementReference _element;

    [Parameter] public ButtonVariant Variant { get; set; }
    [Parameter] public string? Icon { get; set; }
    [Parameter] public string? Href { get; set; }
    [Parameter] public bool Busy { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public string Type { get; set; } = "button";
    [Parameter] public EventCallback<MouseEventArgs> OnClick { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Others { get; set; }

    private string Css => $"bt-button bt-button--{Variant switch
    {
        ButtonVariant.Primary => "primary",
        ButtonVariant.Tertiary => "tertiary",
        ButtonVariant.Accent => "accent",
        ButtonVariant.Negative => "negative",
        _ => "secondary",
    }}";

    public ValueTask FocusAsync() => _element.FocusAsync();
}
