using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Overview;

/// <summary>How many can text, who is blocked and by what, and what changed last. It shows only, so it follows every change by itself.</summary>
public sealed partial class OverviewPage
{
    private const int ShownChanges = 10;

    private OverviewFigures? _figures;
    private IReadOnlyList<AuditEntry> _changes = [];
    private StorageTrouble? _trouble;
    private int _users;

    [Inject] public required OverviewService Overview { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required ChangeWatch Watch { get; init; }
    [Inject] public required IStringLocalizer<OverviewText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private string SwitchDetail => (_figures!.Verdict.IsBlocked, _figures.Organization.TextingDefault) switch
    {
        (true, _) => nameof(OverviewText.SwitchBlocked),
        (_, TextingChoice.On) => nameof(OverviewText.SwitchOn),
        _ => nameof(OverviewText.SwitchOff),
    };

    protected override async Task OnInitializedAsync()
    {
        Watch.Changed += OnChanged;
        await LoadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Watch.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private async Task LoadAsync()
    {
        try
        {
            _changes = await Changes.OfAllAsync(ShownChanges, Me.Actor, Leaving);
            _figures = await Overview.LoadAsync(Me.Actor, Leaving);
            _users = _figures?.Users.Values.Sum() ?? 0;
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private void OnChanged(IReadOnlyList<AuditEntry> entries)
    {
        if (!Leaving.IsCancellationRequested)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private IReadOnlyList<BarSegment> Segments(OverviewFigures figures) =>
    [
        Segment(figures, TextingState.On, Color.Success),
        Segment(figures, TextingState.Off, Color.Default),
        Segment(figures, TextingState.Blocked, Color.Error),
    ];

    private BarSegment Segment(OverviewFigures figures, TextingState state, Color color) =>
        new(Words.Of(state), figures.Users[state], color, Links.UsersIn(state));
}
