using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Data;

public sealed class RecentChangesTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_import_stands_for_all_the_changes_it_made()
    {
        var token = Xunit.TestContext.Current.CancellationToken;
        var switches = _database.Get<ServiceSettingsService>();
        _database.Store([], [Some.Location()]);
        await switches.SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, token);
        await _database.Get<SampleOrganization>().ImportAsync(Actors.Full, token);
        await switches.SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, token);

        var changes = await _database.Get<RecentChanges>().OfAllAsync(10, Actors.Full, token);

        Assert.Equal(
            [
                AuditAction.OrganizationDefaultChanged,
                AuditAction.DirectoryImported,
                AuditAction.OrganizationDefaultChanged,
                AuditAction.LocationAdded,
                AuditAction.OrganizationAdded,
            ],
            changes.Select(entry => entry.Action));
    }
}
