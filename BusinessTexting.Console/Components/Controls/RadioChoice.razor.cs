using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>One of several: native radios under one name.</summary>
public sealed partial class RadioChoice<TValue>
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public bool ShowLabel { get; set; } = true;
    [Parameter] public TValue? Value { get; set; }
    [Parameter] public EventCallback<TValue> ValueChanged { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public string? DescribedBy { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    internal string Name { get; } = ElementIds.Next("choice");
}
