using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The complete list of problems as a file to download. Values are marked as text, because a spreadsheet will open it.</summary>
public sealed class ProblemsCsv(TextWriter target, IStringLocalizer<DirectoryImportText> text)
{
    public void WriteHeader() => target.Write("File,Line,Column,Value,Code,Problem\n");

    public void Write(FileProblem problem) =>
        target.Write(string.Join(',', Cells(problem).Select(FileCell.Neutralized)) + "\n");

    private IEnumerable<string> Cells(FileProblem problem) =>
        [problem.File, problem.Line is { } line ? $"{line}" : "", problem.Column, problem.Value, problem.Code.ToString(), problem.In(text)];
}
