using System.Globalization;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>One page of users, sorted and paged by links: the address says what is shown, and the grid only shows it.</summary>
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

    private const int MostReasons = 2;

    // What a phone has no room for.
    private const string Wide = "d-none d-md-table-cell";

    private Dictionary<string, object?> _named = [];

    [Parameter, EditorRequired] public required UserPage Found { get; set; }
    [Parameter, EditorRequired] public required UserListQuery Query { get; set; }

    /// <summary>Whether another page is on its way.</summary>
    [Parameter] public bool Busy { get; set; }

    [Inject] public required EligibilityPolicy Policy { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    protected override void OnInitialized() => _named = new() { ["aria-label"] = Text[nameof(UsersText.TableName)].Value };

    private static string WidthOf(UserSort sort) => sort is UserSort.Name or UserSort.Texting ? "" : Wide;

    // Only reasons may take a second line.
    private static string LineOf(UserSort sort) => sort is UserSort.Texting ? "" : $"mud-typography-nowrap {WidthOf(sort)}";

    private SortDirection DirectionOf(UserSort sort) => (sort == Query.Sort, Query.Descending) switch
    {
        (false, _) => SortDirection.None,
        (_, true) => SortDirection.Descending,
        _ => SortDirection.Ascending,
    };

    private string HrefFor(UserSort sort) =>
        UserListAddress.Of(Query with { Sort = sort, Descending = sort == Query.Sort && !Query.Descending, Page = 1 });

    // Why a user is blocked, the first rules first; or that the state is their own.
    private string? Reasons(UserRow row)
    {
        if (row.Texting.State is not TextingState.Blocked)
        {
            return row.Texting.DecidedBy is TextingLevel.User ? Text[nameof(UsersText.Override)].Value : null;
        }

        var blocked = Policy.BlockedBy(row.NotMet, row.Unknown).InOrder()
            .Select(rule => row.NotMet.Contains(rule) ? rule.InBrief(Eligibility) : Text[nameof(UsersText.AppNotSeen)].Value).ToList();
        var first = string.Join(", ", blocked.Take(MostReasons));
        return blocked.Count <= MostReasons
            ? first
            : Text[nameof(UsersText.MoreReasons), first, (blocked.Count - MostReasons).ToString(CultureInfo.CurrentCulture)].Value;
    }
}
