using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Keeps the API's addresses the API's own: who asks there is never sent to a page, and every refusal is a problem.</summary>
internal sealed class ApiAnswers(
    RequestDelegate next, IStringLocalizer<AccessText> access, IStringLocalizer<TextingText> storage, IStringLocalizer<ApiText> text, ILogger<ApiAnswers> logger)
{
    private const string Root = "/api";

    /// <summary>Whether a program asks: the page of the documentation is for people.</summary>
    public static bool AreFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null;

    public async Task InvokeAsync(HttpContext context, CurrentActor me)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (ApiProblemException refused) when (!context.Response.HasStarted)
        {
            await refused.Problem.ExecuteAsync(context);
        }
        catch (NotAllowedException refused) when (!context.Response.HasStarted)
        {
            logger.Refused(me.Actor, refused.Privilege);
            await new ApiProblem(ProblemCode.NotAllowed, refused.Privilege.OnlySee(access)).ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && StorageTroubles.Behind(failure) is not null)
        {
            var trouble = StorageTroubles.Behind(failure)!.Value;
            logger.DatabaseUnavailable(RequestLog.RouteOf(context), trouble, failure);
            await new ApiProblem(ProblemCode.DatabaseUnavailable, trouble.In(storage)).ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // Here, and not where pages fail: there the headers that tell of the limits would be gone.
            await RequestFailures.AnswerAsync(context, failure, context.GetEndpoint());
        }
    }

    private Task AnswerAsync(HttpContext context) => context.GetEndpoint() switch
    {
        null => new ApiProblem(ProblemCode.NotFound, text[nameof(ApiText.NoSuchAddress), ApiSetup.Docs]).ExecuteAsync(context),

        // The router's own, for another method or media type: it has nothing that could be kept from anybody.
        { RequestDelegate: { } answer } router when router is not RouteEndpoint => answer(context),
        _ => next(context),
    };
}
