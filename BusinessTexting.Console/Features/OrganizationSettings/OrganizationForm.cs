using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The organization's facts as they are edited; its default has a page of its own.</summary>
public sealed record OrganizationForm : IEditForm<OrganizationForm>, IKeepsStoredTexts
{
    public string Name { get; set; } = "";

    public CustomerType CustomerType { get; set; }

    public IReadOnlyList<CountryCode> CallingPlanCountries { get; set; } = [];

    public bool HasAddOn { get; set; }

    public DataRegion DataRegion { get; set; }

    /// <summary>The version that was loaded.</summary>
    [JsonIgnore]
    public int Version { get; set; }

    /// <summary>The name as it was loaded: one that was stored under other rules may stay.</summary>
    internal string? StoredName { get; private set; }

    string? IKeepsStoredTexts.StoredText(string field) => field is nameof(Name) ? StoredName : null;

    /// <summary>Counts as loaded from what is stored now; what was edited stays.</summary>
    public void Rebase(OrganizationForm stored) => (Version, StoredName) = (stored.Version, stored.StoredName);

    public static OrganizationForm Of(Organization organization) => new()
    {
        Name = organization.Name,
        CustomerType = organization.CustomerType,
        CallingPlanCountries = organization.CallingPlanCountries,
        HasAddOn = organization.HasAddOn,
        DataRegion = organization.DataRegion,
        Version = organization.Version,
        StoredName = organization.Name,
    };

    public OrganizationForm Copy() => this with { };

    /// <summary>Nothing differs that saving would store; the order of the countries says nothing.</summary>
    public bool SaysTheSameAs(OrganizationForm other) =>
        CallingPlanCountries.ToHashSet().SetEquals(other.CallingPlanCountries)
        && this == other with { CallingPlanCountries = CallingPlanCountries, Version = Version, StoredName = StoredName };

    /// <summary>The facts as a change that is only proposed.</summary>
    public ProposedChange Proposed => new ProposedChange.OfOrganization
    {
        CustomerType = CustomerType,
        CallingPlanCountries = [.. CallingPlanCountries],
        HasAddOn = HasAddOn,
        DataRegion = DataRegion,
    };

    /// <summary>What is stored otherwise than it was written, in the fields that were edited.</summary>
    internal IEnumerable<(string Field, IReadOnlyList<WritingNotice> Notices)> Notices => [(nameof(Name), Name == StoredName ? [] : WritingNotice.OfText(Name))];

    public void ApplyTo(Organization organization)
    {
        organization.Name = Name == StoredName ? StoredName : NormalizedText.ValueOf(Name);
        organization.CustomerType = CustomerType;
        organization.CallingPlanCountries = [.. CallingPlanCountries];
        organization.HasAddOn = HasAddOn;
        organization.DataRegion = DataRegion;
    }
}

public sealed class OrganizationFormValidator : AbstractValidator<OrganizationForm>
{
    public OrganizationFormValidator(IStringLocalizer<OrganizationText> text, IStringLocalizer<WritingText> writing)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => text[nameof(OrganizationText.NameRequired)]);
        RuleFor(form => form.Name).IsReadAs((form, name) => name == form.StoredName ? null : writing.FaultOfName(name));
        RuleFor(form => form.Name).MaximumLength(Organization.NameLength).WithMessage(_ => text[nameof(OrganizationText.NameTooLong), Organization.NameLength]);
    }
}
