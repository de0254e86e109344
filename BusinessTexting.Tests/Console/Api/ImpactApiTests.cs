using System.Net;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

public sealed class ImpactApiTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();
    private ApiProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        await RoleStage.FillAsync(_app.Database);
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("of=organization&country=US", "country")]
    [InlineData("of=location&textingDefault=on", "id")]
    [InlineData("of=location&id=1&country=Mars", "country")]
    [InlineData("of=organization&textingDefault=inherit", "textingDefault")]
    [InlineData("of=organization&callingPlanCountries=US,Mars", "callingPlanCountries")]
    [InlineData("of=policy&minimumDesktopVersion=new&hasAddOn=true", "hasAddOn")]
    [InlineData("of=policy&minimumDesktopVersion=new", "minimumDesktopVersion")]
    [InlineData("of=policy&advisoryRules=purple", "advisoryRules")]
    public async Task A_list_of_what_cannot_be_is_refused_and_names_the_parameter(string query, string name)
    {
        var answer = await _program.GetAsync($"/impact/users?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "parameter-invalid", name), (answer.Status, answer.Code, Assert.Single(answer["errors"].AsObject()).Key));
        Assert.Equal(0, _app.Database.CountOf(AuditAction.UsersExported));
    }

    [Fact]
    public async Task Closed_sets_are_written_as_everywhere()
    {
        var answer = await _program.GetAsync($"/impact/users?of=location&id={RoleStage.Austin}&pstnConnection=premises-based-pstn");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("ana@northwind.example", answer.Text, StringComparison.Ordinal);
    }
}
