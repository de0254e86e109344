using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>Files may be called anything; which is which, their content tells.</summary>
public sealed class FileChoiceTests : IDisposable
{
    private readonly DirectoryFolder _folder = new();

    [Theory]
    [InlineData("40-file-names/hub", "exported_users.csv")]
    [InlineData("40-file-names/browser", "users (1).csv")]
    [InlineData("40-file-names/upper", null)]
    public void In_a_folder_a_file_of_another_name_is_found_and_named(string folder, string? renamed)
    {
        using var files = DirectoryFiles.InFolder(CaseFolder.Of(folder));

        Assert.Empty(files.Problems());
        Assert.Equal(renamed, files.Notices.SingleOrDefault()?.Value);
    }

    [Fact]
    public void Files_of_any_name_are_told_by_what_they_hold()
    {
        Rename(("users.csv", "people"), ("locations.csv", "b.txt"), ("organization.json", "users.json"));

        using var files = DirectoryFiles.OneByOne([_folder.At("b.txt"), _folder.At("people"), _folder.At("users.json")]);

        Assert.Empty(files.Problems());
    }

    [Fact]
    public void Two_files_that_could_be_it_are_both_named()
    {
        File.Copy(_folder.At("users.csv"), _folder.At("users (1).csv"));
        File.Move(_folder.At("users.csv"), _folder.At("exported_users.csv"));

        var problem = Problem(DirectoryFiles.InFolder(_folder.Path));

        Assert.Equal(
            ("users.csv", FileProblemCode.FileAmbiguous, "“exported_users.csv”, “users (1).csv”"), (problem.File, problem.Code, problem.Detail));
    }

    [Fact]
    public void Two_names_that_differ_in_case_alone_are_both_named()
    {
        File.Copy(_folder.At("users.csv"), _folder.At("USERS.csv"));
        File.Move(_folder.At("users.csv"), _folder.At("Users.csv"));

        Assert.Equal(FileProblemCode.FileAmbiguous, Problem(DirectoryFiles.InFolder(_folder.Path)).Code);
    }

    [Fact]
    public void The_name_as_it_is_written_goes_before_the_same_in_another_case()
    {
        File.WriteAllText(_folder.At("USERS.CSV"), "Email\nnobody@northwind.example\n");

        using var files = DirectoryFiles.InFolder(_folder.Path);

        Assert.Empty(files.Problems());
        Assert.Empty(files.Notices);
    }

    [Theory]
    [InlineData("users.txt")]
    [InlineData("users.csv.txt")]
    [InlineData("users.tsv")]
    [InlineData("users")]
    public void One_that_a_program_named_otherwise_is_offered(string name)
    {
        Rename(("users.csv", name));

        var problem = Problem(DirectoryFiles.InFolder(_folder.Path));

        Assert.Equal((FileProblemCode.FileLooksLike, $"“{name}”"), (problem.Code, problem.Detail));
    }

    [Fact]
    public void What_a_system_keeps_beside_a_file_is_not_taken_for_it()
    {
        Rename(("users.csv", "exported_users.csv"));
        File.WriteAllBytes(_folder.At("._exported_users.csv"), [0, 5, 0x16, 7]);
        File.WriteAllText(_folder.At("~$exported_users.csv"), "ann");

        using var files = DirectoryFiles.InFolder(_folder.Path);

        Assert.Empty(files.Problems());
        Assert.Equal("exported_users.csv", files.Notices.Single().Value);
    }

    [Fact]
    public void A_file_whose_name_says_nothing_is_offered_and_not_taken()
    {
        Rename(("users.csv", "people.csv"));

        var problem = Problem(DirectoryFiles.InFolder(_folder.Path));

        Assert.Equal(("users.csv", FileProblemCode.FileLooksLike, "“people.csv”"), (problem.File, problem.Code, problem.Detail));
    }

    [Fact]
    public void The_right_name_goes_before_all_others()
    {
        File.Copy(_folder.At("users.csv"), _folder.At("users (1).csv"));

        using var files = DirectoryFiles.InFolder(_folder.Path);

        Assert.Empty(files.Problems());
        Assert.Empty(files.Notices);
    }

    [Fact]
    public void What_is_missing_doubled_or_none_of_the_three_is_told()
    {
        File.WriteAllText(_folder.At("notes.csv"), "Notes\nx\n");
        File.Copy(_folder.At("users.csv"), _folder.At("more.csv"));

        using var files = DirectoryFiles.OneByOne([_folder.At("users.csv"), _folder.At("more.csv"), _folder.At("notes.csv"), _folder.At("nowhere.csv")]);

        Assert.Equal(
            [
                (_folder.At("notes.csv"), FileProblemCode.FileNotExpected),
                (_folder.At("nowhere.csv"), FileProblemCode.FileMissing),
                ("organization.json", FileProblemCode.FileMissing),
                ("locations.csv", FileProblemCode.FileMissing),
                ("users.csv", FileProblemCode.FileDoubled),
            ],
            files.Problems().Select(problem => (problem.File, problem.Code)));
    }

    [Theory]
    [InlineData("users.csv", "utf-16", true)]
    [InlineData("users.csv", "utf-16BE", false)]
    [InlineData("organization.json", "utf-16", false)]
    public void A_text_in_utf16_is_called_so(string file, string encoding, bool hasMark)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(File.ReadAllText(_folder.At(file)));
        File.WriteAllBytes(_folder.At(file), [.. hasMark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. bytes]);

        var problem = Problem(DirectoryFiles.InFolder(_folder.Path));

        Assert.Equal((file, FileProblemCode.TextInUtf16), (problem.File, problem.Code));
    }

    [Fact]
    public void A_spreadsheets_unicode_text_is_called_so()
    {
        var problem = Problem(DirectoryFiles.InFolder(CaseFolder.Of("02-utf16")));

        Assert.Equal(("users.csv", FileProblemCode.TextInUtf16), (problem.File, problem.Code));
    }

    [Fact]
    public void An_organization_as_long_as_a_list_is_not_read()
    {
        _folder.Organization = "{" + new string(' ', (int)DirectoryLimits.OrganizationBytes) + "}";

        Assert.Equal((FileProblemCode.FileTooLarge, "1 MB"), Problem(DirectoryFiles.InFolder(_folder.Path)) is var problem ? (problem.Code, problem.Detail) : default);
    }

    public void Dispose() => _folder.Dispose();

    private static FileProblem Problem(DirectoryFiles files)
    {
        using (files)
        {
            return Assert.Single(files.Problems());
        }
    }

    private void Rename(params (string From, string To)[] names)
    {
        foreach (var (from, to) in names)
        {
            File.Move(_folder.At(from), _folder.At(to));
        }
    }
}
