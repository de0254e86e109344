using BusinessTexting.Console.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>One page of users. A plain table: it holds nothing in memory but its rows, and sorts and pages by links.</summary>
public sealed partial class UserTable
{
    private static readonly (UserSort Sort, string Words)[] Columns =
    [
        (UserSort.Name, nameof(UsersText.Name)),
        (UserSort.Email, nameof(UsersText.Email)),
        (UserSort.Location, nameof(UsersText.Location)),
        (UserSort.Number, nameof(UsersText.Number)),
        (UserSort.Texting, nameof(UsersText.Texting)),
        (UserSort.Status, nameof(UsersText.Status)),
    ];

    [Parameter, EditorRequired] public required UserPage Found { get; set; }
    [Parameter, EditorRequired] public required UserListQuery Query { get; set; }

    /// <summary>Whether another page is on its way.</summary>
    [Parameter] public bool Busy { get; set; }

    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }

    private SortDirection DirectionOf(UserSort sort) => (sort == Query.Sort, Query.Descending) switch
    {
        (false, _) => SortDirection.None,
        (_, true) => SortDirection.Descending,
        _ => SortDirection.Ascending,
    };

    private string HrefFor(UserSort sort) =>
        UserListAddress.Of(Query with { Sort = sort, Descending = sort == Query.Sort && !Query.Descending, Page = 1 });
}
