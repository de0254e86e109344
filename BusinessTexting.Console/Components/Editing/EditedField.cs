namespace BusinessTexting.Console.Components.Editing;

/// <summary>One field of a form: how a fault finds its control, and how far two people can disagree about it.</summary>
/// <param name="Name">As the form has it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Shown">Its value as it is shown; equal values are shown alike.</param>
/// <param name="Copy">Puts the first form's value into the second.</param>
public sealed record EditedField<TForm>(string Name, string Label, Func<TForm, string> Shown, Action<TForm, TForm> Copy);
