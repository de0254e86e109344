using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Api;

public sealed class ApiCoverageTests : IAsyncDisposable
{
    // What is about people's own accounts, this machine's files, or the putting together of pages: none of it is the directory, texting, the
    // record or keys.
    private static readonly string[] OtherFeatures = ["Accounts", "Backups", "FirstRun", "Inspector", "Overview"];

    // Each is reached through the record: AuditTrailService.UndoAsync.
    private static readonly string[] Undos = ["LocationUndo.UndoAsync", "OrganizationUndo.UndoAsync", "UserUndo.UndoAsync"];

    // For whoever holds the database's files; no page does it.
    private static readonly string[] ForCommandsOnly = ["RecordAnchoring.AnchorAsync"];
    private static readonly string[] ForPagesOnly = ["UserService.LocationsAsync", "UserViews.LoadAsync", "UserViews.ForNewUserAsync", "UserListService.RowsAsync"];

    // Asked by POST /impact, which says what the change is of.
    private static readonly string[] AskedByImpact = ["LocationService.PreviewAsync", "OrganizationService.PreviewAsync", "ServiceSettingsService.PreviewAsync"];

    private readonly ConsoleApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Whatever_a_page_can_do_to_directory_texting_record_and_keys_a_program_can()
    {
        var reached = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.OfType<ApiOperations>()).SelectMany(operations => operations.Names);

        Assert.Empty(Operations.All
            .Where(method => method.DeclaringType!.Namespace!.Split('.') is [_, _, "Features", var feature, ..] && !OtherFeatures.Contains(feature))
            .Select(Operations.NameOf).Distinct().Except(reached).Except(ForPagesOnly).Except(AskedByImpact).Except(Undos).Except(ForCommandsOnly).Order(StringComparer.Ordinal));
    }
}
