using Bunit;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.Users.Profile;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>The fields of pages take, refuse and note what the import does: the cases 18, 21, 22, 23 and 27.</summary>
public sealed class WritingCasesOnPagesTests : UserPagesContext
{
    [Theory]
    [InlineData("18-number-with-invisible-marks", UserColumn.PhoneNumber, "Primary number")]
    [InlineData("21-extension-takes-anything", UserColumn.Extension, "Extension")]
    [InlineData("22-impossible-north-american-numbers", UserColumn.PhoneNumber, "Primary number")]
    [InlineData("23-email-with-invisible-marks", UserColumn.Email, "E-mail")]
    [InlineData("27-composed-and-decomposed/emails", UserColumn.Email, "E-mail")]
    public async Task A_field_takes_refuses_and_notes_what_the_import_does(string folder, UserColumn column, string label)
    {
        StoreMaya();
        foreach (var row in await CaseRows.OfAsync(folder, column))
        {
            using var page = Render<UserProfilePage>(parameters => parameters.Add(profile => profile.Id, MayaId));
            page.WaitForElement("input");
            page.Labeled(label).Input(row.Value);
            var isNoted = page.AllWords.Contains("which nobody sees", StringComparison.Ordinal);
            page.ButtonSaying("Save").Click();

            page.WaitForAssertion(() => Assert.Equal((row.Value, row.IsRefused), (row.Value, page.IsSaveBarShown)));
            Assert.Equal((row.Value, row.IsRefused), (row.Value, page.Labeled(label).GetAttribute("aria-invalid") is "true"));
            Assert.Equal((row.Value, row.Notices.Contains("InvisibleMarkRemoved")), (row.Value, isNoted));
        }
    }

    [Fact]
    public void A_location_that_looks_like_another_is_refused_at_its_field()
    {
        Database.Store([], [Some.Location(location => location.Name = "Montr\u00E9al")]);
        using var page = Render<NewLocationPage>();
        page.WaitForElement("input");
        page.Labeled("Name").Input("Montre\u0301al\u200B");
        page.Labeled("Country").Input("canad");
        Popovers.WaitForElement("[role=option]").Click();

        Assert.Contains("Without U+200B ZERO WIDTH SPACE, which nobody sees.", page.AllWords, StringComparison.Ordinal);
        page.ButtonSaying("Add a location").Click();

        page.WaitForAssertion(() => Assert.Equal("true", page.Labeled("Name").GetAttribute("aria-invalid")));
    }

    [Fact]
    public void The_organizations_name_is_noted_too()
    {
        StoreMaya();
        using var page = Render<OrganizationPage>();
        page.WaitForElement("input");

        page.Labeled("Name").Input("Har\u200Bbor");

        Assert.Contains("Without U+200B ZERO WIDTH SPACE, which nobody sees.", page.AllWords, StringComparison.Ordinal);
    }
}
