using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>One line of a list of users.</summary>
/// <param name="LocationName">Empty for a user without a location.</param>
/// <param name="NotMet">All rules that are not met, of every level.</param>
public sealed record UserRow(User User, string LocationName, EffectiveTexting Texting, RuleSet NotMet, RuleSet Unknown);

/// <summary>One page of a list of users.</summary>
/// <param name="Total">How many users match in all.</param>
/// <param name="Page">The page shown: the one asked for, or the last there is.</param>
public sealed record UserPage(IReadOnlyList<UserRow> Rows, int Total, int Page)
{
    /// <summary>False while nothing has been imported: there is no organization whose users these could be.</summary>
    public bool HasOrganization { get; init; } = true;

    public int Pages => Math.Max(1, (Total + UserListQuery.PageSize - 1) / UserListQuery.PageSize);
}
