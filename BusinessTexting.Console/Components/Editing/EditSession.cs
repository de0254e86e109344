using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using MudBlazor;

namespace BusinessTexting.Console.Components.Editing;

/// <summary>One form while somebody edits it: what is stored, what stands there now, what is wrong with it, who else saved meanwhile, and saving it.
/// Every page that edits one thing has one, and says only what is its own.</summary>
/// <param name="dialogs">Ask for the password where an operation wants to know first who it is.</param>
/// <param name="read">Reads what is stored now; null when there is nothing (any more). May throw what <see cref="StorageTroubles"/> knows.</param>
/// <param name="fields">The fields of the form, read anew each time, since a label may come from what was read.</param>
/// <param name="judge">What is wrong with the form, by field, before anything is asked or sent; null where only the operation judges.</param>
public sealed class EditSession<TForm>(IDialogService dialogs, Func<Task<TForm?>> read, Func<IReadOnlyList<EditedField<TForm>>> fields, Func<TForm, IReadOnlyDictionary<string, string[]>>? judge = null)
    where TForm : class, IEditForm<TForm>
{
    // Others who save faster than this page can answer are shown, not raced.
    private const int MostAttempts = 3;

    private TForm? _stored;
    private bool _isLetGo;

    /// <summary>Null until it is read.</summary>
    public TForm? Form { get; private set; }

    /// <summary>As it was read last; only once there is a <see cref="Form"/>.</summary>
    public TForm Stored => _stored!;

    /// <summary>Whether what was read before is not there any more.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public StorageTrouble? Trouble { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>Whether leaving would lose something.</summary>
    public bool IsDirty => HasEdits && !IsGone && !_isLetGo;

    public FormFaults<TForm> Faults { get; } = new(judge);

    /// <summary>Null while nobody else saved a field that was edited here, and once every such field is decided on.</summary>
    public EditConflict<TForm>? Conflict { get; private set; }

    /// <summary>Who saved other fields than those edited here, which came in; null when nobody did since the form was loaded or saved.</summary>
    public (string By, DateTimeOffset At)? Joined { get; private set; }

    /// <summary>Who saved other fields before the form was saved on top of them; null unless the last save was such a one.</summary>
    public string? SavedTogetherWith { get; private set; }

    /// <summary>Why the last change was not saved, where the form is not to blame; null otherwise.</summary>
    public ChangeOutcome? NotSaved { get; private set; }

    private bool HasEdits => Form is not null && !Form.SaysTheSameAs(_stored!);

    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldFault> FaultList() => Faults.List(fields());

    /// <summary>What is wrong with one field, in one text; null when nothing is.</summary>
    public string? FaultOf(string field) => Faults.Of(field);

    /// <summary>Reads what is stored and forgets what was edited.</summary>
    public async Task LoadAsync()
    {
        if (await TryReadAsync() is { } stored)
        {
            Show(stored);
        }
    }

    /// <summary>Reads what is stored; what was edited stays, and who saved meanwhile is named where it differs.</summary>
    public async Task ShowLatestAsync(string by, DateTimeOffset at)
    {
        if (!HasEdits)
        {
            await LoadAsync();
        }
        else if (await TryReadAsync() is { } theirs)
        {
            Merge(theirs, by, at);
        }
    }

    /// <summary>Reads again after it failed; what was edited stays.</summary>
    public Task RetryAsync() => HasEdits ? TryReadAsync() : LoadAsync();

    /// <summary>Forgets what was edited; what was read last stands there.</summary>
    public void Cancel() => Show(Stored);

    /// <summary>Another thing is to be edited.</summary>
    public void Forget()
    {
        (Form, _stored, IsGone, Trouble, _isLetGo) = (null, null, false, null, false);
        Clear();
    }

    /// <summary>Asks no more before the page is left: what was edited is saved, or its thing is gone.</summary>
    public void LetGo() => _isLetGo = true;

    /// <summary>A field has a new value: its old fault goes. Once saving was refused, each change is judged at once.</summary>
    public void Changed(string field)
    {
        NotSaved = null;
        Faults.Changed(field, Form!);
    }

    /// <summary>Saves the form. Where somebody else saved other fields first, theirs are taken in and the form is saved on top of them; where it was the same
    /// field, <see cref="Conflict"/> asks.</summary>
    /// <param name="store">Has to read the form and the actor anew each time; null when a question was answered with no.</param>
    /// <returns><see cref="ChangeOutcome.Saved"/> or <see cref="ChangeOutcome.Unchanged"/> once the form shows what was read back; null when nothing is
    /// stored, which the form or the page then says.</returns>
    public async Task<ChangeOutcome?> SaveAsync(Func<Task<ChangeOutcome?>> store) =>
        Faults.Allow(Form!) && await RunAsync(() => StoreAsync(store)) is { } outcome && await ReadBackAsync(outcome) ? outcome : null;

    /// <summary>Runs another operation on what is edited here, one at a time: the second click of a double click finds the first at work. What is edited stays.</summary>
    /// <returns><see cref="ChangeOutcome.Saved"/> or <see cref="ChangeOutcome.Unchanged"/>; null for every other end, which the form or the page then says.</returns>
    public async Task<ChangeOutcome?> RunAsync(Func<Task<ChangeOutcome?>> operation)
    {
        if (IsBusy)
        {
            return null;
        }

        (IsBusy, NotSaved) = (true, null);
        try
        {
            return await EndAsync(await dialogs.ProveAsync(operation, outcome => outcome is ChangeOutcome.NotConfirmed));
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            NotSaved = new ChangeOutcome.NotStored(trouble);
            return null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    public void UseTheirs(string field)
    {
        Conflict?.UseTheirs(field);
        Faults.Forget(field);
        EndWhenDecided();
    }

    public void KeepMine(string field)
    {
        Conflict?.KeepMine(field);
        EndWhenDecided();
    }

    private async Task<ChangeOutcome?> StoreAsync(Func<Task<ChangeOutcome?>> store)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await store();
            if (outcome is not ChangeOutcome.Stale(var by, var at, _) || attempt == MostAttempts || await TryReadAsync() is not { } theirs)
            {
                return outcome;
            }

            Merge(theirs, by, at);
            if (Conflict is not null)
            {
                return null;
            }

            if (!HasEdits)
            {
                return new ChangeOutcome.Unchanged(0, theirs.Version);
            }
        }
    }

    private async Task<ChangeOutcome?> EndAsync(ChangeOutcome? outcome)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved or ChangeOutcome.Unchanged:
                return outcome;
            case ChangeOutcome.Stale(var by, var at, _):
                await ShowLatestAsync(by, at);
                return null;
            case ChangeOutcome.Invalid(var problems):
                Faults.Refuse(problems);
                return null;
            case ChangeOutcome.Missing:
                await LoadAsync();
                return null;
            default:
                NotSaved = outcome;
                return null;
        }
    }

    // "Saved" is said of what was read back, not of what was sent.
    private async Task<bool> ReadBackAsync(ChangeOutcome outcome)
    {
        var joined = Joined?.By;
        await LoadAsync();
        SavedTogetherWith = outcome is ChangeOutcome.Saved ? joined : null;
        return Trouble is null && !IsGone;
    }

    private async Task<TForm?> TryReadAsync()
    {
        try
        {
            var stored = await read();
            (IsGone, Trouble) = (stored is null, null);
            return stored;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            Trouble = StorageTroubles.Behind(exception);
            return null;
        }
    }

    private void Show(TForm stored)
    {
        (_stored, Form) = (stored, stored.Copy());
        Clear();
    }

    private void Clear()
    {
        (Conflict, Joined, SavedTogetherWith, NotSaved) = (null, null, null, null);
        Faults.Clear();
    }

    // An import, or a change of something it depends on, may have left the thing itself as it was.
    private void Merge(TForm theirs, string by, DateTimeOffset at)
    {
        if (theirs.Version == Form!.Version)
        {
            return;
        }

        var conflict = new EditConflict<TForm>(by, at, fields(), _stored!, Form, theirs, Conflict);
        Form.Rebase(theirs);
        (_stored, Joined) = (theirs, (by, at));
        Conflict = conflict.Fields is [] ? null : conflict;
    }

    private void EndWhenDecided() => Conflict = Conflict?.Fields is [] ? null : Conflict;
}
