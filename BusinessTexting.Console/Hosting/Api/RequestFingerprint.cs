using System.Security.Cryptography;
using System.Text;
using BusinessTexting.Console.Hosting.Edge;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Tells one request from another by method, address and content, whatever its length: what is large waits on the disk for its turn.</summary>
internal static class RequestFingerprint
{
    private const int InMemory = 64 * 1024;

    /// <summary>SHA-256. The body can be read as if it had not been before.</summary>
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (request.HasFormContentType && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ApiUpload>() is not null)
        {
            await AppendFormAsync(hash, request, cancellationToken);
        }
        else
        {
            request.EnableBuffering(InMemory);
            await AppendAsync(hash, request.Body, cancellationToken);
            request.Body.Position = 0;
        }

        return hash.GetHashAndReset();
    }

    // File by file: what stands between them in the body is made up anew by every sender.
    private static async Task AppendFormAsync(IncrementalHash hash, HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await RequestForm.ReadAsync(request, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // For whoever reads the form to refuse: it does not get better.
            return;
        }

        foreach (var (name, values) in form.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            Append(hash, $"{name}={values}");
        }

        foreach (var file in form.Files.OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.FileName, StringComparer.Ordinal))
        {
            Append(hash, $"{file.Name} {file.FileName} {file.Length}");
            await using var content = file.OpenReadStream();
            await AppendAsync(hash, content, cancellationToken);
        }
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\n'));

    private static async Task AppendAsync(IncrementalHash hash, Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
        }
    }
}
