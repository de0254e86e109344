using Bunit;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.FirstRun;

public sealed class OrganizationLayoutTests : ConsoleTestContext
{
    [Theory]
    [InlineData("/")]
    [InlineData("/users")]
    [InlineData("/organization")]
    public void Without_an_organization_a_page_says_what_this_is_and_how_to_begin(string path)
    {
        var layout = RenderAt(path);

        Assert.DoesNotContain("the page", layout.Words(), StringComparison.Ordinal);
        Assert.Equal("/import", layout.Button("Import a directory").GetAttribute("href"));
        Assert.True(layout.HasButton("Try the sample organization"));
    }

    [Theory]
    [InlineData("/import")]
    [InlineData("/help/prerequisites")]
    [InlineData("/account")]
    [InlineData("/organization/administrators/new")]
    public void Import_help_and_accounts_work_without_an_organization(string path) =>
        Assert.Equal("the page", RenderAt(path).Words());

    [Fact]
    public void With_an_organization_the_page_is_shown()
    {
        Database.Store([]);

        Assert.Equal("the page", RenderAt("/").Words());
    }

    [Fact]
    public void The_sample_organization_leads_to_the_overview_with_a_notice()
    {
        var dialogs = new DialogHost(this);
        var layout = RenderAt("/users");

        layout.Button("Try the sample organization").Click();

        layout.WaitForAssertion(() => Assert.Equal("the page", layout.Words()));
        Assert.Equal("http://localhost/", Navigation.Uri);
        Assert.Equal("Northwind Dental Group", Database.Organization.Name);
        dialogs.SeesToast("8 locations and 260 users were imported");
    }

    [Fact]
    public void A_double_click_imports_the_sample_once()
    {
        var layout = RenderAt("/");

        _ = layout.ClickTwice("Try the sample organization");

        layout.WaitForAssertion(() => Assert.Equal("the page", layout.Words()));
        Assert.Equal(1, Database.CountOf(AuditAction.DirectoryImported));
    }

    [Fact]
    public void A_database_that_cannot_be_read_is_not_taken_for_an_empty_one()
    {
        Database.Spoil();

        var layout = RenderAt("/");

        Assert.True(layout.HasButton("Try again"));
        Assert.False(layout.HasButton("Try the sample organization"));
    }

    private IRenderedComponent<OrganizationLayout> RenderAt(string path)
    {
        Navigation.NavigateTo(path);
        return Render<OrganizationLayout>(parameters => parameters.Add(layout => layout.Body, builder => builder.AddContent(0, "the page")));
    }
}
