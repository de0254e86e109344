using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>An answer whose facts and choices may be tried otherwise. Nothing of it is ever stored.</summary>
public sealed class WhatIf
{
    private readonly InspectedUser _start;

    public WhatIf(InspectedUser start)
    {
        _start = start;
        (Organization, User, Location, NumberText) = Copies();
    }

    public Organization Organization { get; private set; }

    public User User { get; private set; }

    /// <summary>Null for no location.</summary>
    public Location? Location { get; private set; }

    /// <summary>The primary number as it is being written.</summary>
    public string NumberText { get; private set; }

    /// <summary>Whether <see cref="NumberText"/> is neither a number nor empty; the last one that could be read holds meanwhile.</summary>
    public bool NumberIsUnreadable { get; private set; }

    public UserDetails Details => UserDetails.Of(_start.Policy, Organization, Location, User);

    public bool IsChanged => NumberIsUnreadable || FactDifference.Between(_start.Details, Details) is not [];

    public void Reset()
    {
        (Organization, User, Location, NumberText) = Copies();
        NumberIsUnreadable = false;
    }

    public void WriteNumber(string? text)
    {
        NumberText = text ?? "";
        var reading = NumberText.Trim() is "" ? null : PhoneNumberReading.Of(NumberText);
        NumberIsUnreadable = reading is PhoneNumberReading.Refused;
        User.PrimaryNumber = reading switch
        {
            null => null,
            PhoneNumberReading.Understood(var number, _) => number,
            _ => User.PrimaryNumber,
        };
    }

    /// <param name="location">Null for no location.</param>
    public void MoveTo(Location? location)
    {
        Location = location is null ? null : RecordedFields.Copy(location);
        User.LocationId = location?.Id;
    }

    private (Organization, User, Location?, string) Copies()
    {
        var (user, location, organization, _, _) = _start.Details;
        return (RecordedFields.Copy(organization), RecordedFields.Copy(user), location is null ? null : RecordedFields.Copy(location), user.PrimaryNumber?.ToString() ?? "");
    }
}
