using Bunit;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.StoredValues;

public sealed class StoredValuesPageTests : ConsoleTestContext
{
    [Fact]
    public void Values_are_normalized_once_the_person_confirms_and_the_page_says_what_was_done()
    {
        Database.Store([Some.User(user => (user.FirstName, user.Extension) = ("Ma\u200Bya", "#N/A"))]);
        var dialogs = new DialogHost(this);
        var page = Render<StoredValuesPage>();
        Assert.Contains("Ma\u27E8U+200B\u27E9ya", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Would be refused. That is an error of a spreadsheet.", page.Words(), StringComparison.Ordinal);
        Assert.Equal("/users/1", page.Find("tbody td a").GetAttribute("href"));

        page.Button("Normalize…").Click();
        dialogs.Sees("1 stays because it would be refused");
        Assert.Equal(0, Database.CountOf(AuditAction.ValuesNormalized));
        dialogs.Press("Normalize 1 value");

        page.WaitForAssertion(() => Assert.Contains("1 value of 1 user", page.Words(), StringComparison.Ordinal));
        Assert.Equal("Maya", Database.Read(db => db.Users.AsNoTracking().Single().FirstName));
        Assert.StartsWith("/audit?before=", page.Button("See the entries").GetAttribute("href"), StringComparison.Ordinal);
        Assert.False(page.HasButton("Normalize…"));
    }

    [Fact]
    public void A_long_list_is_paged_and_a_page_beyond_the_last_is_the_last()
    {
        Database.StoreUsers(52, user => user.LastName = "Chen\u00A0");
        Navigation.NavigateTo("/organization/stored-values?page=9");

        var page = Render<StoredValuesPage>();

        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.Contains("51–52 of 52", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_nothing_the_page_says_so_and_the_overview_says_nothing()
    {
        Database.Store([Some.User()]);

        Assert.Contains("Every value is stored as it would be today", Render<StoredValuesPage>().Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("See the stored values", Render<OverviewPage>().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_leads_to_them()
    {
        Database.Store([Some.User(user => user.LastName = "Chen\u00A0")]);

        Assert.Equal("/organization/stored-values", Render<OverviewPage>().Button("See the stored values").GetAttribute("href"));
    }
}
