using BusinessTexting.Console.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>What nobody expected: the log gets the exception, whoever asked gets a reference to it and nothing more.</summary>
internal static class RequestFailures
{
    public static ExceptionHandlerOptions Options => new()
    {
        ExceptionHandler = AnswerAsync,

        // The line with the reference has the exception too.
        SuppressDiagnosticsCallback = _ => true,
    };

    public static Task AnswerAsync(HttpContext context, Exception error, Endpoint? endpoint)
    {
        if (error is BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            return PlainAnswer.ToStatusAsync(context);
        }

        var reference = ErrorReference.New();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? RequestLog.RouteOf(context);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestFailures))
            .RequestFailed(context.Request.Method, route, reference, error);
        return PlainAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, nameof(EdgeText.FailedTitle), nameof(EdgeText.FailedDetail), reference);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        return AnswerAsync(context, failure.Error, failure.Endpoint);
    }
}
