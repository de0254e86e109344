using BusinessTexting.Console.Data;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

public static class Proving
{
    extension(DialogService dialogs)
    {
        /// <summary>Runs an operation; where it wants to know first who asks, asks for the password and runs it once more. Ends in
        /// <see cref="ChangeOutcome.NotConfirmed"/> when the person would not say.</summary>
        /// <param name="operation">Has to read the actor anew each time.</param>
        public Task<ChangeOutcome> ProveAsync(Func<Task<ChangeOutcome>> operation) =>
            dialogs.ProveAsync(operation, outcome => outcome is ChangeOutcome.NotConfirmed);

        /// <summary>The same for an operation with outcomes of its own.</summary>
        public async Task<TOutcome> ProveAsync<TOutcome>(Func<Task<TOutcome>> operation, Func<TOutcome, bool> wantsProof) =>
            await operation() is var outcome && wantsProof(outcome)
            && await dialogs.OpenAsync<ProofDialog>(ControlsText.ProofTitle, [], Confirmation.Options(ControlsText.ProofTitle)) is true
                ? await operation()
                : outcome;
    }
}
