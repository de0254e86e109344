using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Facts by name; holds <see cref="DescriptionItem"/>s.</summary>
public sealed partial class DescriptionList
{
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
