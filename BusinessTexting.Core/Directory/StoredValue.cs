using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Directory;

/// <summary>A stored text that today's rules refuse, or would store otherwise.</summary>
/// <param name="Field">As the record names it.</param>
/// <param name="Becomes">As it would be stored today; null where it is refused.</param>
public sealed record StoredValue(string Field, string Value, string? Becomes)
{
    public const string Email = "email";
    public const string Extension = "extension";
    public const string PrimaryNumber = "primaryNumber";
    private const string Name = "name";

    public bool IsRefused => Becomes is null;

    public static IReadOnlyList<StoredValue> Of(Organization organization) => Irregular(ReadText(Name, organization.Name));

    public static IReadOnlyList<StoredValue> Of(Location location) => Irregular(ReadText(Name, location.Name));

    public static IReadOnlyList<StoredValue> Of(User user) => Irregular(
        ReadEmail(user.Email),
        ReadText("firstName", user.FirstName),
        ReadText("lastName", user.LastName),
        ReadText("displayName", user.DisplayName),
        ReadExtension(user.Extension),
        ReadNumber(user.PrimaryNumber),
        ReadText("desktopAppVersion", user.DesktopAppVersion),
        ReadText("mobileAppVersion", user.MobileAppVersion));

    /// <summary>The location keeps an earlier key, because another has the one that the name would get today.</summary>
    public static bool HasEarlierKey(Location location) => location.NameKey != ComparisonKey.Of(location.Name);

    public static StoredMarks MarksOf(User user)
    {
        var marks = user.EmailKey == ComparisonKey.Of(user.Email) ? StoredMarks.None : StoredMarks.EarlierKey;
        foreach (var value in Of(user))
        {
            marks |= value.IsRefused ? StoredMarks.Refused : StoredMarks.Otherwise;
        }

        return marks;
    }

    private static StoredValue[] Irregular(params ReadOnlySpan<StoredValue?> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += value is null ? 0 : 1;
        }

        var irregular = count == 0 ? [] : new StoredValue[count];
        foreach (var value in values)
        {
            if (value is not null)
            {
                irregular[^count--] = value;
            }
        }

        return irregular;
    }

    private static StoredValue? ReadText(string field, string value) => value is "" ? null
        : Compare(field, value, NormalizedText.Of(value) is { HasOnlyMarks: false, Value: var text } ? text : null);

    private static StoredValue? ReadEmail(string value) => Compare(Email, value, EmailReading.Of(value) is EmailReading.Understood(var email) ? email : null);

    private static StoredValue? ReadExtension(string value) => value is "" ? null
        : Compare(Extension, value, ExtensionReading.Of(value) is ExtensionReading.Understood(var extension) ? extension : null);

    private static StoredValue? ReadNumber(PhoneNumber? number) => number is null ? null
        : Compare(PrimaryNumber, number.Value, PhoneNumberReading.Of(number.Value) is PhoneNumberReading.Understood(var read, _) ? read.Value : null);

    private static StoredValue? Compare(string field, string value, string? today) =>
        today is null || !PlainText.IsFaultless(today) ? new StoredValue(field, value, Becomes: null)
        : today != value ? new StoredValue(field, value, today)
        : null;
}
