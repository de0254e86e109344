using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using FluentValidation;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>organization.json as it was written; a property that is absent is null and leaves the stored value as it is.</summary>
internal sealed record OrganizationFile
{
    public string? Name { get; init; }

    public string? CustomerType { get; init; }

    public IReadOnlyList<string>? CallingPlanCountries { get; init; }

    public bool? BusinessTextingAddOn { get; init; }

    public string? DataRegion { get; init; }

    public string? TextingDefault { get; init; }

    /// <summary>Only for a file that was found valid.</summary>
    public void ApplyTo(Organization organization)
    {
        organization.Name = Name == organization.Name ? Name : NormalizedText.ValueOf(Name!);
        organization.CustomerType = Value(CustomerType, FileValues.CustomerTypes) ?? organization.CustomerType;
        organization.CallingPlanCountries = CallingPlanCountries?.Select(CountryCode.Parse).Distinct().ToList() ?? organization.CallingPlanCountries;
        organization.HasAddOn = BusinessTextingAddOn ?? organization.HasAddOn;
        organization.DataRegion = Value(DataRegion, FileValues.DataRegions) ?? organization.DataRegion;
        organization.TextingDefault = Value(TextingDefault, FileValues.OrganizationDefaults) ?? organization.TextingDefault;
    }

    private static TValue? Value<TValue>(string? text, ClosedSet<TValue> set)
        where TValue : struct, Enum => text is null ? null : set.Find(text.Trim());
}

internal sealed class OrganizationFileValidator : AbstractValidator<OrganizationFile>
{
    public const int LongestName = 128;

    /// <param name="storedName">May be repeated as it is, whatever is wrong with it.</param>
    public OrganizationFileValidator(string? storedName)
    {
        RuleFor(file => file.Name).Cascade(CascadeMode.Stop)
            .NotNull().WithErrorCode(nameof(FileProblemCode.PropertyMissing))
            .NotEmpty().WithErrorCode(nameof(FileProblemCode.ValueMissing))
            .Must(name => name == storedName || PlainText.IsFaultless(name)).WithErrorCode(nameof(FileProblemCode.ControlCharacter))
            .Must(name => name == storedName || !NormalizedText.Of(name!).HasOnlyMarks).WithErrorCode(nameof(FileProblemCode.OnlyInvisibleMarks)).WithState(file => NormalizedText.Of(file.Name!).Removed)
            .Must(name => name!.Trim().Length <= LongestName).WithErrorCode(nameof(FileProblemCode.TooLong)).WithState(_ => $"{LongestName}");
        RuleFor(file => file.CustomerType).Cascade(CascadeMode.Stop)
            .NotNull().WithErrorCode(nameof(FileProblemCode.PropertyMissing))
            .Must(text => IsOneOf(text, FileValues.CustomerTypes)).WithErrorCode(nameof(FileProblemCode.NotOneOf)).WithState(_ => FileValues.CustomerTypes.Allowed);
        RuleForEach(file => file.CallingPlanCountries)
            .Must(text => CountryCode.TryParse(text, out _)).WithErrorCode(nameof(FileProblemCode.NotACountry));
        RuleFor(file => file.DataRegion)
            .Must(text => IsOneOf(text, FileValues.DataRegions)).WithErrorCode(nameof(FileProblemCode.NotOneOf)).WithState(_ => FileValues.DataRegions.Allowed);
        RuleFor(file => file.TextingDefault)
            .Must(text => IsOneOf(text, FileValues.OrganizationDefaults)).WithErrorCode(nameof(FileProblemCode.NotOneOf)).WithState(_ => FileValues.OrganizationDefaults.Allowed);
    }

    private static bool IsOneOf<TValue>(string? text, ClosedSet<TValue> set)
        where TValue : struct, Enum => text is null || set.Find(text.Trim()) is not null;
}
