using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The one place where problems and notices of an import meet their words: for pages and commands alike.</summary>
public static class ImportWords
{
    extension(FileProblem problem)
    {
        /// <summary>What is wrong and what to do about it.</summary>
        public string In(IStringLocalizer<DirectoryImportText> text)
        {
            // "7/9": the cells of the row, and those of the header line.
            var details = problem.Code is FileProblemCode.CellCountWrong or FileProblemCode.RecordCutOff ? problem.Detail.Split('/') : [problem.Detail, ""];
            var key = problem is { Code: FileProblemCode.TextInUtf16, File: DirectoryFileNames.Organization } ? "ProblemTextInUtf16Json" : $"Problem{problem.Code}";
            return text[key, problem.File, problem.Line ?? 0, problem.Column, problem.Value, details[0], details[1]];
        }

        /// <summary>Where: the file, and the line and column as far as they are known.</summary>
        public string Place(IStringLocalizer<DirectoryImportText> text) => PlaceOf(problem.File, problem.Line, problem.Column, text);
    }

    extension(FileNotice notice)
    {
        public string In(IStringLocalizer<DirectoryImportText> text) =>
            text[$"Notice{notice.Code}", notice.File, notice.Line ?? 0, notice.Column, notice.Value, notice.Detail];

        public string Place(IStringLocalizer<DirectoryImportText> text) => PlaceOf(notice.File, notice.Line, notice.Column, text);
    }

    extension(DirectoryLosses losses)
    {
        /// <summary>What is so much that it has to be confirmed; a sentence each.</summary>
        public IEnumerable<string> In(IStringLocalizer<DirectoryImportText> text) =>
            losses.Large().Select(loss => text[$"Loss{loss.Kind}", loss.Count, losses.Users].Value);
    }

    private static string PlaceOf(string file, int? line, string column, IStringLocalizer<DirectoryImportText> text) => (line, column) switch
    {
        (null, "") => text[nameof(DirectoryImportText.WholeFile), file],
        (null, _) => text[nameof(DirectoryImportText.AtProperty), file, "", column],
        (_, "") => text[nameof(DirectoryImportText.AtLine), file, line],
        _ => text[nameof(DirectoryImportText.AtColumn), file, line, column],
    };
}
