using System.Data.Common;
using System.Net;
using System.Text.Json;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>What is read of a request and for it, whatever it is about.</summary>
public sealed class ApiRequestTests : IAsyncLifetime
{
    private const string Fifty = "01234567890123456789012345678901234567890123456789";

    private readonly AskedSql _asked = new();
    private readonly ConsoleApp _app;
    private ApiProgram _program = null!;

    public ApiRequestTests() => _app = new ConsoleApp { Replacing = services => services.ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(_asked)) };

    public async ValueTask InitializeAsync()
    {
        await RoleStage.FillAsync(_app.Database);
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/users?location=", "location")]
    [InlineData("/users?search=", "search")]
    [InlineData("/users?fields=", "fields")]
    [InlineData("/audit-entries?by=", "by")]
    [InlineData("/audit-entries?from=2026-13-01", "from")]
    [InlineData("/audit-entries?id=1", "id")]
    [InlineData("/users?location=purple", "location")]
    public async Task A_parameter_without_a_value_that_counts_is_refused_by_name(string path, string name)
    {
        var answer = await _program.GetAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, "parameter-invalid", name), (answer.Status, answer.Code, Assert.Single(answer["errors"].AsObject()).Key));
    }

    [Theory]
    [InlineData($"Idempotency-Key: {Fifty}{Fifty}{Fifty}")]
    [InlineData("Idempotency-Key: a", "Idempotency-Key: b")]
    public async Task A_key_that_cannot_be_kept_is_refused_and_nothing_is_done(params string[] headers)
    {
        var answer = await _program.SendAsync(HttpMethod.Post, "/users", new { email = "new@northwind.example" }, headers);

        Assert.Equal((HttpStatusCode.BadRequest, "parameter-invalid"), (answer.Status, answer.Code));
        Assert.DoesNotContain("new@northwind.example", _app.Database.Read(db => db.Users.Select(user => user.Email).ToList()));
    }

    [Fact]
    public async Task A_part_of_a_list_asks_for_the_locations_of_its_users_only()
    {
        await _program.GetAsync("/users?limit=2");

        Assert.Contains("WHERE", Assert.Single(_asked.Commands, sql => sql.Contains("FROM \"Locations\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_shown_with_all_that_the_users_page_knows()
    {
        await _program.SendAsync(HttpMethod.Patch, "/users/1", new { status = "not-verified", extension = "4711" }, "If-Match: *");
        foreach (var user in _app.Database.Read(db => db.Users.AsNoTracking().ToList()))
        {
            var page = await _app.Database.Get<UserService>().LoadAsync(user.Id, Actors.Full, CancellationToken.None);

            Assert.Equal(JsonSerializer.Serialize(UserResource.Of(page!), ApiJson.Options), (await _program.GetAsync($"/users/{user.Id}")).Text);
        }
    }

    private sealed class AskedSql : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (Commands)
            {
                Commands.Add(command.CommandText);
            }

            return ValueTask.FromResult(result);
        }
    }
}
