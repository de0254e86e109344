using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>What would follow if a fact or choice were another. Open to every role, because it stores nothing.</summary>
public sealed partial class WhatIfPanel : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<Location> _locations = [];
    private WhatIf? _whatIf;
    private StorageTrouble? _trouble;
    private bool _opening;

    [Parameter, EditorRequired] public required InspectedUser Inspected { get; set; }

    [Inject] public required UserService Users { get; init; }
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task OpenAsync()
    {
        (_opening, _trouble) = (true, null);
        try
        {
            _locations = await Users.LocationsAsync(Me.Actor, _leaving.Token);
            _whatIf = new WhatIf(Inspected);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            _trouble = trouble;
        }
        finally
        {
            _opening = false;
        }
    }
}
