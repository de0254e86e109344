using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Keys that open nothing, and keys that open not everything, at every operation.</summary>
public sealed class ApiKeyRefusalTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_operation_refuses_a_key_that_was_revoked_or_has_expired()
    {
        var (revoked, expired) = (await ApiProgram.OfAsync(_app), await ApiProgram.OfAsync(_app));
        await _app.Database.Get<ApiKeyService>().RevokeAsync(revoked.KeyId, version: null, Actor.CommandLine, CancellationToken.None);
        _app.Database.Read(db => db.ApiKeys.Where(key => key.Id == expired.KeyId).ExecuteUpdate(set => set.SetProperty(key => key.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1))));

        foreach (var (id, method, _) in ApiContractTests.Declared())
        {
            var path = ApiSamples.All[id].Path;

            Assert.Equal((id, "key-revoked"), (id, (await revoked.SendAsync(method, path)).Code));
            Assert.Equal((id, "key-expired"), (id, (await expired.SendAsync(method, path)).Code));
        }
    }

    [Fact]
    public async Task What_is_at_a_foreign_location_is_not_there_for_a_key_that_is_confined()
    {
        var austin = await ApiProgram.OfAsync(_app, Role.Location, RoleStage.Austin);
        var named = ApiContractTests.Declared()
            .Select(operation => (operation.Id, operation.Method, Path: Foreign(ApiSamples.All[operation.Id].Path)))
            .Where(operation => operation.Path != ApiSamples.All[operation.Id].Path).ToList();

        foreach (var (id, method, path) in named)
        {
            var answer = await austin.SendAsync(method, path, ApiSamples.All[id].Sent(), "If-Match: *");

            Assert.Contains(answer.Code, (string[])["not-found", "not-allowed"]);
            Assert.Empty(RoleStage.Leaks(answer.Text.Replace("/api/v1", "", StringComparison.Ordinal)));
        }

        Assert.Equal(10, named.Count);
    }

    private static string Foreign(string path) => path
        .Replace($"/users/{RoleStage.Ana}", $"/users/{RoleStage.Dora}", StringComparison.Ordinal)
        .Replace($"/locations/{RoleStage.AustinAnnex}", $"/locations/{RoleStage.DenverAnnex}", StringComparison.Ordinal)
        .Replace($"/locations/{RoleStage.Austin}", $"/locations/{RoleStage.Denver}", StringComparison.Ordinal);
}
