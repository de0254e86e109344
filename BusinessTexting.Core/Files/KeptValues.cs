using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Files;

/// <summary>The values that one user has from before and that would be refused today. A row that repeats them leaves them as they are.</summary>
/// <param name="EmailKey">As it is stored.</param>
public sealed record KeptValues(string EmailKey, string Email, string FirstName, string LastName, string DisplayName, string Extension, PhoneNumber? Number)
{
    public string DesktopAppVersion { get; private init; } = "";

    public string MobileAppVersion { get; private init; } = "";

    /// <summary>Null for a user who has none.</summary>
    public static KeptValues? Of(User user)
    {
        var kept = new KeptValues(
            user.EmailKey,
            user.EmailKey == ComparisonKey.Of(user.Email) && EmailReading.Of(user.Email) is EmailReading.Understood ? "" : user.Email,
            Refused(user.FirstName),
            Refused(user.LastName),
            Refused(user.DisplayName),
            ExtensionReading.Of(user.Extension) is ExtensionReading.Understood ? "" : user.Extension,
            user.PrimaryNumber is { IsPossible: false } number ? number : null)
        {
            DesktopAppVersion = Refused(user.DesktopAppVersion),
            MobileAppVersion = Refused(user.MobileAppVersion),
        };
        return kept is { DesktopAppVersion: "", MobileAppVersion: "", Email: "", FirstName: "", LastName: "", DisplayName: "", Extension: "", Number: null } ? null : kept;
    }

    private static string Refused(string text) => NormalizedText.Of(text) is { HasOnlyMarks: true } || !PlainText.IsFaultless(text) ? text : "";
}

/// <summary>The users who have such values, found by their e-mail.</summary>
public sealed class UsersWithKeptValues
{
    public static readonly UsersWithKeptValues None = new([]);

    private readonly Dictionary<string, KeptValues> _byEmail = [];
    private readonly Dictionary<string, KeptValues> _byKey = [];

    public UsersWithKeptValues(IEnumerable<KeptValues> users)
    {
        foreach (var user in users)
        {
            _byKey[user.EmailKey] = user;
            if (user.Email is not "")
            {
                _byEmail[user.Email] = user;
            }
        }
    }

    /// <param name="email">As it was written: one of two users whose e-mails count as equal is told from the other by it.</param>
    public KeptValues? Find(string email) => _byKey.Count == 0 ? null
        : _byEmail.TryGetValue(email, out var user) || _byKey.TryGetValue(ComparisonKey.Of(email), out user) ? user
        : null;
}
