using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>One location: its facts and default, and what follows from them.</summary>
public sealed partial class LocationPage
{
    private const int ShownChanges = 5;

    private LocationDetails? _details;
    private LocationForm? _form;
    private LocationForm _stored = new();
    private IReadOnlyList<AuditEntry> _changes = [];
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private EditConflict<LocationForm>? _conflict;
    private StorageTrouble? _trouble;
    private ChangeOutcome? _notSaved;
    private long _seen;
    private bool _saving;
    private bool _isGone;

    [Parameter] public long Id { get; set; }

    [Inject] public required LocationService Service { get; init; }
    [Inject] public required IValidator<LocationForm> Validator { get; init; }
    [Inject] public required LocationFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private bool IsDirty => _form is not null && _form with { Version = _stored.Version } != _stored;

    protected override async Task OnParametersSetAsync()
    {
        if (_details?.Location.Id != Id)
        {
            await LoadAsync();
        }
    }

    private bool Concerns(AuditEntry entry) =>
        entry.Resource is AuditResource.Organization or AuditResource.Directory || (entry.Resource is AuditResource.Location && entry.ResourceId == Id);

    private async Task LoadAsync()
    {
        try
        {
            var wasKnown = _details?.Location.Id == Id;
            if (await ReadAsync())
            {
                _stored = LocationForm.Of(_details!.Location);
                _form = LocationForm.Of(_details.Location);
                (_conflict, _notSaved, _faults) = (null, null, new Dictionary<string, string[]>());
            }
            else if (!wasKnown)
            {
                Navigation.NotFound();
            }

            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    // False, and whatever was shown stays, when there is no such location (any more).
    private async Task<bool> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        var details = await Service.LoadAsync(Id, Me.Actor, Leaving);
        _isGone = details is null;
        if (details is not null)
        {
            _details = details;
            _changes = await Changes.OfAsync(AuditResource.Location, Id, ShownChanges, Me.Actor, Leaving);
        }

        return !_isGone;
    }

    private Task ShowLatestAsync() => IsDirty ? MergeAsync(by: null, at: null) : LoadAsync();

    private async Task SaveAsync()
    {
        var validation = await Validator.ValidateAsync(_form!, Leaving);
        _faults = validation.ToDictionary().AsReadOnly();
        if (validation.IsValid)
        {
            await StoreAsync(async () => await ConfirmedAsync() is { } reason ? await SaveFormAsync(Me.Actor with { Reason = reason }) : null, SavedAsync);
        }
    }

    // Who may change the default alone saves the default alone.
    private Task<ChangeOutcome> SaveFormAsync(Actor actor) => actor.May(Privilege.ChangeLocations)
        ? Service.SaveAsync(Id, _form!, actor, Leaving)
        : Service.SetDefaultAsync(Id, _form!.TextingDefault, _form.Version, actor, Leaving);

    private Task RemoveAsync() => StoreAsync(
        async () => await RemovalConfirmedAsync() is { } reason ? await Service.RemoveAsync(Id, _stored.Version, Me.Actor with { Reason = reason }, Leaving) : null, RemovedAsync);

    // One at a time: the second click of a double click finds the first at work.
    private async Task StoreAsync(Func<Task<ChangeOutcome?>> store, Func<Task> succeed)
    {
        if (_saving)
        {
            return;
        }

        (_saving, _notSaved) = (true, null);
        try
        {
            await TellAsync(await store(), succeed);
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
    private async Task<string?> ConfirmedAsync() => await Service.PreviewAsync(Id, _form!, Me.Actor, Leaving) is not { ChangesNobody: false } impact
        ? ""
        : await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(LocationsText.ConfirmTitle), _stored.Name],
            Question(impact),
            Text[nameof(LocationsText.Confirm)],
            impact.Lose > 0 ? ButtonVariant.Negative : ButtonVariant.Primary,
            impact.IsFarReaching);

    private Task<string?> RemovalConfirmedAsync() => Dialogs.ConfirmWithReasonAsync(
        Text[nameof(LocationsText.RemoveTitle), _stored.Name], builder => builder.AddContent(0, Text[nameof(LocationsText.RemoveBody)]), Text[nameof(LocationsText.RemoveConfirm)], ButtonVariant.Negative);

    private async Task TellAsync(ChangeOutcome? outcome, Func<Task> succeed)
    {
        switch (outcome)
        {
            case null:
                break;
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                await succeed();
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
                _isGone = true;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task SavedAsync()
    {
        await LoadAsync();
        Toasts.Success(Text[nameof(LocationsText.Saved), _stored.Name]);
    }

    private async Task RemovedAsync()
    {
        Toasts.Success(Text[nameof(LocationsText.Removed), _stored.Name]);
        _form = _stored;

        // The guard learns with the next rendering that there is nothing left to lose.
        StateHasChanged();
        await Task.Yield();
        Navigation.NavigateTo(Links.Locations);
    }

    private async Task MergeAsync(string? by, DateTimeOffset? at)
    {
        // An import may have left the location as it was.
        if (await ReadAsync() && _details!.Location.Version != _form!.Version)
        {
            var theirs = LocationForm.Of(_details.Location);
            _conflict = new EditConflict<LocationForm>(by ?? _changes[0].Actor, at ?? _changes[0].At, Fields.All, _stored, _form, theirs);
            _form.Rebase(theirs);
            _stored = theirs;
        }
    }

    private void UseTheirs(string field)
    {
        _conflict!.UseTheirs(field);
        Settle();
    }

    private void KeepMine(string field)
    {
        _conflict!.KeepMine(field);
        Settle();
    }

    private void Settle() => _conflict = _conflict!.Fields is [] ? null : _conflict;
}
