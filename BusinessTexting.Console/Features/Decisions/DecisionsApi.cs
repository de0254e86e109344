using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Decisions;

/// <summary>The gateway's question.</summary>
internal static class DecisionsApi
{
    private const string Number = "number";

    public static void MapDecisions(this IEndpointRouteBuilder api) => api.MapGet("/decisions", DecideAsync)
        .WithTags("Decisions")
        .Is(
            "decide",
            "May this number send a business text now?",
            new ApiParameter(Number, "The sender's number, in E.164 or as people write it. Write + as %2B; one that arrives as a space is read as +.")
            {
                IsRequired = true,
                Example = "+15125550142",
            })
        .Does<DecisionService>(nameof(DecisionService.DecideAsync))
        .Answers<TextingDecision>()
        .Refuses(ProblemCode.ParameterInvalid);

    private static async Task<IResult> DecideAsync(
        HttpContext context, DecisionService decisions, CurrentActor me, IStringLocalizer<ApiText> text, CancellationToken cancellationToken) =>
        await decisions.DecideAsync(context.Request.Query[Number].ToString(), me.Actor, cancellationToken) is { } decision
            ? new ApiAnswer(decision)
            : throw ApiQuery.Misfit([Number], nameof(ApiText.NotANumber), text);
}
