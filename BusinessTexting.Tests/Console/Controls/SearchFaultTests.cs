using Bunit;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Tests.Console.Controls;

/// <summary>What no text may hold is said where somebody searches for it, rather than that nothing is found.</summary>
public sealed class SearchFaultTests : ConsoleTestContext
{
    public SearchFaultTests() => Database.StoreUsers(2);

    [Theory]
    [InlineData("Maya\tChen")]
    [InlineData("Maya\uFFFE")]
    public void A_search_that_cannot_be_read_is_told_at_its_field_and_finds_no_nothing(string text)
    {
        Refuses(Render<LocationsPage>(), "Find a location", text);
        Refuses(Render<UsersPage>(), "Search", text, "form[role=search]");
        Refuses(Render<AuditPage>(), "Search", text, "form[role=search]");
        Refuses(Render<InspectPage>(), "Whom to inspect", text, "form[role=search]");
    }

    private void Refuses<TPage>(IRenderedComponent<TPage> page, string label, string text, string? form = null)
        where TPage : IComponent
    {
        page.WaitForElement("input[type=search]");
        var address = Navigation.Uri;
        var field = page.Find("input[type=search]");
        field.Input(text);
        if (form is not null)
        {
            page.Find(form).Submit();
        }

        page.WaitForAssertion(() => Assert.Equal((label, "true"), (label, page.Find("input[type=search]").GetAttribute("aria-invalid"))));
        Assert.Contains("Character 5 is ", page.Find($"#{page.Find("input[type=search]").GetAttribute("aria-describedby")!.Split(' ')[^1]}").TextContent, StringComparison.Ordinal);
        Assert.Equal(address, Navigation.Uri);
    }
}
