using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The organization and its one switch over HTTP.</summary>
internal static class OrganizationApi
{
    public static void MapOrganization(this IEndpointRouteBuilder api)
    {
        var organization = api.MapGroup("/organization").WithTags("Organization");
        organization.MapGet("", LoadAsync).Is("getOrganization", "The organization's facts, its default, and the rules it fails.")
            .Does<OrganizationService>(nameof(OrganizationService.LoadAsync), nameof(OrganizationService.JudgeAsync))
            .Does<ServiceSettingsService>(nameof(ServiceSettingsService.LoadAsync))
            .Answers<OrganizationResource>().Refuses(ProblemCode.NotFound);
        organization.MapPatch("", SaveAsync).Is("changeOrganization", "Changes the facts that are given, and leaves the others.")
            .Does<OrganizationService>(nameof(OrganizationService.SaveAsync))
            .Takes<OrganizationForm>("""{ "callingPlanCountries": ["US", "CA"], "hasAddOn": true }""", isPartial: true).ChangesAVersion().Answers<OrganizationResource>();
        organization.MapPut("/texting", SetDefaultAsync).Is("setOrganizationTexting", "Turns the organization's one switch.")
            .Does<ServiceSettingsService>(nameof(ServiceSettingsService.SetDefaultAsync))
            .Takes<TextingForm>("""{ "texting": "on" }""").ChangesAVersion().Answers<OrganizationResource>();
    }

    private static async Task<IResult> LoadAsync(OrganizationService organizations, EligibilityPolicy policy, ApiRequest request) =>
        request.Found(await NowAsync(organizations, policy, request));

    private static async Task<IResult> SaveAsync(
        OrganizationService organizations, EligibilityPolicy policy, IStringLocalizer<WritingText> text, ApiRequest request)
    {
        var version = request.SeenVersion;
        if (await organizations.LoadAsync(request.Actor, request.Aborted) is not { } stored)
        {
            return request.NotFound;
        }

        var form = await request.FillAsync(OrganizationForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await request.ChangedAsync(
            await organizations.SaveAsync(form, request.Actor, request.Aborted),
            () => NowAsync(organizations, policy, request, FieldNotice.InOrder(text, form.Notices)),
            () => NowAsync(organizations, policy, request));
    }

    private static async Task<IResult> SetDefaultAsync(
        ServiceSettingsService settings, OrganizationService organizations, EligibilityPolicy policy, IStringLocalizer<ApiText> text, ApiRequest request)
    {
        var version = request.SeenVersion;
        return await TextingForm.ChoiceAsync(request) is var choice && choice is TextingChoice.Inherit
            ? new ApiProblem(ProblemCode.ValueInvalid, text[nameof(ApiText.NothingToInherit)])
            : await request.ChangedAsync(
                await settings.SetDefaultAsync(choice, version, request.Actor, request.Aborted), () => NowAsync(organizations, policy, request));
    }

    private static async Task<ApiAnswer?> NowAsync(
        OrganizationService organizations, EligibilityPolicy policy, ApiRequest request, IReadOnlyList<FieldNotice>? notices = null) =>
        await organizations.LoadAsync(request.Actor, request.Aborted) is { } now
            ? new ApiAnswer(OrganizationResource.Of(now, policy) with { Notices = notices }, now.Version)
            : null;
}

/// <summary>The organization as the API shows it.</summary>
/// <param name="CallingPlanCountries">ISO 3166-1 alpha-2.</param>
/// <param name="TextingDefault">The one switch: on or off.</param>
/// <param name="Notice">That the switch is stored on and does not apply yet, and why; null where it applies.</param>
/// <param name="Version">Counted up by every change; the ETag.</param>
public sealed record OrganizationResource(
    string Name,
    CustomerType CustomerType,
    IReadOnlyList<CountryCode> CallingPlanCountries,
    bool HasAddOn,
    DataRegion DataRegion,
    TextingChoice TextingDefault,
    IReadOnlyList<string> NotMet,
    IReadOnlyList<string> Unknown,
    string? Notice,
    int Version)
{
    /// <summary>After a change of fields: what was stored otherwise than it was sent, or is doubtful. Absent when there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldNotice>? Notices { get; init; }

    public static OrganizationResource Of(Organization organization, EligibilityPolicy policy) => new(
        organization.Name,
        organization.CustomerType,
        organization.CallingPlanCountries,
        organization.HasAddOn,
        organization.DataRegion,
        organization.TextingDefault,
        RuleTexts.Of(organization.NotMet),
        RuleTexts.Of(organization.Unknown),
        organization.TextingDefault is TextingChoice.On ? StoredNotice.Of(policy.BlockedBy(organization.NotMet, organization.Unknown)) : null,
        organization.Version);
}
