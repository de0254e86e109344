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
        public async Task<ChangeOutcome> ProveAsync(Func<Task<ChangeOutcome>> operation) =>
            await operation() is var outcome && outcome is ChangeOutcome.NotConfirmed
            && await dialogs.OpenAsync<ProofDialog>(ControlsText.ProofTitle, [], Confirmation.Options(ControlsText.ProofTitle)) is true
                ? await operation()
                : outcome;
    }
}
