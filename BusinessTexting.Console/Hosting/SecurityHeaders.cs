namespace BusinessTexting.Console.Hosting;

/// <summary>Tells browsers to run only what the console itself serves.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Inline styles are allowed because the component library positions its pop-ups with them.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";

        return next(context);
    }
}
