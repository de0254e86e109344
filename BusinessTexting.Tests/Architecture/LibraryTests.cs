using System.Text.RegularExpressions;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Architecture;

/// <summary>How the component library may be used, see ADR 0024.</summary>
public sealed partial class LibraryTests
{
    private static readonly string Console = Path.Combine(Repository.Root, "BusinessTexting.Console");

    private static readonly string[] Code = ["*.cs", "*.razor", "*.css", "*.js", "*.csproj"];

    [Fact]
    public void Lists_are_grids_over_the_rows_that_the_address_asks_for()
    {
        Assert.DoesNotMatch("<MudTable[ >]", Markup);
        Assert.DoesNotContain("ServerData", Markup, StringComparison.Ordinal);
    }

    // In a circuit it would write its variables late, and those of one palette only.
    [Fact]
    public void The_theme_is_a_file_and_in_no_component() => Assert.DoesNotContain("<MudThemeProvider", Markup, StringComparison.Ordinal);

    // Each costs kilobytes per row and open page.
    [Fact]
    public void No_component_of_the_library_stands_in_a_cell() =>
        Assert.DoesNotContain(Cell().Matches(Markup), cell => cell.Value.Contains("<Mud", StringComparison.Ordinal));

    [Fact]
    public void The_library_before_it_is_named_nowhere_in_code() => Assert.DoesNotContain(
        Code.SelectMany(Files).Concat([Path.Combine(Repository.Root, "Directory.Packages.props")]),
        file => Before().IsMatch(File.ReadAllText(file)));

    private static string Markup => string.Join('\n', Files("*.razor").Select(File.ReadAllText));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Console, pattern, SearchOption.AllDirectories);

    [GeneratedRegex(@"<CellTemplate[^>]*>.*?</CellTemplate>|RenderFragment<CellContext.*?(?=\n    (private|public|protected) |\n})", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex("Radzen|--rz-|[.]rz-", RegexOptions.None, 10_000)]
    private static partial Regex Before();
}
