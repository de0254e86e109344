using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>A key's name, role and time as they are edited.</summary>
public sealed record ApiKeyForm : IEditForm<ApiKeyForm>, IKeepsStoredTexts
{
    /// <summary>Nobody remembers a key that lives longer.</summary>
    public const int LongestDays = 730;

    public string Name { get; set; } = "";

    public Role Role { get; set; } = Role.ReadOnly;

    /// <summary>Counts for a <see cref="Role.Location"/> key only.</summary>
    public IReadOnlyList<long> Locations { get; set; } = [];

    /// <summary>UTC; null until one is given.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The version that was loaded; 0 for a new key.</summary>
    [JsonIgnore]
    public int Version { get; set; }

    // The name as it was loaded: one that was stored under other rules may stay.
    private string? StoredName { get; init; }

    string? IKeepsStoredTexts.StoredText(string field) => field is nameof(Name) ? StoredName : null;

    public static ApiKeyForm Of(ApiKey key) => new()
    {
        Name = key.Name,
        StoredName = key.Name,
        Role = key.Role,
        Locations = [.. key.Locations.Select(assignment => assignment.LocationId).Order()],
        ExpiresAt = key.ExpiresAt,
        Version = key.Version,
    };

    public ApiKeyForm Copy() => this with { };

    public void Rebase(ApiKeyForm stored) => Version = stored.Version;

    /// <summary>Nothing differs that saving would store: locations count in any order, and for a Location key only.</summary>
    public bool SaysTheSameAs(ApiKeyForm other) =>
        this with { Locations = [], Version = 0 } == other with { Locations = [], Version = 0 }
        && (Role is not Role.Location || Locations.ToHashSet().SetEquals(other.Locations));

    /// <summary>The form must be valid.</summary>
    public void ApplyTo(ApiKey key)
    {
        (key.Name, key.Role, key.ExpiresAt) = (Name == StoredName ? StoredName : NormalizedText.ValueOf(Name), Role, ExpiresAt!.Value);
        var wanted = Role is Role.Location ? Locations.ToHashSet() : [];
        foreach (var gone in key.Locations.Where(assignment => !wanted.Remove(assignment.LocationId)).ToList())
        {
            key.Locations.Remove(gone);
        }

        foreach (var id in wanted)
        {
            key.Locations.Add(new ApiKeyLocation { ApiKeyId = key.Id, LocationId = id });
        }
    }
}

public sealed class ApiKeyFormValidator : AbstractValidator<ApiKeyForm>
{
    public ApiKeyFormValidator(IStringLocalizer<ApiKeysText> text, TimeProvider clock)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Name).Must(name => NormalizedText.ValueOf(name).Length is > 0 and <= ApiKey.NameLength).WithMessage(_ => text[nameof(ApiKeysText.NameRequired), ApiKey.NameLength]);
        RuleFor(form => form.Role).IsInEnum();
        RuleFor(form => form.Locations).Must((form, locations) => form.Role is not Role.Location || locations is not [])
            .WithMessage(_ => text[nameof(ApiKeysText.LocationsRequired)]);
        RuleFor(form => form.ExpiresAt).Must(at => at > clock.GetUtcNow() && at <= clock.GetUtcNow().AddDays(ApiKeyForm.LongestDays))
            .WithMessage(_ => text[nameof(ApiKeysText.ExpiryInvalid), ApiKeyForm.LongestDays]);
    }
}
