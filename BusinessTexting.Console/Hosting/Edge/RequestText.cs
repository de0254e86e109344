using System.Text;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Refuses what no text may hold before anything reads it: in the address, in the headers that the console reads, and in the forms of
/// pages. JSON and files are looked through where they are read.</summary>
internal sealed class RequestText(RequestDelegate next, IStringLocalizer<ApiText> text)
{
    /// <summary>How Kestrel reads headers. Bytes that are no UTF-8 become a noncharacter, so that they are refused here and in words.</summary>
    public static readonly Encoding HeaderEncoding =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFF"));

    private const string Address = "path";

    private static readonly string[] HeadersRead =
    [
        HeaderNames.Accept, HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.Cookie, HeaderNames.IfMatch, HeaderNames.Origin,
        HeaderNames.UserAgent, "Last-Event-ID", Idempotency.Header, ApiKeyAuthentication.ReasonHeader,
    ];

    public async Task InvokeAsync(HttpContext context)
    {
        var faults = FaultsIn(context).ToList();
        if (faults is [])
        {
            // The API reads its forms itself, once it is known who asks: they may be large.
            faults = context.Request.HasFormContentType && !ApiAnswers.AreFor(context) ? await FaultsInFormAsync(context) : faults;
        }

        await (faults switch
        {
            [] => next(context),
            [var (name, fault), ..] when !ApiAnswers.AreFor(context) => fault is null
                ? PlainAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, nameof(EdgeText.NotAcceptedTitle), nameof(EdgeText.FormUnreadableDetail))
                : PlainAnswer.WriteAsync(
                    context, StatusCodes.Status400BadRequest, nameof(EdgeText.UnreadableTitle), nameof(EdgeText.UnreadableDetail), name, TextFaultWords.Sentence(fault.Value)),
            _ => ProblemOf(faults).ExecuteAsync(context),
        });
    }

    private ApiProblem ProblemOf(IReadOnlyList<(string Name, TextFault? Fault)> faults)
    {
        var errors = faults.GroupBy(fault => fault.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(fault => TextFaultWords.Sentence(fault.Fault!.Value)).Distinct().ToArray(), StringComparer.Ordinal);
        return new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.ParametersDoNotFit), string.Join(", ", errors.Keys)]) { Errors = errors };
    }

    private static IEnumerable<(string Name, TextFault? Fault)> FaultsIn(HttpContext context)
    {
        var request = context.Request;

        // The path as it was sent; the framework leaves in it what it cannot decode. In a test without a network there is only what was made of it.
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.Split('?')[0];
        if ((EncodedText.FaultIn(path) ?? PlainText.FaultIn(request.Path.Value)) is { } fault)
        {
            var place = request.RouteValues.FirstOrDefault(value => value.Value is string part && (part.Contains('%', StringComparison.Ordinal) || !PlainText.IsFaultless(part)));
            yield return (place.Key ?? Address, fault);
        }

        foreach (var (name, inQuery) in EncodedText.FaultsIn(request.QueryString.Value?.TrimStart('?') ?? ""))
        {
            yield return (name, inQuery);
        }

        // A header may be aligned with tabs.
        foreach (var name in HeadersRead)
        {
            foreach (var value in request.Headers[name])
            {
                if (PlainText.FaultIn(value, linesAllowed: true) is { } inHeader)
                {
                    yield return (name, inHeader);
                }
            }
        }
    }

    // A fault that is null: it is no form at all.
    private static async Task<List<(string Name, TextFault? Fault)>> FaultsInFormAsync(HttpContext context)
    {
        var request = context.Request;
        request.EnableBuffering();
        using var sent = new MemoryStream();
        await request.Body.CopyToAsync(sent, context.RequestAborted);
        request.Body.Position = 0;
        try
        {
            var form = await RequestForm.ReadAsync(request, context.RequestAborted);
            if (!PlainText.TryRead(sent.ToArray(), out var body))
            {
                return [("form", new TextFault(TextFaultKind.NotUtf8, 0))];
            }

            return form.Files is [] && !RequestForm.IsMultipart(request)
                ? [.. EncodedText.FaultsIn(body).Select(fault => (fault.Name, (TextFault?)fault.Fault))]
                : [.. RequestForm.FaultsIn(form).Select(fault => (fault.Name, (TextFault?)fault.Fault))];
        }
        catch (InvalidDataException)
        {
            return [("form", null)];
        }
    }
}
