using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>An icon as plain markup, for the rows of long lists: a component in each would be kept in memory for as long as the list is open.</summary>
public static class RowIcon
{
    /// <param name="drawing">One of the library's, which are the inside of an SVG of 24 by 24.</param>
    public static MarkupString Of(string drawing) => new(
        $"""<svg class="mud-icon-root mud-svg-icon mud-icon-size-small" viewBox="0 0 24 24" focusable="false" aria-hidden="true">{drawing}</svg>""");
}
