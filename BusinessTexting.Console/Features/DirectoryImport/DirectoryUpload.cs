using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Takes uploaded files, or a zip of them, into a private temporary folder, counting every byte.</summary>
public static class DirectoryUpload
{
    /// <summary>Three files by any name, or one zip that holds them at its root or in one folder.</summary>
    public static async Task<UploadOutcome> ReceiveAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        if (files.Where(file => file.Size > DirectoryLimits.FileBytes).Select(TooLarge).ToList() is [_, ..] tooLarge)
        {
            return new UploadOutcome.Refused(tooLarge);
        }

        var spool = UploadFolder.Create();
        try
        {
            var outcome = await ReceiveAsync(files, spool, cancellationToken);
            if (outcome is not UploadOutcome.Received)
            {
                spool.Dispose();
            }

            return outcome;
        }
        catch (IOException exception)
        {
            spool.Dispose();
            return new UploadOutcome.NoSpace(exception.Message);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Removes what consoles that were killed had received.</summary>
    public static void RemoveAbandoned() => UploadFolder.RemoveAbandoned();

    private static bool IsZip(UploadedFile file) => file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static async Task<UploadOutcome> ReceiveAsync(IReadOnlyList<UploadedFile> files, UploadFolder spool, CancellationToken cancellationToken)
    {
        var received = new List<FoundFile>();
        var rest = DirectoryLimits.UnpackedBytes;
        foreach (var file in files)
        {
            // Under a name of our own: what a browser calls it is for people only.
            var path = Path.Combine(spool.Path, FormattableString.Invariant($"{received.Count}.upload"));
            await using (var content = file.Open())
            {
                if (!await CountedCopy.ToFileAsync(content, path, Math.Min(rest, DirectoryLimits.FileBytes), cancellationToken))
                {
                    return new UploadOutcome.Refused([TooLarge(file)]);
                }
            }

            rest -= new FileInfo(path).Length;
            received.Add(new FoundFile(file.Name, path));
        }

        if (files is [var only] && IsZip(only))
        {
            var (unpacked, fault) = await DirectoryZip.UnpackAsync(received[0], spool.Path, cancellationToken);
            return fault is null ? Chosen(FileChoice.In(unpacked), spool) : new UploadOutcome.Refused([fault]);
        }

        return Chosen(FileChoice.Among(received), spool);
    }

    private static UploadOutcome Chosen(FileChoice choice, UploadFolder spool) =>
        choice.Problems is [] ? new UploadOutcome.Received(DirectoryFiles.Spooled(spool, choice)) : new UploadOutcome.Refused(choice.Problems);

    private static FileProblem TooLarge(UploadedFile file) => new(file.Name, null, "", "", FileProblemCode.FileTooLarge, "100 MB");
}
