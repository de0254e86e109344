using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>One page of the stored values that today's rules would not store like this.</summary>
/// <param name="Total">Of all whose values are on the list.</param>
/// <param name="CanNormalize">Some of them would be stored otherwise.</param>
/// <param name="TwinGroups">How many there are; the first of them are <paramref name="Twins"/>.</param>
public sealed record StoredValuesView(
    int Page, int Total, IReadOnlyList<StoredValueOwner> Owners, bool CanNormalize, int TwinGroups, IReadOnlyList<TwinGroup> Twins)
{
    public const int PageSize = 50;
    public const int TwinsShown = 100;
}

/// <summary>Whose the values are: the organization, a location or a user.</summary>
public sealed record StoredValueOwner(AuditResource Resource, long Id, string Name, IReadOnlyList<StoredValueOf> Values);

/// <param name="IsTaken">It cannot become what it would become: somebody else has that.</param>
/// <param name="TakenBy">Who; null also where the actor does not see them.</param>
public sealed record StoredValueOf(StoredValue Value, bool IsTaken, Twin? TakenBy);

/// <summary>Users or locations whose names count as equal today.</summary>
/// <param name="IsWhole">The actor sees all of them.</param>
public sealed record TwinGroup(AuditResource Resource, string Key, IReadOnlyList<Twin> Members, bool IsWhole);

/// <param name="Name">The e-mail or the name as it is stored.</param>
public sealed record Twin(long Id, string Name);

/// <summary>What a normalizing would do now.</summary>
/// <param name="Resources">How many users, locations and organizations the values are of.</param>
/// <param name="Taken">Values that stay, because somebody else has what they would become.</param>
public sealed record NormalizationForecast(int Values, int Resources, int Refused, int Taken);

/// <summary>How a normalizing ended.</summary>
/// <param name="Outcome">Where something was saved, its id is that of the newest entry.</param>
public sealed record Normalization(ChangeOutcome Outcome, NormalizationForecast Done);
