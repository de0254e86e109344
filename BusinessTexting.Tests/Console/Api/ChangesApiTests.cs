using System.Net;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Streams of changes: what comes, who may have how many, and when they end.</summary>
public sealed class ChangesApiTests : IAsyncLifetime
{
    private const string Nothing = ": nothing new";

    private readonly ConsoleApp _app = new();

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_changed_while_a_stream_stands_comes_over_it()
    {
        var program = await ApiProgram.OfAsync(_app);
        using var stream = await program.FollowAsync();

        await program.SendAsync(HttpMethod.Put, "/users/1/texting", new { texting = "on" }, "If-Match: *");

        var lines = (await stream.NextAsync()).Split('\n');
        Assert.StartsWith("id: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("event: user-texting-changed", lines[1]);
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("rotated")]
    public async Task A_stream_of_a_key_that_opens_nothing_any_more_ends(string how)
    {
        var (keys, program) = (_app.Database.Get<ApiKeyService>(), await ApiProgram.OfAsync(_app));
        using var stream = await program.FollowAsync();

        if (how is "revoked")
        {
            await keys.RevokeAsync(program.KeyId, version: null, Actor.CommandLine, CancellationToken.None);
        }
        else
        {
            await keys.RotateAsync(program.KeyId, TimeSpan.Zero, version: null, Actor.CommandLine, CancellationToken.None);
        }

        Assert.DoesNotContain(Nothing, await stream.RestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_of_a_key_that_expires_ends_then_though_nothing_happens()
    {
        var program = await ApiProgram.OfAsync(_app);
        Shorten(program.KeyId);
        using var stream = await program.FollowAsync();

        Assert.Equal("", await stream.RestAsync());
    }

    [Fact]
    public async Task A_stream_under_the_secret_before_a_rotation_ends_with_that_secret()
    {
        var program = await ApiProgram.OfAsync(_app);
        await _app.Database.Get<ApiKeyService>().RotateAsync(program.KeyId, TimeSpan.FromSeconds(1.5), version: null, Actor.CommandLine, CancellationToken.None);
        using var stream = await program.FollowAsync();

        Assert.Equal("", await stream.RestAsync());
    }

    [Fact]
    public async Task One_stream_too_many_of_a_key_is_refused_and_another_key_is_served()
    {
        await using var app = ApiProgram.Limited("StreamsPerKey", 1);
        var (program, other) = (await ApiProgram.OfAsync(app), await ApiProgram.OfAsync(app));
        using var stream = await program.FollowAsync();

        var refused = await program.GetAsync("/changes");

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-streams", TimeSpan.FromSeconds(30)), (refused.Status, refused.Code, refused.Headers.RetryAfter?.Delta));
        Assert.Contains("1 streams open", (string)refused["detail"]!, StringComparison.Ordinal);
        using var served = await other.FollowAsync();
    }

    [Fact]
    public async Task One_stream_too_many_of_all_is_refused_until_another_ends()
    {
        await using var app = ApiProgram.Limited("StreamsInAll", 1);
        var (program, other) = (await ApiProgram.OfAsync(app), await ApiProgram.OfAsync(app));
        using var stream = await program.FollowAsync();

        Assert.Equal("too-many-streams", (await other.GetAsync("/changes")).Code);

        await app.Database.Get<ApiKeyService>().RevokeAsync(program.KeyId, version: null, Actor.CommandLine, CancellationToken.None);
        await stream.RestAsync();
        using var served = await other.FollowAsync();
    }

    // Without an entry on the record: time passes without one too.
    private void Shorten(long key)
    {
        var end = DateTimeOffset.UtcNow.AddSeconds(1.5);
        _app.Database.Read(db => db.ApiKeys.Where(stored => stored.Id == key).ExecuteUpdate(set => set.SetProperty(stored => stored.ExpiresAt, end)));
    }
}
