using System.Net;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Api;

public sealed class ApiKeyTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();

    private ApiKeyService Keys => _app.Database.Get<ApiKeyService>();

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_a_key_the_answer_is_a_problem_and_no_page(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/users");
        request.Headers.TryAddWithoutValidation("Authorization", authorization is "" ? null : authorization);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await _app.Visit().SendAsync(request, CancellationToken.None);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json", "Bearer"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task A_signed_in_browser_opens_nothing_here()
    {
        var browser = await _app.SignedInAsync();

        using var answer = await browser.GetAsync(new Uri("/api/v1/users", UriKind.Relative), CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("bt_1_")]
    [InlineData("bt_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("bt_99_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("bt_x_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    public async Task A_wrong_key_opens_nothing(string key)
    {
        await ApiProgram.OfAsync(_app);
        var stranger = new ApiProgram(_app.Visit(), 0, key);

        var answer = await stranger.GetAsync("/users");

        Assert.Equal((HttpStatusCode.Unauthorized, "key-unknown"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_that_moment_on()
    {
        var program = await ApiProgram.OfAsync(_app);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/users")).Status);

        Assert.IsType<ChangeOutcome.Saved>(await Keys.RevokeAsync(program.KeyId, version: null, Actor.CommandLine, CancellationToken.None));

        Assert.Equal("key-revoked", (await program.GetAsync("/users")).Code);
        Assert.IsType<ChangeOutcome.Missing>(await Keys.RevokeAsync(program.KeyId, version: null, Actor.CommandLine, CancellationToken.None));
    }

    [Fact]
    public async Task After_a_rotation_the_old_secret_works_as_long_as_it_was_given()
    {
        var program = await ApiProgram.OfAsync(_app);
        var (_, key) = await Keys.RotateAsync(program.KeyId, TimeSpan.FromHours(1), version: null, Actor.CommandLine, CancellationToken.None);
        var rotated = new ApiProgram(_app.Visit(), program.KeyId, key!);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await program.GetAsync("/users")).Status, (await rotated.GetAsync("/users")).Status));

        var (_, newest) = await Keys.RotateAsync(program.KeyId, TimeSpan.Zero, version: null, Actor.CommandLine, CancellationToken.None);

        Assert.Equal("key-unknown", (await program.GetAsync("/users")).Code);
        Assert.Equal("key-unknown", (await rotated.GetAsync("/users")).Code);
        Assert.Equal(HttpStatusCode.OK, (await new ApiProgram(_app.Visit(), 0, newest!).GetAsync("/users")).Status);
    }

    [Fact]
    public async Task Of_a_secret_only_its_hash_is_stored_and_the_record_does_not_know_it()
    {
        var program = await ApiProgram.OfAsync(_app);
        var secret = program.Key.Split('_', 3)[2];

        var stored = _app.Database.Read(db => db.ApiKeys.Single());

        Assert.Equal(ApiKeySecret.Hash(secret), stored.SecretHash);
        Assert.All(_app.Database.Read(db => db.AuditEntries.AsNoTracking().ToList()), entry => Assert.DoesNotContain(secret, RoleStage.Write(entry), StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_a_key_was_last_used_is_written_down()
    {
        var program = await ApiProgram.OfAsync(_app);
        await program.GetAsync("/users");

        var keyring = (Keyring)_app.Services.GetService(typeof(Keyring))!;
        await keyring.WriteUseAsync(CancellationToken.None);

        Assert.NotNull(_app.Database.Read(db => db.ApiKeys.Single()).LastUsedAt);
    }

    [Fact]
    public async Task A_key_that_is_made_by_a_program_is_shown_once_also_when_the_request_is_repeated()
    {
        var program = await ApiProgram.OfAsync(_app);
        var form = new { name = "Gateway", role = "read-only", expiresAt = DateTimeOffset.UtcNow.AddDays(7) };
        var made = await program.SendAsync(HttpMethod.Post, "/api-keys", form, "Idempotency-Key: a");
        var again = await program.SendAsync(HttpMethod.Post, "/api-keys", form, "Idempotency-Key: a");

        Assert.Equal(HttpStatusCode.OK, (await new ApiProgram(_app.Visit(), 0, (string)made["key"]!).GetAsync("/users")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "idempotency-key-in-use"), (again.Status, again.Code));
    }

    [Theory]
    [InlineData(Role.User)]
    [InlineData(Role.Location)]
    [InlineData(Role.Support)]
    [InlineData(Role.ReadOnly)]
    public async Task Only_a_full_key_manages_keys(Role role)
    {
        var program = await ApiProgram.OfAsync(_app, role, RoleStage.Austin);

        Assert.Equal("not-allowed", (await program.GetAsync("/api-keys")).Code);
        Assert.Equal("not-allowed", (await program.SendAsync(HttpMethod.Post, "/api-keys", new { name = "x", expiresAt = DateTimeOffset.UtcNow.AddDays(7) })).Code);
        Assert.Equal("not-allowed", (await program.SendAsync(HttpMethod.Delete, $"/api-keys/{program.KeyId}", body: null, "If-Match: *")).Code);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_with_when_to_go_on()
    {
        await using var app = ApiProgram.Limited(callsPerMinute: 2);
        var program = await ApiProgram.OfAsync(app);
        await program.GetAsync("/users");
        var last = await program.GetAsync("/users");
        var refused = await program.GetAsync("/users");

        Assert.Equal(("\"minute\";r=0", "\"minute\";q=2;w=60"), (string.Concat(last.Headers.GetValues("RateLimit")), string.Concat(last.Headers.GetValues("RateLimit-Policy"))));
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-requests"), (refused.Status, refused.Code));
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
