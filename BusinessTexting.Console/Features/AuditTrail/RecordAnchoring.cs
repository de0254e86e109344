using System.Diagnostics;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Makes the head of the record anew where it is lost or does not fit, and says so on the record.</summary>
public sealed class RecordAnchoring(ChangeStore changes, RecordVerification verification, RecordHead head)
{
    /// <summary>Only over entries that are what the console wrote. Whether some were cut off at the end nobody can tell from then on, except by the
    /// head that the entry names.</summary>
    public async Task<AnchorOutcome> AnchorAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Privilege.KeepRecord))
        {
            return new AnchorOutcome.NotAllowed(Privilege.KeepRecord);
        }

        if (await verification.VerifyAsync(from: 1, progress: null, cancellationToken) is VerifyOutcome.Intact)
        {
            return new AnchorOutcome.Fits();
        }

        return await verification.VerifyEntriesAsync(cancellationToken) is VerifyOutcome.Broken(var fault)
            ? new AnchorOutcome.Broken(fault)
            : await MakeAsync(actor, cancellationToken);
    }

    private async Task<AnchorOutcome> MakeAsync(Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await changes.ChangeAsync(Privilege.KeepRecord, actor, (change, _) => Task.FromResult<ChangeOutcome>(Anchor(change)), cancellationToken) switch
            {
                ChangeOutcome.Saved(var last, _, _) => new AnchorOutcome.Anchored(last),
                ChangeOutcome.NotStored(var trouble) => new AnchorOutcome.NotStored(trouble),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AnchorOutcome.NotWritten(exception.Message);
        }
    }

    private ChangeOutcome.Saved Anchor(Change change)
    {
        change.Record(
            AuditAction.RecordAnchored, new Change.Subject(AuditResource.Record, Id: null, "Record"), before: null, new() { ["previousHead"] = head.Told() });
        return new ChangeOutcome.Saved(head.Anchor(change.Db).Sequence, Version: 0);
    }
}
