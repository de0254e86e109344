using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class ImportWordsTests
{
    private static readonly IStringLocalizer<DirectoryImportText> Text =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<DirectoryImportText>>();

    public static TheoryData<FileProblemCode> Problems => [.. Enum.GetValues<FileProblemCode>()];

    public static TheoryData<FileNoticeCode> Notices => [.. Enum.GetValues<FileNoticeCode>()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_has_words(FileProblemCode code) =>
        Assert.EndsWith(".", new FileProblem("users.csv", 2, "Email", "x", code, "7/9").In(Text), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Notices))]
    public void Every_notice_has_words(FileNoticeCode code) =>
        Assert.EndsWith(".", new FileNotice("users.csv", 2, "Email", "x", code, "y").In(Text), StringComparison.Ordinal);

    [Fact]
    public void A_problem_says_where_it_is_what_is_wrong_and_what_to_do()
    {
        var problem = new FileProblem("users.csv", 7, "Phone Number", "1.5551E+10", FileProblemCode.NumberDigitsLost);

        Assert.Equal("users.csv, line 7, Phone Number", problem.Place(Text));
        Assert.Contains("“1.5551E+10”", problem.In(Text), StringComparison.Ordinal);
        Assert.Contains("enter the number again", problem.In(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_to_download_shows_formulas_as_text()
    {
        var target = new StringWriter();
        var csv = new ProblemsCsv(target, Text);

        csv.WriteHeader();
        csv.Write(new FileProblem("users.csv", 2, "Email", "=cmd|' /C calc'!A0", FileProblemCode.NotAnEmail));

        Assert.StartsWith("File,Line,Column,Value,Code,Problem\nusers.csv,2,Email,'=cmd|' /C calc'!A0,NotAnEmail,", target.ToString(), StringComparison.Ordinal);
    }
}
