using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting;

/// <summary>Answers 403, and who may, where an endpoint's operation refused; the API answers itself.</summary>
internal sealed class NotAllowedAnswers(RequestDelegate next, IStringLocalizer<AccessText> text, ILogger<NotAllowedAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor me)
    {
        try
        {
            await next(context);
        }
        catch (NotAllowedException refused) when (!context.Response.HasStarted && !ApiAnswers.AreFor(context))
        {
            logger.Refused(me.Actor, refused.Privilege);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(refused.Privilege.OnlySee(text), context.RequestAborted);
        }
    }
}
