using BusinessTexting.Core.Directory;
using Microsoft.Net.Http.Headers;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Reads the form in a request, whatever was sent as one.</summary>
internal static class RequestForm
{
    // What the framework's own readers throw; an IOException of the system, such as for a full disk, has another number.
    private const int NoNumber = unchecked((int)0x80131620);

    /// <summary>Whether it says that it is UTF-8, or nothing: nothing else is taken.</summary>
    public static bool IsUtf8(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        || HeaderUtilities.RemoveQuotes(type.Charset) is not { Length: > 0 } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    public static bool IsMultipart(HttpRequest request) => request.ContentType!.TrimStart().StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsUtf8(request))
        {
            throw new InvalidDataException("Send it in UTF-8.");
        }

        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception exception) when (IsTheirs(exception))
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>In names, values and names of files. A file's name comes decoded; what was no UTF-8 in it has become U+FFFD.</summary>
    public static IEnumerable<(string Name, TextFault Fault)> FaultsIn(IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            if ((PlainText.FaultIn(name) ?? values.Select(value => PlainText.FaultIn(value)).FirstOrDefault(fault => fault is not null)) is { } fault)
            {
                yield return (name, fault);
            }
        }

        foreach (var file in form.Files)
        {
            if ((FaultInName(file.Name) ?? FaultInName(file.FileName)) is { } fault)
            {
                yield return (file.Name, fault);
            }
        }
    }

    private static TextFault? FaultInName(string name) =>
        name.Contains('\uFFFD', StringComparison.Ordinal) ? new TextFault(TextFaultKind.NotUtf8, 0) : PlainText.FaultIn(name);

    // An encoding that there is no more, a part cut short, a header that is none.
    private static bool IsTheirs(Exception exception) => exception switch
    {
        BadHttpRequestException => false,
        IOException => exception.HResult == NoNumber,
        _ => exception is NotSupportedException or ArgumentException or FormatException,
    };
}
