namespace BusinessTexting.Console.Components.Controls;

public enum ButtonVariant
{
    Secondary,
    Primary,
    Tertiary,
    Accent,
    Negative,
}
