using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator's name, role and standing as they are edited.</summary>
public sealed record AdministratorForm : IEditForm<AdministratorForm>, IKeepsStoredTexts
{
    public string Name { get; set; } = "";

    /// <summary>Given with the invitation, and never changed.</summary>
    public string Email { get; set; } = "";

    public Role Role { get; set; } = Role.ReadOnly;

    /// <summary>Counts for a Location administrator only.</summary>
    public IReadOnlyList<long> Locations { get; set; } = [];

    public bool IsDisabled { get; set; }

    /// <summary>The version that was loaded; 0 for a new administrator.</summary>
    public int Version { get; set; }

    // The name as it was loaded: one that was stored under other rules may stay.
    private string? StoredName { get; init; }

    string? IKeepsStoredTexts.StoredText(string field) => field is nameof(Name) ? StoredName : null;

    public static AdministratorForm Of(Administrator administrator) => new()
    {
        Name = administrator.Name,
        StoredName = administrator.Name,
        Email = administrator.Email!,
        Role = administrator.Role,
        Locations = [.. administrator.Locations.Select(assignment => assignment.LocationId)],
        IsDisabled = administrator.IsDisabled,
        Version = administrator.Version,
    };

    public AdministratorForm Copy() => this with { };

    public void Rebase(AdministratorForm stored) => Version = stored.Version;

    /// <summary>Nothing differs that saving would store: locations count in any order, and for a Location administrator only.</summary>
    public bool SaysTheSameAs(AdministratorForm other) =>
        this with { Locations = [], Version = 0 } == other with { Locations = [], Version = 0 }
        && (Role is not Role.Location || Locations.ToHashSet().SetEquals(other.Locations));

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(Administrator administrator)
    {
        administrator.Name = Name == StoredName ? StoredName : NormalizedText.ValueOf(Name);
        administrator.Role = Role;
        administrator.IsDisabled = IsDisabled;
        var wanted = Role is Role.Location ? Locations.Distinct().ToHashSet() : [];
        foreach (var gone in administrator.Locations.Where(assignment => !wanted.Remove(assignment.LocationId)).ToList())
        {
            administrator.Locations.Remove(gone);
        }

        foreach (var id in wanted)
        {
            administrator.Locations.Add(new AdministratorLocation { AdministratorId = administrator.Id, LocationId = id });
        }
    }
}

public sealed class AdministratorFormValidator : AbstractValidator<AdministratorForm>
{
    public AdministratorFormValidator(IStringLocalizer<AccountsText> text, IStringLocalizer<WritingText> writing)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Name).Must(name => NormalizedText.ValueOf(name).Length is > 0 and <= User.NameLength).WithMessage(_ => text[nameof(AccountsText.NameRequired), User.NameLength]);
        RuleFor(form => form.Email).IsReadAs((form, email) => form.Version > 0 ? null : writing.FaultOfEmail(email));
        RuleFor(form => form.Role).IsInEnum();
        RuleFor(form => form.Locations).Must((form, locations) => form.Role is not Role.Location || locations is not [])
            .WithMessage(_ => text[nameof(AccountsText.LocationsRequired)]);
    }
}
