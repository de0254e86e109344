using System.Diagnostics;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
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

    private OrganizationForm? _form;
    private OrganizationForm _stored = new();
    private EligibilityVerdict? _verdict;
    private IReadOnlyList<AuditEntry> _changes = [];
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private EditConflict<OrganizationForm>? _conflict;
    private StorageTrouble? _trouble;
    private ChangeOutcome? _notSaved;
    private long _seen;
    private bool _saving;

    [Inject] public required OrganizationService Service { get; init; }
    [Inject] public required IValidator<OrganizationForm> Validator { get; init; }
    [Inject] public required OrganizationFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OrganizationText> Text { get; init; }

    private bool IsDirty => _form is not null && !_form.SaysTheSameAs(_stored);

    protected override Task OnInitializedAsync() => LoadAsync();

    private static bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.Organization or AuditResource.Directory;

    private async Task LoadAsync()
    {
        try
        {
            if (await ReadAsync() is { } organization)
            {
                _stored = OrganizationForm.Of(organization);
                _form = OrganizationForm.Of(organization);
                (_conflict, _notSaved, _faults) = (null, null, new Dictionary<string, string[]>());
                await JudgeAsync();
            }

            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    // In this order: what is recorded after the first question is news, whatever the others still saw of it.
    private async Task<Organization?> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        _changes = await Changes.OfAsync(AuditResource.Organization, Organization.OnlyId, ShownChanges, Me.Actor, Leaving);
        return await Service.LoadAsync(Me.Actor, Leaving);
    }

    private async Task JudgeAsync() => _verdict = await Service.JudgeAsync(_form!, Me.Actor, Leaving);

    private Task CancelAsync() => LoadAsync();

    private async Task ShowLatestAsync()
    {
        if (IsDirty)
        {
            await MergeAsync(by: null, at: null);
        }
        else
        {
            await LoadAsync();
        }
    }

    private async Task SaveAsync()
    {
        _notSaved = null;
        var validation = await Validator.ValidateAsync(_form!, Leaving);
        _faults = validation.ToDictionary().AsReadOnly();
        if (!validation.IsValid)
        {
            return;
        }

        _saving = true;
        try
        {
            if (await ConfirmedAsync() is { } reason)
            {
                await TellAsync(await Service.SaveAsync(_form!, Me.Actor with { Reason = reason }, Leaving));
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            _notSaved = new ChangeOutcome.NotStored(trouble);
        }
        finally
        {
            _saving = false;
        }
    }

    // The reason, empty where nothing had to be asked; null when the answer was no.
    private async Task<string?> ConfirmedAsync() => await Service.PreviewAsync(_form!, Me.Actor, Leaving) is not { ChangesNobody: false } impact
        ? ""
        : await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(OrganizationText.ConfirmTitle)],
            Question(impact),
            Text[nameof(OrganizationText.Confirm)],
            impact.Lose > 0 ? ButtonVariant.Negative : ButtonVariant.Primary,
            impact.IsFarReaching);

    private async Task TellAsync(ChangeOutcome outcome)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                await LoadAsync();
                Toasts.Success(Text[nameof(OrganizationText.Saved)]);
                break;
            case ChangeOutcome.Stale(var by, var at, _):
                await MergeAsync(by, at);
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed:
                _notSaved = outcome;
                break;
            case ChangeOutcome.Missing:
                Navigation.Refresh(forceReload: true);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task MergeAsync(string? by, DateTimeOffset? at)
    {
        // An import may have left the organization as it was.
        if (await ReadAsync() is { } organization && organization.Version != _form!.Version)
        {
            var theirs = OrganizationForm.Of(organization);
            _conflict = new EditConflict<OrganizationForm>(by ?? _changes[0].Actor, at ?? _changes[0].At, Fields.All, _stored, _form, theirs);
            _form.Rebase(theirs);
            _stored = theirs;
            await JudgeAsync();
        }
    }

    private async Task UseTheirsAsync(string field)
    {
        _conflict!.UseTheirs(field);
        Settle();
        await JudgeAsync();
    }

    private void KeepMine(string field)
    {
        _conflict!.KeepMine(field);
        Settle();
    }

    private void Settle() => _conflict = _conflict!.Fields is [] ? null : _conflict;
}
