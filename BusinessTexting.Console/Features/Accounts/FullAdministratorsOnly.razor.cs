using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What is for those who manage administrators; everybody else is told who that is.</summary>
public sealed partial class FullAdministratorsOnly
{
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
}
