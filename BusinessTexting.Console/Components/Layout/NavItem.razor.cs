using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BusinessTexting.Console.Components.Layout;

public sealed partial class NavItem
{
    [Parameter, EditorRequired] public required string Href { get; set; }
    [Parameter, EditorRequired] public required string Icon { get; set; }
    [Parameter] public NavLinkMatch Match { get; set; } = NavLinkMatch.Prefix;
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
