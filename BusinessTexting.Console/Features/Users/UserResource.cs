using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>A user as the API shows one: the facts, the choice, and what follows from them.</summary>
/// <param name="PrimaryNumber">E.164; null without one.</param>
/// <param name="LocationId">Null for a user without a location, as is <paramref name="LocationName"/>.</param>
/// <param name="Texting">The user setting: inherit, on or off.</param>
/// <param name="Version">Counted up by every change; the ETag of the user and of the user's texting.</param>
public sealed record UserResource(
    long Id,
    string Email,
    string Name,
    string FirstName,
    string LastName,
    string DisplayName,
    UserStatus Status,
    string Extension,
    string? PrimaryNumber,
    long? LocationId,
    string? LocationName,
    CallingLicense License,
    NumberSource NumberSource,
    NumberTexting NumberTexting,
    string DesktopAppVersion,
    string MobileAppVersion,
    TextingChoice Texting,
    TextingState State,
    bool IsConfiguredOn,
    TextingLevel DecidedBy,
    IReadOnlyList<string> NotMet,
    IReadOnlyList<string> Unknown,
    int Version)
{
    /// <summary>After a change of fields: what was stored otherwise than it was sent, or is doubtful. Absent when there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldNotice>? Notices { get; init; }

    public static UserResource Of(UserRow row) => Of(row.User, row.LocationName, row.Texting, row.NotMet, row.Unknown);

    public static UserResource Of(UserDetails details) =>
        Of(details.User, details.Location?.Name ?? "", details.Texting, details.Verdict.NotMet, details.Verdict.Unknown);

    private static UserResource Of(User user, string locationName, EffectiveTexting texting, RuleSet notMet, RuleSet unknown) => new(
        user.Id,
        user.Email,
        user.Name,
        user.FirstName,
        user.LastName,
        user.DisplayName,
        user.Status,
        user.Extension,
        user.PrimaryNumber?.Value,
        user.LocationId,
        locationName is "" ? null : locationName,
        user.License,
        user.NumberSource,
        user.NumberTexting,
        user.DesktopAppVersion,
        user.MobileAppVersion,
        user.Texting,
        texting.State,
        texting.IsConfiguredOn,
        texting.DecidedBy,
        RuleTexts.Of(notMet),
        RuleTexts.Of(unknown),
        user.Version);
}

/// <summary>What holds for one user in effect.</summary>
/// <param name="Texting">The user setting: inherit, on or off.</param>
/// <param name="BlockedBy">The rules because of which texting is blocked; empty for an eligible user.</param>
/// <param name="Notice">That the choice is stored and does not apply yet, and why; null where it applies.</param>
/// <param name="Version">Of the user.</param>
public sealed record TextingResource(
    long UserId,
    string Email,
    TextingChoice Texting,
    TextingState State,
    bool IsConfiguredOn,
    TextingLevel DecidedBy,
    TextingChoice LocationDefault,
    TextingChoice OrganizationDefault,
    IReadOnlyList<string> BlockedBy,
    string? Notice,
    int Version)
{
    public static TextingResource Of(UserDetails details) => new(
        details.User.Id,
        details.User.Email,
        details.User.Texting,
        details.Texting.State,
        details.Texting.IsConfiguredOn,
        details.Texting.DecidedBy,
        details.Location?.TextingDefault ?? TextingChoice.Inherit,
        details.Organization.TextingDefault,
        RuleTexts.Of(details.Verdict.BlockedBy),
        StoredNotice.Of(details.Verdict.BlockedBy),
        details.User.Version);
}

/// <summary>A choice as it is sent.</summary>
public sealed record TextingForm
{
    /// <summary>Null until one is given.</summary>
    public TextingChoice? Texting { get; set; }

    /// <summary>The choice that the body gives.</summary>
    internal static async Task<TextingChoice> ChoiceAsync(ApiRequest request) => (await request.FillAsync(new TextingForm())).Texting ?? throw request.Missing("texting");
}

/// <summary>A part of the users who match.</summary>
/// <param name="Next">Where the next part is; null on the last.</param>
/// <param name="AsOf">The number of the newest entry of the record before this part was read: who follows the changes begins after it.</param>
/// <typeparam name="TUser">A user, or the fields of one that were asked for.</typeparam>
public sealed record UserPart<TUser>(IReadOnlyList<TUser> Users, string? Next, long AsOf);

internal static class RuleTexts
{
    public static IReadOnlyList<string> Of(RuleSet rules) => [.. rules.InOrder().Select(rule => rule.Text)];
}

/// <summary>As every door says it that stores a choice which does not apply yet.</summary>
internal static class StoredNotice
{
    public static string? Of(RuleSet blockedBy) => blockedBy.IsEmpty ? null : $"stored; blocked by {string.Join(", ", RuleTexts.Of(blockedBy))}";
}
