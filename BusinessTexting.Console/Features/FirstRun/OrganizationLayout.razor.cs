using BusinessTexting.Console.Components;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>Names the organization above every page, and greets whoever has none yet.</summary>
public sealed partial class OrganizationLayout : IDisposable
{
    // Where an organization comes from, and what is true without one.
    private static readonly string[] WithoutOrganization = ["/import", "/help", Links.Account, Links.Administrators];

    private readonly CancellationTokenSource _leaving = new();

    private string? _name;
    private StorageTrouble? _trouble;
    private bool _isRead;

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required CurrentOrganization Organization { get; init; }
    [Inject] public required ChangeWatch Watch { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<FirstRunText> Text { get; init; }

    private bool WorksWithoutOrganization =>
        new Uri(Navigation.Uri).AbsolutePath is var path && WithoutOrganization.Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    public void Dispose()
    {
        Watch.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnInitialized() => Watch.Changed += OnChanged;

    // Each page brings new parameters: an import may have ended just before.
    protected override async Task OnParametersSetAsync()
    {
        if (_name is null)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            _name = await Organization.NameAsync(Me.Actor, _leaving.Token);
            _trouble = null;
            _isRead = true;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private void OnChanged(IReadOnlyList<AuditEntry> entries)
    {
        // Of a large import only the last entries are told, its summary among them.
        if (entries.Any(entry => entry.Resource is AuditResource.Organization or AuditResource.Directory))
        {
            _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
        }
    }
}
