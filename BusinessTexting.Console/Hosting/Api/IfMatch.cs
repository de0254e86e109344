using System.Globalization;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>The version that a program has seen, as it says it before it changes anything (RFC 9110, 13.1.1; RFC 6585, 3).</summary>
internal static class IfMatch
{
    /// <summary>Null for <c>*</c>: whatever is there.</summary>
    /// <exception cref="ApiProblemException">There is none, or it is not one of ours.</exception>
    public static int? Of(HttpContext context)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<ApiText>>();
        return context.Request.Headers.IfMatch switch
        {
            [] => throw new ApiProblemException(new ApiProblem(ProblemCode.IfMatchMissing, text[nameof(ApiText.IfMatchMissing)])),
            ["*"] => null,
            [['"', .. var inner, '"']] when int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
            var other => throw new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.IfMatchUnreadable), other.ToString()])),
        };
    }
}
