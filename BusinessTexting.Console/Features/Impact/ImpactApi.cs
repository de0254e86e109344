using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>What a change would do, over HTTP: by the same function as the pages' dialogs.</summary>
internal static class ImpactApi
{
    private const string Excerpt =
        """
        Email,Display Name,Location,Phone Number,Before,After,Effect,Blocked By Before,Blocked By After
        maya.chen@northwind.example,Maya Chen,Austin HQ,'+15125550142,Off,On,Gain,,

        """;

    private static readonly string[] Kinds = ["organization", "location", "policy"];

    public static void MapImpact(this IEndpointRouteBuilder api)
    {
        var impact = api.MapGroup("/impact").WithTags("Impact");
        impact.MapPost("", CountAsync).Is("countImpact", "How many users a change would concern. Nothing is changed.")
            .Does<ImpactService>(nameof(ImpactService.CountAsync))
            .Takes<ImpactForm>("""{ "of": "location", "id": 1, "pstnConnection": "premises-based-pstn" }""").Answers<ImpactResource>().Refuses(ProblemCode.NotFound);
        impact.MapGet("/users", ListAsync)
            .Is(
                "listImpact",
                "Every user a change would concern, by e-mail, as CSV. The export is itself recorded.",
                new ApiParameter("of", "What would change.") { IsRequired = true, OneOf = Kinds, Example = "location" },
                new ApiParameter("id", "The location that would change.") { Most = long.MaxValue - 1, Example = "1" },
                new ApiParameter("customerType", "Of the organization.") { OneOf = ApiParameter.NamesOf<CustomerType>() },
                new ApiParameter("callingPlanCountries", "Of the organization: by their two letters, joined by commas."),
                new ApiParameter("businessTextingAddOn", "Of the organization.") { IsFlag = true },
                new ApiParameter("dataRegion", "Of the organization.") { OneOf = ApiParameter.NamesOf<DataRegion>() },
                new ApiParameter("textingDefault", "Of the organization, which has nothing to inherit from, or the location.") { OneOf = ApiParameter.NamesOf<TextingChoice>(), Example = "on" },
                new ApiParameter("country", "Of the location, by its two letters."),
                new ApiParameter("pstnConnection", "Of the location.") { OneOf = ApiParameter.NamesOf<PstnConnection>() },
                new ApiParameter("minimumDesktopVersion", "Of the policy."),
                new ApiParameter("minimumMobileVersion", "Of the policy."),
                new ApiParameter("advisoryRules", "Of the policy: rule codes, joined by commas."),
                new ApiParameter("unknownAppVersionBlocks", "Of the policy.") { IsFlag = true })
            .Does<ImpactService>(nameof(ImpactService.ListAsync))
            .RequireRateLimiting(Hosting.Edge.RateLimits.Download)
            .Writes("text/csv", Excerpt).Refuses(ProblemCode.ParameterInvalid, ProblemCode.NotStored);
    }

    private static async Task<IResult> CountAsync(
        HttpContext context,
        ImpactService impact,
        EligibilityPolicy policy,
        ApiBody body,
        ApiOutcomes outcomes,
        IStringLocalizer<ApiText> text,
        CurrentActor me,
        CancellationToken cancellationToken)
    {
        var form = await body.FillAsync(context, new ImpactForm());
        return form.ChangeIn(policy) is not { } change ? new ApiProblem(ProblemCode.ValueInvalid, text[nameof(ApiText.NoChange)])
            : await impact.CountAsync(change, me.Actor, cancellationToken) is { } counts ? new ApiAnswer(ImpactResource.Of(counts))
            : outcomes.NotFound;
    }

    private static async Task ListAsync(
        HttpContext context,
        ImpactService impact,
        EligibilityPolicy policy,
        ChangeStore changes,
        IStringLocalizer<ApiText> text,
        CurrentActor me,
        CancellationToken cancellationToken)
    {
        if (ImpactAddress.Parse(context.Request.Query, policy, out var misfits) is not { } change)
        {
            throw ApiQuery.Misfit(misfits, nameof(ApiText.NotOfThisChange), text);
        }

        await ImpactExport.WriteAsync(change, context, impact, changes, me.Actor, cancellationToken);
    }
}

/// <summary>A change that is only proposed: what it is of, and the facts that would be others.</summary>
public sealed record ImpactForm
{
    /// <summary>organization, location or policy.</summary>
    public string Of { get; set; } = "";

    /// <summary>The location.</summary>
    public long? Id { get; set; }

    public CustomerType? CustomerType { get; set; }

    public IReadOnlyList<CountryCode>? CallingPlanCountries { get; set; }

    public bool? HasAddOn { get; set; }

    public DataRegion? DataRegion { get; set; }

    /// <summary>Of the organization or the location.</summary>
    public TextingChoice? TextingDefault { get; set; }

    /// <summary>Of the location.</summary>
    public CountryCode? Country { get; set; }

    public PstnConnection? PstnConnection { get; set; }

    /// <summary>Of the policy, as what follows.</summary>
    public string? MinimumDesktopVersion { get; set; }

    public string? MinimumMobileVersion { get; set; }

    /// <summary>Rule codes.</summary>
    public IReadOnlyList<string>? AdvisoryRules { get; set; }

    public bool? UnknownAppVersionBlocks { get; set; }

    /// <summary>Null where the facts do not belong to what would change, or say nothing that can be.</summary>
    /// <param name="policy">Stands in for what a proposed policy leaves out.</param>
    internal ProposedChange? ChangeIn(EligibilityPolicy policy) => this switch
    {
        { Of: "organization", Id: null, Country: null, PstnConnection: null, SaysPolicy: false, TextingDefault: not TextingChoice.Inherit } => new ProposedChange.OfOrganization
        {
            CustomerType = CustomerType,
            CallingPlanCountries = CallingPlanCountries,
            HasAddOn = HasAddOn,
            DataRegion = DataRegion,
            TextingDefault = TextingDefault,
        },
        { Of: "location", Id: { } id, SaysOrganization: false, SaysPolicy: false } => new ProposedChange.OfLocation(id)
        {
            Country = Country,
            PstnConnection = PstnConnection,
            TextingDefault = TextingDefault,
        },
        { Of: "policy", Id: null, SaysOrganization: false, Country: null, PstnConnection: null, TextingDefault: null } => PolicyIn(policy),
        _ => null,
    };

    private bool SaysOrganization => CustomerType is not null || CallingPlanCountries is not null || HasAddOn is not null || DataRegion is not null;

    private bool SaysPolicy => MinimumDesktopVersion is not null || MinimumMobileVersion is not null || AdvisoryRules is not null || UnknownAppVersionBlocks is not null;

    private ProposedChange.OfPolicy? PolicyIn(EligibilityPolicy policy)
    {
        var rules = (AdvisoryRules ?? []).Select(code => RuleCodes.TryParse(code, out var rule) ? rule : null).ToList();
        var (desktop, mobile) = (policy.MinimumDesktopVersion, policy.MinimumMobileVersion);
        return rules.Contains(null)
            || (MinimumDesktopVersion is not null && !AppVersion.TryParse(MinimumDesktopVersion, out desktop))
            || (MinimumMobileVersion is not null && !AppVersion.TryParse(MinimumMobileVersion, out mobile))
                ? null
                : new ProposedChange.OfPolicy(new EligibilityPolicy(
                    desktop,
                    mobile,
                    AdvisoryRules is null ? policy.Advisory : RuleSet.Of(rules.OfType<RuleCode>()),
                    UnknownAppVersionBlocks ?? policy.UnknownAppVersionBlocks,
                    policy.AreaCodes));
    }
}

/// <summary>What a change would do to how many users; the six counts add up to the total.</summary>
/// <param name="StayBlockedBy">By rule code; a user counts under each rule they fail.</param>
/// <param name="NewlyBlockedBy">By rule code, of users who were eligible.</param>
public sealed record ImpactResource(
    int Gain,
    int Lose,
    int Unchanged,
    int StayBlocked,
    int BecomeBlocked,
    int BecomeEligible,
    int Total,
    IReadOnlyDictionary<string, int> StayBlockedBy,
    IReadOnlyDictionary<string, int> NewlyBlockedBy)
{
    public static ImpactResource Of(TextingImpact impact) => new(
        impact.Gain,
        impact.Lose,
        impact.Unchanged,
        impact.StayBlocked,
        impact.BecomeBlocked,
        impact.BecomeEligible,
        impact.Total,
        ByRule(impact.StayBlockedBy),
        ByRule(impact.NewlyBlockedBy));

    private static Dictionary<string, int> ByRule(IReadOnlyList<KeyValuePair<RuleCode, int>> rules) =>
        rules.ToDictionary(rule => rule.Key.Text, rule => rule.Value, StringComparer.Ordinal);
}
