using System.Text;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting;

/// <summary>A list as a file to download, written as it is read. What cannot be put on the record is not handed out.</summary>
internal static class Download
{
    private const int Buffer = 65_536;

    /// <summary>A file for spreadsheets: values that would begin a formula are marked as text.</summary>
    /// <param name="recorded">What became of putting the download on the record.</param>
    public static Task WriteCsvAsync<TRow>(
        HttpContext context, string fileName, ChangeOutcome recorded, string header, IAsyncEnumerable<TRow> rows, Func<TRow, string[]> cells) => WriteAsync(
        context, fileName, "text/csv", recorded, rows.Select(row => string.Join(',', cells(row).Select(FileCell.Neutralized))).Prepend(header));

    /// <inheritdoc cref="WriteCsvAsync"/>
    public static async Task WriteAsync(HttpContext context, string fileName, string mediaType, ChangeOutcome recorded, IAsyncEnumerable<string> lines)
    {
        if (recorded is ChangeOutcome.NotStored(var trouble))
        {
            var storage = context.RequestServices.GetRequiredService<IStringLocalizer<TextingText>>();
            await PlainAnswer.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, nameof(EdgeText.NotRecordedTitle), nameof(EdgeText.NotRecordedDetail), trouble.In(storage));
            return;
        }

        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        context.Response.Headers.CacheControl = "no-store";

        // Spreadsheets take UTF-8 for something else unless a byte order mark says so.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: mediaType is "text/csv");
        await using var target = new StreamWriter(context.Response.Body, encoding, Buffer);
        await foreach (var line in lines.WithCancellation(context.RequestAborted))
        {
            await target.WriteAsync(line);
            await target.WriteAsync('\n');
        }
    }
}
