namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Copies what really comes, whatever size was announced.</summary>
internal static class CountedCopy
{
    /// <returns>False when there was more than allowed.</returns>
    public static async Task<bool> ToFileAsync(Stream source, string path, long allowed, CancellationToken cancellationToken)
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var buffer = new byte[81_920];
        var rest = allowed;
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            rest -= read;
            if (rest < 0)
            {
                return false;
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }
}
