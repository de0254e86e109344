using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The changes of one section of an account, one at a time: the second click of a double click finds the first at work.</summary>
internal sealed class OwnChange(IDialogService dialogs)
{
    private static readonly Dictionary<string, string[]> NoFaults = [];

    public bool IsRunning { get; private set; }

    /// <summary>Why nothing was saved, where what was entered is not to blame; null otherwise.</summary>
    public ChangeOutcome? NotSaved { get; private set; }

    /// <summary>What was wrong with what was entered, by field.</summary>
    public IReadOnlyDictionary<string, string[]> Faults { get; private set; } = NoFaults;

    public string? Fault => Faults.Values.FirstOrDefault()?[0];

    /// <summary>Asks for the password where the operation wants to know who asks.</summary>
    /// <returns>How it ended; null while another one runs.</returns>
    public async Task<ChangeOutcome?> RunAsync(Func<Task<ChangeOutcome>> operation)
    {
        if (IsRunning)
        {
            return null;
        }

        Forget();
        IsRunning = true;
        try
        {
            var outcome = await dialogs.ProveAsync(operation);
            Faults = outcome is ChangeOutcome.Invalid(var problems) ? problems : NoFaults;
            NotSaved = outcome is ChangeOutcome.NotStored or ChangeOutcome.NotAllowed or ChangeOutcome.NotConfirmed ? outcome : null;
            return outcome;
        }
        finally
        {
            IsRunning = false;
        }
    }

    /// <summary>What was entered is given up, and so is what there was to say of it.</summary>
    public void Forget() => (NotSaved, Faults) = (null, NoFaults);
}
