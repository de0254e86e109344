namespace BusinessTexting.Console.Components.Controls;

public enum SortDirection
{
    None,
    Ascending,
    Descending,
}
