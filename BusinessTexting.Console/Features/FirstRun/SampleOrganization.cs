using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>The invented organization that is delivered beside the executable.</summary>
public sealed class SampleOrganization(DirectoryImportService import, IStringLocalizer<DirectoryImportText> text, IStringLocalizer<TextingText> textingWords)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "northwind");

    public async Task<SampleOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken)
    {
        using var files = DirectoryFiles.InFolder(Folder);
        return await import.ApplyAsync(files, new ImportOptions(), progress: null, actor, cancellationToken) switch
        {
            ImportOutcome.Applied(var report) => new SampleOutcome.Imported(report.Locations.Added, report.Users.Added),
            ImportOutcome.Refused(var report) => new SampleOutcome.Failed(Sentence(report.Problems.First[0])),
            ImportOutcome.RemovalsNotConfirmed(var report) => new SampleOutcome.Failed(string.Join(' ', report.Losses.In(text))),
            ImportOutcome.NotAllowed(var privilege) => new SampleOutcome.NotAllowed(privilege),
            ImportOutcome.NotConfirmed => new SampleOutcome.Failed(textingWords[nameof(TextingText.NotConfirmed)]),
            ImportOutcome.NotStored(var trouble) => new SampleOutcome.Failed(trouble.In(textingWords)),
            _ => throw new UnreachableException(),
        };
    }

    private string Sentence(FileProblem problem) => $"{problem.Place(text)}: {problem.In(text)}";
}
