using BusinessTexting.Console.Data;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

public static class Proving
{
    extension(IDialogService dialogs)
    {
        /// <summary>Runs an operation; where it wants to know first who asks, asks for the password and runs it once more. Ends in
        /// <see cref="ChangeOutcome.NotConfirmed"/> when the person would not say.</summary>
        /// <param name="operation">Has to read the actor anew each time.</param>
        public Task<ChangeOutcome> ProveAsync(Func<Task<ChangeOutcome>> operation) =>
            dialogs.ProveAsync(operation, outcome => outcome is ChangeOutcome.NotConfirmed);

        /// <summary>The same for an operation with outcomes of its own.</summary>
        public async Task<TOutcome> ProveAsync<TOutcome>(Func<Task<TOutcome>> operation, Func<TOutcome, bool> wantsProof) =>
            await operation() is var outcome && wantsProof(outcome)
            && await (await dialogs.ShowAsync<ProofDialog>(ControlsText.ProofTitle, Confirmation.Options)).GetReturnValueAsync<bool?>() is true
                ? await operation()
                : outcome;
    }
}
