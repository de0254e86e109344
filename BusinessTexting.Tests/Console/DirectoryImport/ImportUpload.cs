using Bunit;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>The Import page with a folder's files chosen and checked.</summary>
internal static class ImportUpload
{
    public static readonly string[] Files = ["organization.json", "locations.csv", "users.csv"];

    public static IRenderedComponent<ImportPage> Render(ConsoleTestContext context, DirectoryFolder folder)
    {
        var page = context.Render<ImportPage>();
        page.FindComponent<InputFile>().UploadFiles(
            [.. Files.Select(name => InputFileContent.CreateFromText(File.ReadAllText(folder.At(name)), name))]);
        page.WaitForState(() => page.Words().Contains("What would happen", StringComparison.Ordinal));
        return page;
    }
}
