namespace BusinessTexting.Console.Components.Controls;

public sealed record SelectOption<TValue>(TValue Value, string Text);
