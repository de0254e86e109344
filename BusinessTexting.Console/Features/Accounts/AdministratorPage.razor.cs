using System.Diagnostics;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One administrator: who they are, what they may, and the ways to let them in or put them out.</summary>
public sealed partial class AdministratorPage
{
    private AdministratorView? _view;
    private AdministratorForm? _form;
    private AdministratorForm _stored = new();
    private IReadOnlyList<SelectOption<long>> _locations = [];
    private IReadOnlyDictionary<string, string[]> _faults = new Dictionary<string, string[]>();
    private EditConflict<AdministratorForm>? _conflict;
    private IssuedLink? _link;
    private StorageTrouble? _trouble;
    private ChangeOutcome? _notSaved;
    private bool _saving;

    [Parameter] public long Id { get; set; }

    [Inject] internal AdministratorService Service { get; init; } = null!;
    [Inject] public required AdministratorFormFields Fields { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }

    private bool IsDirty => _form is not null && !_form.SaysTheSameAs(_stored);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Administrator.Id != Id && Me.Actor.May(Privilege.ManageAdministrators))
        {
            _link = null;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            if (await ReadAsync())
            {
                _stored = AdministratorForm.Of(_view!.Administrator);
                _form = AdministratorForm.Of(_view.Administrator);
                (_conflict, _notSaved, _faults) = (null, null, new Dictionary<string, string[]>());
            }

            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    // Administrators are never removed: an id without one is a mistyped address.
    private async Task<bool> ReadAsync()
    {
        _locations = [.. (await Service.LocationsAsync(Me.Actor, Leaving)).Select(location => new SelectOption<long>(location.Id, location.Name))];
        _view = await Service.LoadAsync(Id, Me.Actor, Leaving);
        if (_view is null)
        {
            Navigation.NotFound();
        }

        return _view is not null;
    }

    private Task SaveAsync() => RunAsync(
        _form!.IsDisabled && !_stored.IsDisabled
            ? () => AskAsync(nameof(AdministratorsText.DisableTitle), nameof(AdministratorsText.DisableBody), nameof(AdministratorsText.DisableConfirm))
            : null,
        () => Service.SaveAsync(Id, _form, Me.Actor, Leaving),
        nameof(AdministratorsText.Saved));

    private Task NewLinkAsync() => OpenLinkAsync(ask: null, () => Service.NewLinkAsync(Id, Me.Actor, Leaving), done: null);

    private Task ResetAsync() => OpenLinkAsync(
        () => AskAsync(nameof(AdministratorsText.ResetTitle), nameof(AdministratorsText.ResetHelp), nameof(AdministratorsText.ResetConfirm)),
        () => Service.ResetSecondFactorAsync(Id, Me.Actor, Leaving),
        nameof(AdministratorsText.ResetDone));

    private async Task OpenLinkAsync(Func<Task<bool>>? ask, Func<Task<LinkOutcome>> operation, string? done)
    {
        IssuedLink? link = null;
        await RunAsync(
            ask,
            async () =>
            {
                (var outcome, link) = await operation();
                return outcome;
            },
            done);
        _link = link ?? _link;
    }

    private Task SignOutAsync() => RunAsync(
        () => AskAsync(nameof(AdministratorsText.SignOutTitle), nameof(AdministratorsText.SignOutHelp), nameof(AdministratorsText.SignOutConfirm)),
        () => Service.SignOutAsync(Id, Me.Actor, Leaving),
        nameof(AdministratorsText.SignOutDone));

    private Task<bool> AskAsync(string title, string body, string confirm) =>
        Dialogs.ConfirmAsync(Text[title, _stored.Name], Text[body], Text[confirm], ButtonVariant.Negative);

    // One at a time: the second click of a double click finds the first at work.
    private async Task RunAsync(Func<Task<bool>>? ask, Func<Task<ChangeOutcome>> operation, string? done)
    {
        if (_saving)
        {
            return;
        }

        (_saving, _notSaved) = (true, null);
        try
        {
            if (ask is null || await ask())
            {
                await TellAsync(await Dialogs.ProveAsync(operation), done);
            }
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task TellAsync(ChangeOutcome outcome, string? done)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                await SucceedAsync(done);
                break;
            case ChangeOutcome.Stale(var by, var at, _):
                await MergeAsync(by, at);
                break;
            case ChangeOutcome.Invalid(var problems):
                _faults = problems;
                break;
            case ChangeOutcome.NotStored or ChangeOutcome.NotAllowed or ChangeOutcome.NotConfirmed:
                _notSaved = outcome;
                break;
            case ChangeOutcome.Missing:
                // Disabled meanwhile, which shows.
                await LoadAsync();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task SucceedAsync(string? done)
    {
        // What is being edited stays: these buttons save none of it.
        if (done is nameof(AdministratorsText.Saved))
        {
            await LoadAsync();
        }
        else
        {
            _view = await Service.LoadAsync(Id, Me.Actor, Leaving) ?? _view;
        }

        if (done is not null)
        {
            Toasts.Success(Text[done, _stored.Name]);
        }
    }

    private async Task MergeAsync(string by, DateTimeOffset at)
    {
        if (await ReadAsync())
        {
            var theirs = AdministratorForm.Of(_view!.Administrator);
            _conflict = new EditConflict<AdministratorForm>(by, at, Fields.All(_locations.ToDictionary(location => location.Value, location => location.Text)), _stored, _form!, theirs);
            _form!.Version = theirs.Version;
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
