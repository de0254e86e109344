using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Data;

/// <summary>Takes back changes of one kind of resource, by the same rules as any other change of it.</summary>
public interface IUndo
{
    bool CanUndo(AuditAction action);

    /// <summary>What taking back this entry asks of the actor.</summary>
    Privilege PrivilegeFor(AuditEntry entry);

    /// <summary>Ends in <see cref="ChangeOutcome.Stale"/> when the resource has changed since.</summary>
    Task<ChangeOutcome> UndoAsync(AuditEntry entry, Actor actor, CancellationToken cancellationToken);
}
