using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Support;

/// <summary>Writes users as users.csv has them, so that what was exported can be imported again.</summary>
internal static class UserCells
{
    public static readonly IReadOnlyList<string> Header =
        [.. FileLayouts.Users.Columns.DistinctBy(column => column.Column).Select(column => column.Name)];

    /// <summary>The cells in the order of <see cref="Header"/>, neither quoted nor neutralized.</summary>
    /// <param name="locationName">Empty for a user without a location.</param>
    public static IReadOnlyList<string> Of(User user, string locationName) =>
    [
        user.Email,
        user.FirstName,
        user.LastName,
        user.DisplayName,
        FileValues.UserStatuses.TextOf(user.Status),
        user.Extension,
        user.PrimaryNumber?.Value ?? "",
        locationName,
        FileValues.Licenses.TextOf(user.License),
        FileValues.NumberSources.TextOf(user.NumberSource),
        FileValues.NumberTextings.TextOf(user.NumberTexting),
        user.DesktopAppVersion,
        user.MobileAppVersion,
        FileValues.UserChoices.TextOf(user.Texting),
    ];
}
