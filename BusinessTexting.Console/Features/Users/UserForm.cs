using System.Text.Json.Serialization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Console.Features.Users;

/// <summary>A user's facts as they are edited on the Profile page; the choice has a page of its own.</summary>
public sealed record UserForm
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

    /// <summary>The app versions as they were loaded: a text that an import kept though it is unreadable may stay.</summary>
    internal IReadOnlyList<string> LoadedAppVersions { get; private set; } = [];

    public static UserForm Of(User user) => new()
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
        LoadedAppVersions = [user.DesktopAppVersion, user.MobileAppVersion],
    };

    /// <summary>Counts as loaded from what is stored now; what was edited stays.</summary>
    internal void Rebase(UserForm stored) => (Version, LoadedAppVersions) = (stored.Version, stored.LoadedAppVersions);

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(User user)
    {
        user.Email = Email.Trim();
        user.FirstName = FirstName.Trim();
        user.LastName = LastName.Trim();
        user.DisplayName = DisplayName.Trim();
        user.Status = Status;
        user.Extension = Extension.Trim();
        user.PrimaryNumber = PhoneNumberReading.Of(PrimaryNumber) is PhoneNumberReading.Understood understood ? understood.Number : null;
        user.LocationId = LocationId;
        user.License = License;
        user.NumberSource = NumberSource;
        user.NumberTexting = NumberTexting;
        user.DesktopAppVersion = DesktopAppVersion.Trim();
        user.MobileAppVersion = MobileAppVersion.Trim();
    }
}
