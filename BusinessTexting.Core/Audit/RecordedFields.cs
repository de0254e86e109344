using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Audit;

/// <summary>Puts fields back to what the record says they were: the way back from <see cref="AuditFields"/>.</summary>
public static class RecordedFields
{
    /// <summary>Another one that says the same, to be changed freely; what is not recorded (versions, stored findings) is not copied.</summary>
    public static Organization Copy(Organization organization)
    {
        var copy = new Organization { Id = organization.Id, Name = organization.Name };
        ApplyTo(copy, AuditFields.Of(organization));
        return copy;
    }

    /// <inheritdoc cref="Copy(Organization)"/>
    public static Location Copy(Location location)
    {
        var copy = new Location { Id = location.Id, Name = location.Name, Country = location.Country };
        ApplyTo(copy, AuditFields.Of(location));
        return copy;
    }

    /// <inheritdoc cref="Copy(Organization)"/>
    public static User Copy(User user)
    {
        var copy = new User { Id = user.Id, Email = user.Email, LocationId = user.LocationId };
        ApplyTo(copy, AuditFields.Of(user, locationName: ""));
        return copy;
    }

    public static void ApplyTo(Organization organization, IReadOnlyDictionary<string, string> fields) => ForEach(fields, (field, value) =>
    {
        switch (field)
        {
            case "name":
                organization.Name = value;
                break;
            case "customerType":
                organization.CustomerType = Enum.Parse<CustomerType>(value);
                break;
            case "callingPlanCountries":
                organization.CallingPlanCountries = [.. value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.Parse)];
                break;
            case "businessTextingAddOn":
                organization.HasAddOn = value is "true";
                break;
            case "dataRegion":
                organization.DataRegion = Enum.Parse<DataRegion>(value);
                break;
            case AuditFields.TextingDefault:
                organization.TextingDefault = Enum.Parse<TextingChoice>(value);
                break;
        }
    });

    public static void ApplyTo(Location location, IReadOnlyDictionary<string, string> fields) => ForEach(fields, (field, value) =>
    {
        switch (field)
        {
            case "name":
                location.Name = value;
                break;
            case "country":
                location.Country = CountryCode.Parse(value);
                break;
            case "pstnConnection":
                location.PstnConnection = Enum.Parse<PstnConnection>(value);
                break;
            case AuditFields.TextingDefault:
                location.TextingDefault = Enum.Parse<TextingChoice>(value);
                break;
        }
    });

    /// <summary>All but the location, which is recorded by its name.</summary>
    public static void ApplyTo(User user, IReadOnlyDictionary<string, string> fields) => ForEach(fields, (field, value) =>
    {
        switch (field)
        {
            case "email":
                user.Email = value;
                break;
            case "firstName":
                user.FirstName = value;
                break;
            case "lastName":
                user.LastName = value;
                break;
            case "displayName":
                user.DisplayName = value;
                break;
            case "status":
                user.Status = Enum.Parse<UserStatus>(value);
                break;
            case "extension":
                user.Extension = value;
                break;
            case "primaryNumber":
                user.PrimaryNumber = value is "" ? null : PhoneNumber.Parse(value);
                break;
            case "license":
                user.License = Enum.Parse<CallingLicense>(value);
                break;
            case "numberSource":
                user.NumberSource = Enum.Parse<NumberSource>(value);
                break;
            case "numberTexting":
                user.NumberTexting = Enum.Parse<NumberTexting>(value);
                break;
            case "desktopAppVersion":
                user.DesktopAppVersion = value;
                break;
            case "mobileAppVersion":
                user.MobileAppVersion = value;
                break;
            case AuditFields.Texting:
                user.Texting = value is "Default" ? TextingChoice.Inherit : Enum.Parse<TextingChoice>(value);
                break;
        }
    });

    private static void ForEach(IReadOnlyDictionary<string, string> fields, Action<string, string> apply)
    {
        foreach (var (field, value) in fields)
        {
            apply(field, value);
        }
    }
}
