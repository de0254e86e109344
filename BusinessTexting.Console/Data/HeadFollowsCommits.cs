using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Data;

/// <summary>Brings the head of the record up to date once entries are committed, whoever committed them.</summary>
internal sealed class HeadFollowsCommits(RecordHead head) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (eventData.Context is ConsoleDb db && db.Chain.HasGrownBy(eventData.TransactionId))
        {
            head.Follow(db);
        }
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }
}
