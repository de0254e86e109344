using Microsoft.AspNetCore.SignalR;

namespace BusinessTexting.Console.Security;

/// <summary>Notices when a page comes over a connection: starting one, and coming back to one, are the calls that are answered with more
/// than "no".</summary>
internal sealed class PageStart : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var answer = await next(invocationContext);
        if (answer is not (null or false))
        {
            invocationContext.Context.GetHttpContext()?.Features.Get<PageConnection>()?.Started();
        }

        return answer;
    }
}
