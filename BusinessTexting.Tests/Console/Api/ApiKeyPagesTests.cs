using Bunit;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

public sealed class ApiKeyPagesTests : ConsoleTestContext
{
    private static readonly ApiKeyForm Gateway = new() { Name = "Gateway", Role = Role.ReadOnly, ExpiresAt = DateTimeOffset.UtcNow.AddDays(90) };

    private ApiKeyService Keys => Database.Get<ApiKeyService>();

    [Fact]
    public async Task A_key_that_is_made_is_shown_once_and_opens_the_api()
    {
        var page = Render<ApiKeyPage>();
        page.Control("Name").Input("Gateway");
        page.Button("Make the key").Click();

        var key = page.WaitForElement("input[readonly]").GetAttribute("value")!;
        Assert.IsType<ApiKeyOutcome.Opened>(Database.Get<Keyring>().Open(key, "192.0.2.7"));

        var gone = Navigation.NextPathAsync();
        page.Button("I have kept it").Click();
        Assert.Equal("/organization/api-keys", await gone);
        Assert.DoesNotContain(key, Render<ApiKeysPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotating_shows_the_new_secret_and_lets_the_old_one_work_as_long_as_chosen()
    {
        var (_, old) = await Keys.AddAsync(Gateway, Actors.Full, CancellationToken.None);
        var page = Render<ApiKeyPage>(parameters => parameters.Add(key => key.Id, 1));
        Select(page, "The old secret works", "for a day");
        page.Button("Rotate").Click();

        var key = page.WaitForElement("input[readonly]").GetAttribute("value")!;
        Assert.NotEqual(old, key);
        Assert.All([old!, key], secret => Assert.IsType<ApiKeyOutcome.Opened>(Database.Get<Keyring>().Open(secret, "")));
    }

    [Fact]
    public async Task Revoking_asks_first_and_leaves_the_key_on_the_list()
    {
        var (_, key) = await Keys.AddAsync(Gateway, Actors.Full, CancellationToken.None);
        var dialogs = new DialogHost(this);
        var page = Render<ApiKeyPage>(parameters => parameters.Add(shown => shown.Id, 1));
        page.Button("Revoke").Click();
        dialogs.Press("Revoke");

        page.WaitForAssertion(() => Assert.Contains("This key opens nothing any more", page.Words(), StringComparison.Ordinal));
        Assert.IsType<ApiKeyOutcome.Revoked>(Database.Get<Keyring>().Open(key!, ""));
        Assert.Contains("Gateway Read-only All Revoked", Render<ApiKeysPage>().Words(), StringComparison.Ordinal);
        Assert.Equal(AuditAction.ApiKeyRevoked, Database.Read(db => db.AuditEntries.OrderBy(entry => entry.Id).Last().Action));
    }

    [Fact]
    public void What_is_wrong_stands_at_its_field()
    {
        var page = Render<ApiKeyPage>();
        page.Control("Name").Input("   ");
        page.Control("Works until the end of").Input("2020-01-01");
        page.Button("Make the key").Click();

        Assert.Contains("Name the program that uses the key", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Choose a time from now to at most 730 days ahead.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_never_was_is_an_address_that_is_not_there()
    {
        var notFound = false;
        Navigation.OnNotFound += (_, _) => notFound = true;

        Render<ApiKeyPage>(parameters => parameters.Add(key => key.Id, 99));

        Assert.True(notFound);
    }
}
