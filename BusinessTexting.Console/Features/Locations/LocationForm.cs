using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>A location's facts and default as they are edited.</summary>
public sealed record LocationForm : IEditForm<LocationForm>, IKeepsStoredTexts
{
    public string Name { get; set; } = "";

    /// <summary>Null until one is picked.</summary>
    public CountryCode? Country { get; set; }

    public PstnConnection PstnConnection { get; set; }

    public TextingChoice TextingDefault { get; set; }

    /// <summary>The version that was loaded; 0 for a new location.</summary>
    [JsonIgnore]
    public int Version { get; set; }

    /// <summary>The name as it was loaded: one that was stored under other rules may stay.</summary>
    internal string? StoredName { get; private set; }

    string? IKeepsStoredTexts.StoredText(string field) => field is nameof(Name) ? StoredName : null;

    public LocationForm Copy() => this with { };

    public bool SaysTheSameAs(LocationForm other) => this with { Version = other.Version, StoredName = other.StoredName } == other;

    public void Rebase(LocationForm stored) => (Version, StoredName) = (stored.Version, stored.StoredName);

    public static LocationForm Of(Location location) => new()
    {
        Name = location.Name,
        Country = location.Country,
        PstnConnection = location.PstnConnection,
        TextingDefault = location.TextingDefault,
        Version = location.Version,
        StoredName = location.Name,
    };

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(Location location)
    {
        location.Name = WrittenName;
        location.Country = Country!;
        location.PstnConnection = PstnConnection;
        location.TextingDefault = TextingDefault;
    }

    /// <summary>The form must be valid.</summary>
    public Location ToLocation(long id)
    {
        var location = new Location { Id = id, Name = WrittenName, Country = Country! };
        ApplyTo(location);
        return location;
    }

    /// <summary>What is stored otherwise than it was written, in the fields that were edited.</summary>
    internal IEnumerable<(string Field, IReadOnlyList<WritingNotice> Notices)> Notices => [(nameof(Name), Name == StoredName ? [] : WritingNotice.OfText(Name))];

    private string WrittenName => Name == StoredName ? StoredName : NormalizedText.ValueOf(Name);
}

public sealed class LocationFormValidator : AbstractValidator<LocationForm>
{
    public LocationFormValidator(IStringLocalizer<LocationsText> text, IStringLocalizer<WritingText> writing)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => text[nameof(LocationsText.NameRequired)]);
        RuleFor(form => form.Name).IsReadAs((form, name) => name == form.StoredName ? null : writing.FaultOfName(name));
        RuleFor(form => form.Name).MaximumLength(Location.NameLength).WithMessage(_ => text[nameof(LocationsText.NameTooLong), Location.NameLength]);
        RuleFor(form => form.Country).NotNull().WithMessage(_ => text[nameof(LocationsText.CountryRequired)]);
    }
}
