using System.Text.Json.Serialization;
using BusinessTexting.Console.Components;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>A location's facts and default as they are edited.</summary>
public sealed record LocationForm
{
    public string Name { get; set; } = "";

    /// <summary>Null until one is picked.</summary>
    public CountryCode? Country { get; set; }

    public PstnConnection PstnConnection { get; set; }

    public TextingChoice TextingDefault { get; set; }

    /// <summary>The version that was loaded; 0 for a new location.</summary>
    [JsonIgnore]
    public int Version { get; set; }

    public static LocationForm Of(Location location) => new()
    {
        Name = location.Name,
        Country = location.Country,
        PstnConnection = location.PstnConnection,
        TextingDefault = location.TextingDefault,
        Version = location.Version,
    };

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(Location location)
    {
        location.Name = Name.Trim();
        location.Country = Country!;
        location.PstnConnection = PstnConnection;
        location.TextingDefault = TextingDefault;
    }

    /// <summary>The form must be valid.</summary>
    public Location ToLocation(long id)
    {
        var location = new Location { Id = id, Name = Name.Trim(), Country = Country! };
        ApplyTo(location);
        return location;
    }
}

public sealed class LocationFormValidator : AbstractValidator<LocationForm>
{
    public LocationFormValidator(IStringLocalizer<LocationsText> text)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => text[nameof(LocationsText.NameRequired)]);
        RuleFor(form => form.Name).MaximumLength(Location.NameLength).WithMessage(_ => text[nameof(LocationsText.NameTooLong), Location.NameLength]);
        RuleFor(form => form.Country).NotNull().WithMessage(_ => text[nameof(LocationsText.CountryRequired)]);
    }
}
