using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>An answer that is no page of the console: a page without a connection for a browser, a problem from
/// the API, a sentence for any other program.</summary>
internal static class PlainAnswer
{
    /// <param name="title">A key of <see cref="EdgeText"/>.</param>
    /// <param name="detail">A key of <see cref="EdgeText"/>.</param>
    public static async Task WriteAsync(HttpContext context, int status, string title, string detail, params object[] values)
    {
        var words = context.RequestServices.GetRequiredService<IStringLocalizer<EdgeText>>();
        context.Response.StatusCode = status;
        if (ApiAnswers.AreFor(context))
        {
            await new ApiProblem(ProblemCodes.Of(status), words[detail, values]).ExecuteAsync(context);
        }
        else if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await new RazorComponentResult<PlainPage>(new { Title = words[title].Value, Detail = words[detail, values].Value }) { StatusCode = status }
                .ExecuteAsync(context);
        }
        else
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{words[title]}. {words[detail, values]}\n", context.RequestAborted);
        }
    }

    /// <summary>Gives an answer that has only a status its words. An address that is not there is left to the page that says so.</summary>
    public static async Task ToBareStatusAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);

        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 } bare
            && (ApiAnswers.AreFor(context) || !(isReading && bare.StatusCode == StatusCodes.Status404NotFound)))
        {
            await ToStatusAsync(context);
        }
    }

    /// <summary>The words for the status that an answer has.</summary>
    public static Task ToStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return status switch
        {
            StatusCodes.Status404NotFound => WriteAsync(context, status, nameof(EdgeText.NotFoundTitle), nameof(EdgeText.NotFoundDetail)),
            StatusCodes.Status413PayloadTooLarge => WriteAsync(context, status, nameof(EdgeText.TooLargeTitle), nameof(EdgeText.TooLargeDetail)),
            StatusCodes.Status403Forbidden => WriteAsync(context, status, nameof(EdgeText.ForbiddenTitle), nameof(EdgeText.ForbiddenDetail)),
            _ => WriteAsync(context, status, nameof(EdgeText.NotAcceptedTitle), nameof(EdgeText.NotAcceptedDetail)),
        };
    }
}
