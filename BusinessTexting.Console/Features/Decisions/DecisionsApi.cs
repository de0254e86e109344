using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.Decisions;

/// <summary>The gateway's question.</summary>
internal static class DecisionsApi
{
    public static void MapDecisions(this IEndpointRouteBuilder api) => api.MapGet("/decisions", DecideAsync)
        .WithTags("Decisions")
        .Is(
            "decide",
            "May this number send a business text now?",
            new ApiParameter("number", "The sender's number, in E.164 or as people write it. Write + as %2B; one that arrives as a space is read as +.")
            {
                IsRequired = true,
                MayBeEmpty = true,
                Longest = int.MaxValue,
                Example = "+15125550142",
            })
        .Does<DecisionService>(nameof(DecisionService.DecideAsync))
        .Answers<TextingDecision>()
        .Refuses(ProblemCode.ParameterInvalid);

    private static async Task<IResult> DecideAsync(HttpContext context, DecisionService decisions, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer(await decisions.DecideAsync(context.Request.Query["number"].ToString(), me.Actor, cancellationToken));
}
