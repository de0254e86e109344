using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One administrator: who they are, what they may, and the ways to let them in or put them out.</summary>
public sealed partial class AdministratorPage
{
    private EditSession<AdministratorForm> _session = null!;
    private AdministratorView? _view;
    private IReadOnlyList<(long Value, string Name)> _locations = [];
    private IssuedLink? _link;
    private long _seen;
    private long? _loaded;

    [Parameter] public long Id { get; set; }

    [Inject] internal AdministratorService Service { get; init; } = null!;
    [Inject] public required AdministratorFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }

    private AdministratorForm Form => _session.Form!;

    protected override void OnInitialized() => _session = new EditSession<AdministratorForm>(
        Dialogs, ReadAsync, () => Fields.All(_locations.ToDictionary(location => location.Value, location => location.Name)));

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded != Id && Me.Actor.May(Privilege.ManageAdministrators))
        {
            (_loaded, _view, _link) = (Id, null, null);
            _session.Forget();
            await _session.LoadAsync();
        }
    }

    private bool Concerns(AuditEntry entry) => entry.Resource is AuditResource.Administrator && entry.ResourceId == Id;

    // Administrators are never removed: an id without one is a mistyped address.
    private async Task<AdministratorForm?> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        _locations = [.. (await Service.LocationsAsync(Me.Actor, Leaving)).Select(location => (location.Id, location.Name))];
        _view = await Service.LoadAsync(Id, Me.Actor, Leaving);
        if (_view is null)
        {
            Navigation.NotFound();
            return null;
        }

        return AdministratorForm.Of(_view.Administrator);
    }

    private void Allow(bool may)
    {
        Form.IsDisabled = !may;
        _session.Changed(nameof(AdministratorForm.IsDisabled));
    }

    private async Task SaveAsync()
    {
        if (await _session.SaveAsync(Store()) is not null)
        {
            Toasts.Saved(Text[nameof(AdministratorsText.Saved), _session.Stored.Name], _session.SavedTogetherWith);
        }
    }

    private Func<Task<ChangeOutcome?>> Store() => Asked(
        !Form.IsDisabled || _session.Stored.IsDisabled
            ? () => Task.FromResult(true)
            : () => AskAsync(nameof(AdministratorsText.DisableTitle), nameof(AdministratorsText.DisableBody), nameof(AdministratorsText.DisableConfirm)),
        () => Service.SaveAsync(Id, Form, Me.Actor, Leaving));

    private Task NewLinkAsync() => OpenLinkAsync(() => Task.FromResult(true), () => Service.NewLinkAsync(Id, Me.Actor, Leaving), done: null);

    private Task ResetAsync() => OpenLinkAsync(
        () => AskAsync(nameof(AdministratorsText.ResetTitle), nameof(AdministratorsText.ResetHelp), nameof(AdministratorsText.ResetConfirm)),
        () => Service.ResetSecondFactorAsync(Id, Me.Actor, Leaving),
        nameof(AdministratorsText.ResetDone));

    private Task SignOutAsync() => RunAsync(
        Asked(
            () => AskAsync(nameof(AdministratorsText.SignOutTitle), nameof(AdministratorsText.SignOutHelp), nameof(AdministratorsText.SignOutConfirm)),
            () => Service.SignOutAsync(Id, Me.Actor, Leaving)),
        nameof(AdministratorsText.SignOutDone));

    private async Task OpenLinkAsync(Func<Task<bool>> ask, Func<Task<LinkOutcome>> operation, string? done)
    {
        IssuedLink? link = null;
        await RunAsync(
            Asked(
                ask,
                async () =>
                {
                    (var outcome, link) = await operation();
                    return outcome;
                }),
            done);
        _link = link ?? _link;
    }

    // What is being edited stays: these buttons save none of it.
    private async Task RunAsync(Func<Task<ChangeOutcome?>> operation, string? done)
    {
        if (await _session.RunAsync(operation) is null)
        {
            return;
        }

        await _session.RetryAsync();
        if (done is not null)
        {
            Toasts.Success(Text[done, _session.Stored.Name]);
        }
    }

    // Asked once, though the operation runs again after the person proved who they are.
    private static Func<Task<ChangeOutcome?>> Asked(Func<Task<bool>> ask, Func<Task<ChangeOutcome>> operation)
    {
        bool? isWanted = null;
        return async () => (isWanted ??= await ask()) ? await operation() : null;
    }

    private Task<bool> AskAsync(string title, string body, string confirm) =>
        Dialogs.ConfirmAsync(Text[title, _session.Stored.Name], Text[body], Text[confirm], Color.Error);
}
