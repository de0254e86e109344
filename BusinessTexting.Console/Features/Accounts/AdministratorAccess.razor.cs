using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What helps an administrator back in, or puts them out.</summary>
public sealed partial class AdministratorAccess
{
    [Parameter, EditorRequired] public required AdministratorView View { get; set; }

    /// <summary>Whoever looks at their own account here.</summary>
    [Parameter, EditorRequired] public bool IsOwn { get; set; }

    [Parameter, EditorRequired] public bool Busy { get; set; }
    [Parameter, EditorRequired] public EventCallback OnNewLink { get; set; }
    [Parameter, EditorRequired] public EventCallback OnReset { get; set; }
    [Parameter, EditorRequired] public EventCallback OnSignOut { get; set; }

    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }
}
