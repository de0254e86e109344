using System.Net;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

public sealed class ImportsApiTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();
    private ApiProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        _app.Database.Store(Enumerable.Range(0, 3).Select(index => Some.User(user =>
            (user.Email, user.PrimaryNumber) = ($"u{index}@northwind.example", null))));
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Removing_everybody_wants_the_exact_number_and_says_it()
    {
        var asked = await ImportAsync("removeAbsent=true");
        var wrong = await ImportAsync("removeAbsent=true&confirmRemovals=2");
        var bad = await ImportAsync("removeAbsent=true&confirmRemovals=all");
        Assert.Equal(3, _app.Database.Read(db => db.Users.Count()));
        var right = await ImportAsync("removeAbsent=true&confirmRemovals=3");

        Assert.Equal(("import-refused", "import-refused", "parameter-invalid"), (asked.Code, wrong.Code, bad.Code));
        Assert.Equal(3, (int)asked["report"]["losses"]!["toConfirm"]!);
        Assert.Contains("confirmRemovals=3", (string)asked["detail"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, right.Status);
        Assert.Equal(0, _app.Database.Read(db => db.Users.Count()));
    }

    private async Task<ApiProgram.Answer> ImportAsync(string query)
    {
        var organization = await File.ReadAllTextAsync(Path.Combine(CaseFolder.Of("43-remove-everybody/empty"), "organization.json"), CancellationToken.None);
        using var zip = ApiSamples.Zip(
            ("organization.json", organization), ("locations.csv", "Location Name,Country\n"), ("exported_users.csv", "Email\n"));
        return await _program.SendAsync(HttpMethod.Post, $"/imports?{query}", zip);
    }
}
