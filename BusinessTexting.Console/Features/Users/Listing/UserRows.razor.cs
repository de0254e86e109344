using System.Globalization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>The rows of one page of users. Most of what an open list costs the server is what it remembers of them: so they are drawn once, without
/// components of their own, and other rows are another instance.</summary>
public sealed partial class UserRows
{
    private const int MostReasons = 2;

    private bool _drawn;

    /// <summary>Of the first drawing; a later list is for another instance, by its key.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<UserRow> Rows { get; set; }

    [Inject] public required EligibilityPolicy Policy { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    protected override bool ShouldRender() => !_drawn;

    protected override void OnAfterRender(bool firstRender) => _drawn = true;

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
