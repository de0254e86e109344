using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>How the operations on the record, on what it can take back, and on backups are driven.</summary>
internal static class RecordOperations
{
    private const long NoEntry = 99_999;

    public static readonly IReadOnlyDictionary<string, Drive> Drivers = new Dictionary<string, Drive>(StringComparer.Ordinal)
    {
        ["AuditTrailService.ListAsync"] = async (stage, _, actor) => await Record(stage).ListAsync(new AuditQuery(), actor, Token),
        ["AuditTrailService.LoadAsync"] = async (stage, on, actor) => await Record(stage).LoadAsync(EntryAbout(stage, on)?.Id ?? NoEntry, actor, Token),
        ["AuditTrailService.ActorsAsync"] = async (stage, _, actor) => await Record(stage).ActorsAsync(actor, Token),
        ["AuditTrailService.UndoAsync"] = async (stage, on, actor) =>
            await Record(stage).UndoAsync(EntryAbout(stage, on)?.Id ?? NoEntry, on is "borrowed" ? stage.AccountOf(actor).Borrowed : actor, Token),
        ["AuditTrailService.VerifyAsync"] = async (stage, _, actor) => await Record(stage).VerifyAsync(progress: null, actor, Token),
        ["AuditTrailService.RecordExportAsync"] = async (stage, _, actor) => await Record(stage).RecordExportAsync("csv", "", actor, Token),
        ["AuditTrailService.ExportAsync"] = async (stage, _, actor) => await Record(stage).ExportAsync(new AuditQuery(), actor, Token).ToListAsync(Token),
        ["RecordAnchoring.AnchorAsync"] = async (stage, _, actor) =>
        {
            File.Delete($"{stage.Database.Path}.audit-head");
            return await stage.Get<RecordAnchoring>().AnchorAsync(actor, Token);
        },
        ["UserUndo.UndoAsync"] = async (stage, on, actor) => await Undo<UserUndo>(stage).UndoAsync(EntryAbout(stage, on)!, actor, Token),
        ["LocationUndo.UndoAsync"] = async (stage, on, actor) => await Undo<LocationUndo>(stage).UndoAsync(EntryAbout(stage, on)!, actor, Token),
        ["OrganizationUndo.UndoAsync"] = async (stage, on, actor) =>
            await Undo<OrganizationUndo>(stage).UndoAsync(EntryAbout(stage, on)!, on is "borrowed" ? stage.AccountOf(actor).Borrowed : actor, Token),
        ["PersonErasure.EraseAsync"] = async (stage, on, actor) => await stage.Get<PersonErasure>().EraseAsync(on is "own" ? RoleStage.Ana : RoleStage.Rita, actor, Token),
        ["PersonErasure.LoadAsync"] = async (stage, on, actor) => await stage.Get<PersonErasure>().LoadAsync(on is "own" ? RoleStage.Ana : RoleStage.Rita, actor, Token),
        ["BackupService.BackUpAsync"] = async (stage, _, actor) =>
            await stage.Get<BackupService>().BackUpAsync(Path.Combine(stage.Database.Folder, $"{Guid.NewGuid():N}.db"), actor, Token),
        ["RestoreService.RestoreAsync"] = async (stage, _, actor) =>
        {
            using var backup = stage.Database.Copy();
            return await stage.Get<RestoreService>().RestoreAsync(new RestoreRequest(backup.Path, IsUnsealed: true), actor, Token);
        },
    };

    private static CancellationToken Token => CancellationToken.None;

    private static AuditTrailService Record(RoleStage stage) => stage.Get<AuditTrailService>();

    private static TUndo Undo<TUndo>(RoleStage stage)
        where TUndo : IUndo => stage.Get<IEnumerable<IUndo>>().OfType<TUndo>().Single();

    // The newest.
    private static AuditEntry? EntryAbout(RoleStage stage, string on)
    {
        var (resource, id) = on switch
        {
            "own" => (AuditResource.User, RoleStage.Ana),
            "foreign" => (AuditResource.User, RoleStage.Dora),
            "homeless" => (AuditResource.User, RoleStage.Nora),
            "removed" => (AuditResource.User, RoleStage.Rita),
            "moved" => (AuditResource.User, RoleStage.Mo),
            "own-location" => (AuditResource.Location, RoleStage.Austin),
            "own-facts" => (AuditResource.Location, RoleStage.AustinAnnex),
            "foreign-location" => (AuditResource.Location, RoleStage.Denver),
            "organization" or "borrowed" => (AuditResource.Organization, Organization.OnlyId),
            _ => (AuditResource.User, RoleStage.Nothing),
        };
        return stage.Entries.Where(entry => entry.Resource == resource && entry.ResourceId == id).MaxBy(entry => entry.Id);
    }
}
