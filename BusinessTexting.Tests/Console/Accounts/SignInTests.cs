using System.Net;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static BusinessTexting.Tests.Support.TestAccounts;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class SignInTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/users")]
    [InlineData("/users/export.csv")]
    [InlineData("/organization/administrators")]
    [InlineData("/account")]
    public async Task Nobody_gets_further_than_the_sign_in_page(string address)
    {
        using var answer = await _app.Visit().GetAsync(address, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", ConsoleApp.LeadsTo(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_opens_a_circuit()
    {
        using var answer = await _app.Visit().PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null, CancellationToken.None);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_right_password_leads_to_where_one_wanted_to_go()
    {
        await AddAsync(_app.Database.Services, Role.Support);
        var browser = _app.Visit();

        using var answer = await ConsoleApp.SignInAsync(browser, "Support@Northwind.example ", Password, "/sign-in?return=%2Fusers%3Fpage%3D2");
        using var page = await browser.GetAsync("/users", CancellationToken.None);

        Assert.Equal("/users?page=2", ConsoleApp.LeadsTo(answer));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var entry = Assert.Single(Entries(), entry => entry.Action is AuditAction.SignedIn);
        Assert.Equal(("Support Administrator", "support@northwind.example", "Support"), (entry.Actor, entry.ActorEmail, entry.ActorRole));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string elsewhere)
    {
        await AddAsync(_app.Database.Services, Role.Full);

        using var answer = await ConsoleApp.SignInAsync(_app.Visit(), EmailOf(Role.Full), Password, $"/sign-in?return={Uri.EscapeDataString(Uri.UnescapeDataString(elsewhere))}");

        Assert.Equal("/", ConsoleApp.LeadsTo(answer));
    }

    [Fact]
    public async Task Whoever_is_not_let_in_reads_the_same_words_and_costs_the_same_work()
    {
        var hasher = new CountingHasher();
        _app.Replacing = services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Administrator>>(hasher));
        await AddAsync(_app.Database.Services, Role.Full);
        await AddAsync(_app.Database.Services, Role.Support);
        Disable(EmailOf(Role.Support));

        var wrong = await AttemptAsync(EmailOf(Role.Full), "not the password");
        var unknown = await AttemptAsync("nobody@northwind.example", Password);
        var disabled = await AttemptAsync(EmailOf(Role.Support), Password);

        Assert.All([wrong, unknown, disabled], attempt => Assert.Equal((wrong.Words, 1), attempt));
        Assert.Equal(
            ["disabled account", "unknown account", "wrong password"],
            Entries().Where(entry => entry.Action is AuditAction.SignInFailed).Select(entry => AuditFields.FromJson(entry.After)["why"]).Order(StringComparer.Ordinal));

        async Task<(string Words, int Comparisons)> AttemptAsync(string email, string password)
        {
            // The first stranger of all makes the hash that later ones are compared with.
            hasher.Comparisons = 0;
            using var answer = await ConsoleApp.SignInAsync(_app.Visit(), email, password);
            var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            return (page[page.IndexOf("role=\"alert\"", StringComparison.Ordinal)..page.IndexOf("<form", StringComparison.Ordinal)], hasher.Comparisons);
        }
    }

    [Fact]
    public async Task What_was_typed_for_an_unknown_e_mail_is_not_recorded()
    {
        using var answer = await ConsoleApp.SignInAsync(await AnybodyAsync(), "my-secret-password", "x");

        Assert.DoesNotContain(Entries(), entry => entry.ResourceName.Contains("secret", StringComparison.Ordinal) || entry.After.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_to_the_right_one()
    {
        var browser = await AnybodyAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await ConsoleApp.SignInAsync(browser, EmailOf(Role.Full), "not the password");
        }

        using var right = await ConsoleApp.SignInAsync(browser, EmailOf(Role.Full), Password);

        Assert.Null(ConsoleApp.LeadsTo(right));
        Assert.Single(Entries(), entry => entry.Action is AuditAction.AccountLockedOut);
        Assert.Equal("locked account", AuditFields.FromJson(Entries().Last().After)["why"]);
    }

    [Fact]
    public async Task Trying_many_accounts_from_one_address_is_slowed_down()
    {
        _app.Replacing = services => services.AddSingleton(new SignInSettings { AttemptsPerMinute = 1 });
        var browser = await AnybodyAsync();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var wrong = await ConsoleApp.SignInAsync(browser, $"guess{attempt}@northwind.example", "not the password");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var tooMany = await ConsoleApp.SignInAsync(browser, EmailOf(Role.Full), Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.True(tooMany.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Fact]
    public void All_addresses_of_one_ipv6_site_count_as_one()
    {
        using var limits = new SignInLimits(new SignInSettings { AttemptsPerMinute = 1 });

        Assert.All(["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:ffff::3"], (address, place) => Assert.Null(limits.Attempt(address, $"guess{place}")));
        Assert.NotNull(limits.Attempt("2001:db8:1:2::4", "guess4"));
        Assert.Null(limits.Attempt("2001:db8:1:3::1", "guess5"));
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused()
    {
        var browser = await AnybodyAsync();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("email", EmailOf(Role.Full)), KeyValuePair.Create("password", Password)]);

        using var answer = await browser.PostAsync("/sign-in", content, CancellationToken.None);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private async Task<HttpClient> AnybodyAsync()
    {
        await AddAsync(_app.Database.Services, Role.Full);
        return _app.Visit();
    }

    private void Disable(string email) => _app.Database.Read(db =>
        db.Administrators.Where(administrator => administrator.Email == email).ExecuteUpdate(set => set.SetProperty(administrator => administrator.IsDisabled, true)));

    private List<AuditEntry> Entries() => _app.Database.Read(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToList());

    private sealed class CountingHasher : IPasswordHasher<Administrator>
    {
        private readonly PasswordHasher<Administrator> _real = new();

        public int Comparisons { get; set; }

        public string HashPassword(Administrator user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Administrator user, string hashedPassword, string providedPassword)
        {
            Comparisons++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
