using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting;

/// <summary>Answers 403, and who may, where an endpoint's operation refused.</summary>
internal sealed class NotAllowedAnswers(RequestDelegate next, IStringLocalizer<AccessText> text, ILogger<NotAllowedAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor me)
    {
        try
        {
            await next(context);
        }
        catch (NotAllowedException refused) when (!context.Response.HasStarted)
        {
            logger.Refused(me.Actor, refused.Privilege);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(refused.Privilege.OnlySee(text), context.RequestAborted);
        }
    }
}
