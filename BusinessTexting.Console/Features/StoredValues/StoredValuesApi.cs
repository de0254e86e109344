using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>Stored values that today's rules would not store like this, over HTTP.</summary>
internal static class StoredValuesApi
{
    private const string Page = "page";

    public static void MapStoredValues(this IEndpointRouteBuilder api)
    {
        var values = api.MapGroup("/stored-values").WithTags("Stored values");
        values.MapGet("", ListAsync)
            .Is(
                "listStoredValues",
                "Names, e-mails, extensions and numbers that would be refused or stored otherwise if they were entered today, those of fifty users or locations to a page, and twins.",
                new ApiParameter(Page, "From 1, which is shown without it; one beyond the last is the last.") { Most = int.MaxValue, Example = "1" })
            .Does<StoredValuesService>(nameof(StoredValuesService.ListAsync))
            .Answers<StoredValuesPart>();
        values.MapGet("/normalization", ForecastAsync).Is("forecastNormalization", "What normalizing would do now. Nothing is changed.")
            .Does<StoredValuesService>(nameof(StoredValuesService.ForecastAsync))
            .Answers<NormalizationResource>().Refuses(ProblemCode.NotAllowed);
        values.MapPost("/normalization", NormalizeAsync)
            .Is("normalizeStoredValues", "Stores every value as it would be if it were entered today, an entry each. Refused ones stay, and so do those that another has.")
            .Does<StoredValuesService>(nameof(StoredValuesService.NormalizeAsync))
            .MayBeRepeated().Answers<NormalizationResource>().Refuses(ProblemCode.NotAllowed);
    }

    private static async Task<IResult> ListAsync(HttpContext context, StoredValuesService values, CurrentActor me, CancellationToken cancellationToken)
    {
        var page = context.Request.Query.ContainsKey(Page) ? int.Parse(context.Request.Query[Page].ToString(), CultureInfo.InvariantCulture) : 1;
        return new ApiAnswer(StoredValuesPart.Of(await values.ListAsync(page, me.Actor, cancellationToken)));
    }

    private static async Task<IResult> ForecastAsync(StoredValuesService values, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer(NormalizationResource.Of(await values.ForecastAsync(me.Actor, cancellationToken)));

    private static async Task<IResult> NormalizeAsync(StoredValuesService values, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await values.NormalizeAsync(me.Actor, cancellationToken) switch
        {
            { Outcome: ChangeOutcome.Saved(var entry, _, _), Done: var done } => new ApiAnswer(NormalizationResource.Of(done) with { Entry = entry }),
            { Outcome: ChangeOutcome.Unchanged, Done: var done } => new ApiAnswer(NormalizationResource.Of(done)),
            { Outcome: var refused } => outcomes.Refusal(refused),
        };
}

/// <param name="Total">Users, locations and organizations with such values, on all pages.</param>
/// <param name="TwinsTotal">The first hundred are shown.</param>
public sealed record StoredValuesPart(int Page, int Total, IReadOnlyList<StoredValueResource> Values, int TwinsTotal, IReadOnlyList<TwinsResource> Twins)
{
    internal static StoredValuesPart Of(StoredValuesView view) => new(
        view.Page,
        view.Total,
        [
            .. from owner in view.Owners
               from value in owner.Values
               select new StoredValueResource(owner.Resource, owner.Id, owner.Name, value.Value.Field, value.Value.Value, value.Value.Becomes, value.IsTaken),
        ],
        view.TwinGroups,
        [.. view.Twins.Select(group => new TwinsResource(group.Resource, [.. group.Members]))]);
}

/// <param name="Resource">Whose value it is, with its id and name.</param>
/// <param name="Field">As entries of the record name it.</param>
/// <param name="Becomes">As it would be stored today; null where it would be refused.</param>
/// <param name="IsTaken">It stays as it is, because another has what it would become.</param>
public sealed record StoredValueResource(AuditResource Resource, long Id, string Name, string Field, string Value, string? Becomes, bool IsTaken);

/// <summary>Users or locations that count as equal today.</summary>
public sealed record TwinsResource(AuditResource Resource, IReadOnlyList<Twin> Members);

/// <param name="Resources">How many users, locations and organizations the values are of.</param>
/// <param name="Refused">Values that stay because they would be refused.</param>
/// <param name="Taken">Values that stay because another has what they would become.</param>
/// <param name="Entry">The newest entry; null where nothing was changed.</param>
public sealed record NormalizationResource(int Values, int Resources, int Refused, int Taken, long? Entry)
{
    internal static NormalizationResource Of(NormalizationForecast forecast) => new(forecast.Values, forecast.Resources, forecast.Refused, forecast.Taken, Entry: null);
}
