using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Takes uploaded files, or a zip of them, into a private temporary folder, counting every byte.</summary>
public static class DirectoryUpload
{
    /// <summary>Three files by their names, or one zip that holds them at its root or in one folder.</summary>
    public static async Task<UploadOutcome> ReceiveAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        var problems = ProblemsOf(files);
        if (problems is not [])
        {
            return new UploadOutcome.Refused(problems);
        }

        var spool = UploadFolder.Create();
        var folder = spool.Path;
        var received = DirectoryFiles.Spooled(spool);
        try
        {
            foreach (var file in files)
            {
                if (await SpoolAsync(file, folder, cancellationToken) is [_, ..] faults)
                {
                    received.Dispose();
                    return new UploadOutcome.Refused(faults);
                }
            }
        }
        catch (IOException exception)
        {
            received.Dispose();
            return new UploadOutcome.NoSpace(exception.Message);
        }
        catch
        {
            received.Dispose();
            throw;
        }

        return new UploadOutcome.Received(received);
    }

    /// <summary>Removes what consoles that were killed had received.</summary>
    public static void RemoveAbandoned() => UploadFolder.RemoveAbandoned();

    private static bool IsZip(UploadedFile file) => file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static List<FileProblem> ProblemsOf(IReadOnlyList<UploadedFile> files)
    {
        var isOneZip = files is [var only] && IsZip(only);
        var problems = files
            .Where(file => file.Size > DirectoryLimits.FileBytes)
            .Select(file => new FileProblem(file.Name, null, "", "", FileProblemCode.FileTooLarge))
            .ToList();
        if (isOneZip)
        {
            return problems;
        }

        var known = files.Select(file => DirectoryFileNames.Find(file.Name)).ToList();
        problems.AddRange(files.Where((_, index) => known[index] is null)
            .Select(file => new FileProblem(file.Name, null, "", "", FileProblemCode.FileNotExpected)));
        foreach (var file in Enum.GetValues<DirectoryFile>().Where(file => known.Count(candidate => candidate == file) != 1))
        {
            var code = known.Contains(file) ? FileProblemCode.FileDoubled : FileProblemCode.FileMissing;
            problems.Add(new FileProblem(file.Name, null, "", "", code));
        }

        return problems;
    }

    private static async Task<IReadOnlyList<FileProblem>> SpoolAsync(UploadedFile file, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, IsZip(file) ? "upload.zip" : DirectoryFileNames.Find(file.Name)!.Value.Name);
        await using (var content = file.Open())
        {
            if (!await CountedCopy.ToFileAsync(content, path, DirectoryLimits.FileBytes, cancellationToken))
            {
                return [new FileProblem(file.Name, null, "", "", FileProblemCode.FileTooLarge)];
            }
        }

        return IsZip(file) ? await DirectoryZip.UnpackAsync(path, file.Name, folder, cancellationToken) : [];
    }
}
