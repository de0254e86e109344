using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Components.Access;

/// <summary>A button that needs a privilege: disabled for who does not hold it, with who may beneath.</summary>
public sealed partial class GuardedButton
{
    private readonly string _note = ElementIds.Next("who-may");

    [Parameter, EditorRequired] public Privilege Privilege { get; set; }

    /// <summary>Whether it is the one thing to do here.</summary>
    [Parameter] public bool IsPrimary { get; set; }

    [Parameter] public string? Icon { get; set; }
    [Parameter] public string? Href { get; set; }
    [Parameter] public bool Busy { get; set; }
    [Parameter] public EventCallback OnClick { get; set; }
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Text { get; init; }

    private Variant Look => IsPrimary ? Variant.Filled : Variant.Outlined;

    private Color Shade => IsPrimary ? Color.Dark : Color.Default;
}
