using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Console.Features.Users;

/// <summary>A user's facts as they are edited on the Profile page; the choice has a page of its own.</summary>
public sealed record UserForm : IEditForm<UserForm>, IKeepsStoredTexts
{
    public string Email { get; set; } = "";

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public UserStatus Status { get; set; }

    public string Extension { get; set; } = "";

    /// <summary>The primary number in any writing that <see cref="PhoneNumberReading"/> understands; empty for none.</summary>
    public string PrimaryNumber { get; set; } = "";

    public long? LocationId { get; set; }

    public CallingLicense License { get; set; }

    public NumberSource NumberSource { get; set; }

    public NumberTexting NumberTexting { get; set; }

    public string DesktopAppVersion { get; set; } = "";

    public string MobileAppVersion { get; set; } = "";

    /// <summary>The version that was loaded; 0 for a new user.</summary>
    [JsonIgnore]
    public int Version { get; set; }

    /// <summary>The texts as they were loaded: what was stored under other rules, or kept by an import though it is unreadable, may stay.</summary>
    internal Texts? Stored { get; private set; }

    private string? StoredNumber { get; set; }

    string? IKeepsStoredTexts.StoredText(string field) => field switch
    {
        nameof(Email) => Stored?.Email,
        nameof(FirstName) => Stored?.FirstName,
        nameof(LastName) => Stored?.LastName,
        nameof(DisplayName) => Stored?.DisplayName,
        nameof(Extension) => Stored?.Extension,
        nameof(DesktopAppVersion) => Stored?.DesktopAppVersion,
        nameof(MobileAppVersion) => Stored?.MobileAppVersion,
        _ => null,
    };

    public static UserForm Of(User user)
    {
        var form = Read(user);
        form.StoredNumber = user.PrimaryNumber?.Value;
        form.Stored = new Texts(
            form.Email, form.FirstName, form.LastName, form.DisplayName, form.Extension, form.PrimaryNumber, form.DesktopAppVersion, form.MobileAppVersion);
        return form;
    }

    private static UserForm Read(User user) => new()
    {
        Email = user.Email,
        FirstName = user.FirstName,
        LastName = user.LastName,
        DisplayName = user.DisplayName,
        Status = user.Status,
        Extension = user.Extension,
        PrimaryNumber = user.PrimaryNumber?.ToString() ?? "",
        LocationId = user.LocationId,
        License = user.License,
        NumberSource = user.NumberSource,
        NumberTexting = user.NumberTexting,
        DesktopAppVersion = user.DesktopAppVersion,
        MobileAppVersion = user.MobileAppVersion,
        Version = user.Version,
    };

    /// <summary>Counts as loaded from what is stored now; what was edited stays.</summary>
    public UserForm Copy() => this with { };

    public bool SaysTheSameAs(UserForm other) => this with { Version = other.Version, Stored = other.Stored, StoredNumber = other.StoredNumber } == other;

    public void Rebase(UserForm stored) => (Version, Stored, StoredNumber) = (stored.Version, stored.Stored, stored.StoredNumber);

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(User user)
    {
        user.Email = Written(Email, Stored?.Email);
        user.FirstName = Written(FirstName, Stored?.FirstName);
        user.LastName = Written(LastName, Stored?.LastName);
        user.DisplayName = Written(DisplayName, Stored?.DisplayName);
        user.Status = Status;
        user.Extension = Written(Extension, Stored?.Extension);
        user.PrimaryNumber = PhoneNumberReading.Of(PrimaryNumber) switch
        {
            _ when PrimaryNumber == Stored?.PrimaryNumber => PhoneNumber.TryParse(StoredNumber, out var kept) ? kept : null,
            PhoneNumberReading.Understood(var number, _) => number,
            PhoneNumberReading.Refused { Number: var stored } => stored,
            _ => null,
        };
        user.LocationId = LocationId;
        user.License = License;
        user.NumberSource = NumberSource;
        user.NumberTexting = NumberTexting;
        user.DesktopAppVersion = Written(DesktopAppVersion, Stored?.DesktopAppVersion);
        user.MobileAppVersion = Written(MobileAppVersion, Stored?.MobileAppVersion);
    }

    /// <summary>What is stored otherwise than it was written, or is doubtful, in the fields that were edited.</summary>
    internal IEnumerable<(string Field, IReadOnlyList<WritingNotice> Notices)> Notices =>
    [
        (nameof(Email), Email == Stored?.Email ? [] : WritingNotice.OfEmail(Email)),
        (nameof(FirstName), Of(FirstName, Stored?.FirstName)),
        (nameof(LastName), Of(LastName, Stored?.LastName)),
        (nameof(DisplayName), Of(DisplayName, Stored?.DisplayName)),
        (nameof(Extension), Of(Extension, Stored?.Extension)),
        (nameof(PrimaryNumber), PrimaryNumber == Stored?.PrimaryNumber ? [] : WritingNotice.OfNumber(PrimaryNumber)),
        (nameof(DesktopAppVersion), Of(DesktopAppVersion, Stored?.DesktopAppVersion)),
        (nameof(MobileAppVersion), Of(MobileAppVersion, Stored?.MobileAppVersion)),
    ];

    private static IReadOnlyList<WritingNotice> Of(string text, string? stored) => text == stored ? [] : WritingNotice.OfText(text);

    private static string Written(string text, string? stored) => text == stored ? stored : NormalizedText.ValueOf(text);

    internal sealed record Texts(
        string Email, string FirstName, string LastName, string DisplayName, string Extension, string PrimaryNumber, string DesktopAppVersion, string MobileAppVersion);
}
