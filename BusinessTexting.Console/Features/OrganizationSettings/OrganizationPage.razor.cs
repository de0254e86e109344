using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The organization's facts, with what would follow from them before they are saved.</summary>
public sealed partial class OrganizationPage
{
    private const int ShownChanges = 5;

    private EditSession<OrganizationForm> _session = null!;
    private EligibilityVerdict? _verdict;
    private IReadOnlyList<AuditEntry> _changes = [];
    private long _seen;

    [Inject] public required OrganizationService Service { get; init; }
    [Inject] public required IValidator<OrganizationForm> Validator { get; init; }
    [Inject] public required OrganizationFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OrganizationText> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _session = new EditSession<OrganizationForm>(Dialogs, ReadAsync, () => Fields.All, Validator.FaultsOf);
        await _session.LoadAsync();
        await JudgeAsync();
    }

    private static bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.Organization or AuditResource.Directory;

    // In this order: what is recorded after the first question is news, whatever the others still saw of it.
    private async Task<OrganizationForm?> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        _changes = await Changes.OfAsync(AuditResource.Organization, Organization.OnlyId, ShownChanges, Me.Actor, Leaving);
        if (await Service.LoadAsync(Me.Actor, Leaving) is { } organization)
        {
            return OrganizationForm.Of(organization);
        }

        // Set up anew: the whole console has something else to show.
        Navigation.Refresh(forceReload: true);
        return null;
    }

    // Nothing is said of what cannot be judged now; saving says why.
    private async Task JudgeAsync()
    {
        try
        {
            _verdict = _session.Form is { } form ? await Service.JudgeAsync(form, Me.Actor, Leaving) : null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _verdict = null;
        }
    }

    private async Task SaveAsync()
    {
        var saved = await _session.SaveAsync(StoreAsync);
        await JudgeAsync();
        if (saved is not null)
        {
            Toasts.Saved(Text[nameof(OrganizationText.Saved)], _session.SavedTogetherWith);
        }
    }

    private async Task<ChangeOutcome?> StoreAsync() =>
        await ConfirmedAsync() is { } reason ? await Service.SaveAsync(_session.Form!, Me.Actor with { Reason = reason }, Leaving) : null;

    // The reason, empty where nothing had to be asked; null when the answer was no.
    private async Task<string?> ConfirmedAsync() => await Service.PreviewAsync(_session.Form!, Me.Actor, Leaving) is not { ChangesNobody: false } impact
        ? ""
        : await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(OrganizationText.ConfirmTitle)],
            Question(impact),
            Text[nameof(OrganizationText.Confirm)],
            impact.Lose > 0 ? Color.Error : Color.Dark,
            impact.IsFarReaching);
}
