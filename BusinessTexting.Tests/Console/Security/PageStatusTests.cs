using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>A page that will be refused says so in its status, and is the console's page all the same.</summary>
public sealed class PageStatusTests : IAsyncDisposable
{
    private readonly ConsoleApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_not_for_ones_role_is_forbidden_and_what_is_not_there_or_foreign_is_not_found()
    {
        await RoleStage.FillAsync(_app.Database);
        var key = (await ApiProgram.KeyAsync(_app.Database)).Id;
        var full = await _app.SignedInAsync();
        var confined = await _app.SignedInAsync(Role.Location, RoleStage.Austin);
        var id = _app.Database.Read(db => db.Administrators.Select(administrator => administrator.Id).First());
        foreach (var (path, forFull, forConfined) in new[]
        {
            ("/", 200, 200),
            ("/users/new", 200, 200),
            ("/import", 200, 403),
            ("/locations/new", 200, 403),
            ("/organization/administrators", 200, 403),
            ("/organization/administrators/new", 200, 403),
            ($"/organization/administrators/{id}", 200, 403),
            ("/organization/administrators/999", 404, 403),
            ("/organization/api-keys", 200, 403),
            ("/organization/api-keys/new", 200, 403),
            ($"/organization/api-keys/{key}", 200, 403),
            ("/organization/api-keys/999", 404, 403),
            ($"/users/{RoleStage.Ana}", 200, 200),
            ($"/users/{RoleStage.Ana}/calling", 200, 200),
            ($"/users/{RoleStage.Dora}", 200, 404),
            ($"/users/{RoleStage.Dora}/calling", 200, 404),
            ($"/users/{RoleStage.Rita}", 404, 404),
            ("/users/999", 404, 404),
            ("/users/-1", 404, 404),
            ("/users/99999999999999999999", 404, 404),
            ($"/locations/{RoleStage.Austin}", 200, 200),
            ($"/locations/{RoleStage.Denver}", 200, 404),
            ("/locations/999", 404, 404),
            ("/inspect", 200, 200),
            ("/inspect/ana@northwind.example", 200, 200),
            ($"/inspect/{RoleStage.Ana}", 200, 200),
            ("/inspect/dora@northwind.example", 200, 404),
            ("/inspect/nobody@northwind.example", 404, 404),
            ("/inspect/nobody@northwind.example/more", 404, 404),
            ("/inspect/999", 404, 404),
            ("/nonsense", 404, 404),
        })
        {
            Assert.Equal((path, forFull, forConfined), (path, await StatusAsync(full, path), await StatusAsync(confined, path)));
        }
    }

    private static async Task<int> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, CancellationToken.None);
        Assert.Contains("_framework/blazor.web", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        return (int)answer.StatusCode;
    }
}
