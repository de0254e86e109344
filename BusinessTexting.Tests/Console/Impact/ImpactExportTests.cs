using System.Net;
using System.Text;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Impact;

public sealed class ImpactExportTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_list_says_who_gains_and_is_on_the_record()
    {
        _app.Database.Store([Some.User(user => (user.LocationId, user.DisplayName) = (1, "=Maya"))], [Some.Location()]);

        using var answer = await GetAsync("?of=organization&textingDefault=On");

        var bytes = await answer.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            [
                "Email,Display Name,Location,Phone Number,Before,After,Effect,Blocked By Before,Blocked By After",
                "maya.chen@northwind.example,'=Maya,Austin HQ,'+15125550142,Off,On,Gain,,",
            ],
            Encoding.UTF8.GetString(bytes[3..]).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("impact.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(1, _app.Database.CountOf(AuditAction.UsersExported));
    }

    [Fact]
    public async Task A_change_that_is_not_understood_is_answered_with_400_and_nothing_else()
    {
        _app.Database.Store([Some.User()]);

        using var answer = await GetAsync("?of=organization&color=blue");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, _app.Database.CountOf(AuditAction.UsersExported));
    }

    [Fact]
    public async Task Nobody_downloads_nothing()
    {
        using var answer = await _app.Visit().GetAsync(new Uri("/impact/users.csv?of=organization&textingDefault=On", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);

        Assert.StartsWith("/sign-in?return=", ConsoleApp.LeadsTo(answer), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string query) =>
        await (await _app.SignedInAsync(Role.Support)).GetAsync(new Uri("/impact/users.csv" + query, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
}
