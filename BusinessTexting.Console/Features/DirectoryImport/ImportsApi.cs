using System.Globalization;
using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Directory imports over HTTP.</summary>
internal static class ImportsApi
{
    private const string Zip = "application/zip";

    // Beside the files: names and boundaries.
    private const long Envelope = 64 * 1024;

    public static void MapImports(this IEndpointRouteBuilder api) => api.MapPost("/imports", ImportAsync)
        .WithTags("Imports")
        .Is(
            "importDirectory",
            "Imports a directory, all of it or nothing: a zip of organization.json, locations.csv and users.csv, or the three files as multipart/form-data.",
            new ApiParameter("dryRun", "Finds everything out and writes nothing.") { IsFlag = true, Example = "true" },
            new ApiParameter("skipBadRows", "Good rows go in though others are bad.") { IsFlag = true },
            new ApiParameter("removeAbsent", "Users who are not in the file are removed.") { IsFlag = true },
            new ApiParameter("confirmRemovals", "How much may be removed and cleared although it is much: everybody, more than one user in ten (of fewer than twenty: than half), or more than a hundred. The answer without it says the number.") { Most = int.MaxValue })
        .Does<DirectoryImportService>(nameof(DirectoryImportService.PreviewAsync), nameof(DirectoryImportService.ApplyAsync), nameof(DirectoryImportService.ListProblemsAsync))
        .WithMetadata(new RequestSizeLimitAttribute((3 * DirectoryLimits.FileBytes) + Envelope), new ApiUpload(Zip, "multipart/form-data"))
        .RequireRateLimiting(RateLimits.Upload)
        .AddEndpointFilter(RequirePrivilege)
        .MayBeRepeated().Answers<ImportReportJson>()
        .Refuses(ProblemCode.ParameterInvalid, ProblemCode.BodyInvalid, ProblemCode.NotAllowed, ProblemCode.MediaTypeUnsupported, ProblemCode.TooLarge, ProblemCode.ImportRefused);

    // Before anything of what may be a large body is read.
    private static ValueTask<object?> RequirePrivilege(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        invocation.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor.Require(Privilege.ImportDirectory);
        return next(invocation);
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context,
        DirectoryImportService imports,
        IStringLocalizer<DirectoryImportText> words,
        IStringLocalizer<TextingText> storage,
        IStringLocalizer<ApiText> text,
        CurrentActor me,
        CancellationToken cancellationToken)
    {
        switch (await DirectoryUpload.ReceiveAsync(await FilesAsync(context, text, cancellationToken), cancellationToken))
        {
            case UploadOutcome.Refused(var problems):
                return Refused(problems, words, text);
            case UploadOutcome.NoSpace(var message):
                return new ApiProblem(ProblemCode.NotStored, message);
            case UploadOutcome.Received(var files):
                using (files)
                {
                    return await RunAsync(files, context.Request.Query, imports, words, storage, text, me.Actor, cancellationToken);
                }

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<IResult> RunAsync(
        DirectoryFiles files,
        IQueryCollection query,
        DirectoryImportService imports,
        IStringLocalizer<DirectoryImportText> words,
        IStringLocalizer<TextingText> storage,
        IStringLocalizer<ApiText> text,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var confirmed = int.TryParse(query["confirmRemovals"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var options = new ImportOptions(Is("skipBadRows"), Is("removeAbsent"), confirmed);
        if (Is("dryRun"))
        {
            return await imports.PreviewAsync(files, options, progress: null, actor, cancellationToken) switch
            {
                ImportPreview.Ready(var found) => new ApiAnswer(ImportReportJson.Of("DryRun", found, words)),
                ImportPreview.NotRead(var trouble) => new ApiProblem(ProblemCode.NotStored, trouble.In(storage)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return await imports.ApplyAsync(files, options, progress: null, actor, cancellationToken) switch
        {
            ImportOutcome.Applied(var done) => new ApiAnswer(ImportReportJson.Of("Applied", done, words)),
            ImportOutcome.Refused(var report) => Refused("Refused", text[nameof(ApiText.ImportRefused), report.Problems.Total], report, words),
            ImportOutcome.RemovalsNotConfirmed(var report) => Refused(
                "NotConfirmed", text[nameof(ApiText.ConfirmRemovals), string.Join(' ', report.Losses.In(words)), report.Losses.ToConfirm], report, words),
            ImportOutcome.NotAllowed(var privilege) => throw new NotAllowedException(privilege),
            ImportOutcome.NotStored(var trouble) => new ApiProblem(ProblemCode.NotStored, trouble.In(storage)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        bool Is(string flag) => query[flag].ToString() is "true";
    }

    private static async Task<IReadOnlyList<UploadedFile>> FilesAsync(HttpContext context, IStringLocalizer<ApiText> text, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (request.HasFormContentType)
        {
            try
            {
                var form = await RequestForm.ReadAsync(request, cancellationToken);
                if (RequestForm.FaultsIn(form).ToList() is [_, ..] faults)
                {
                    throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, string.Join(' ', faults.Select(fault => $"{fault.Name}: {TextFaultWords.Sentence(fault.Fault)}"))));
                }

                return form.Count == 0
                    ? [.. form.Files.Select(file => new UploadedFile(file.FileName, file.Length, file.OpenReadStream))]
                    : throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, text[nameof(ApiText.FilesOnly), string.Join(", ", form.Keys)]));
            }
            catch (InvalidDataException exception)
            {
                throw new ApiProblemException(new ApiProblem(ProblemCode.BodyInvalid, text[nameof(ApiText.FormUnreadable), exception.Message]));
            }
        }

        return request.ContentType?.StartsWith(Zip, StringComparison.OrdinalIgnoreCase) is true
            ? [new UploadedFile("directory.zip", request.ContentLength ?? 0, () => request.Body)]
            : throw new ApiProblemException(new ApiProblem(ProblemCode.MediaTypeUnsupported, text[nameof(ApiText.SendDirectory)]));
    }

    private static ApiProblem Refused(IReadOnlyList<FileProblem> problems, IStringLocalizer<DirectoryImportText> words, IStringLocalizer<ApiText> text) =>
        new(ProblemCode.ImportRefused, text[nameof(ApiText.ImportRefused), problems.Count])
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems.Select(problem => ImportReportJson.Fault.Of(problem, words)).ToList() },
        };

    private static ApiProblem Refused(string outcome, string detail, ImportReport report, IStringLocalizer<DirectoryImportText> words) =>
        new(ProblemCode.ImportRefused, detail)
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["report"] = ImportReportJson.Of(outcome, report, words) },
        };
}
