using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The findings stored with each organization, location and user, which hold for one policy only.</summary>
public sealed class StoredFindings(IDbContextFactory<ConsoleDb> databases, EligibilityPolicy policy, TimeProvider clock, ILogger<StoredFindings> logger)
{
    private const int BatchSize = 5000;

    /// <summary>Records a policy that is not the one in force before, and judges everything anew where the stored findings do not hold for it.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var fingerprint = PolicyInForce.Of(policy);
        if (await InForceAsync(db, cancellationToken) == fingerprint)
        {
            return;
        }

        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);

        // Asked again now that nobody else can write: another console may have started with the same policy.
        var inForce = await InForceAsync(db, cancellationToken);
        if (inForce == fingerprint)
        {
            return;
        }

        var write = bulk.Prepare("INSERT OR REPLACE INTO \"Policies\" (\"Id\", \"Fingerprint\") VALUES ($id, $fingerprint)", "$id", "$fingerprint");
        BulkChange.Run(write, PolicyInForce.OnlyId, fingerprint);
        var users = 0;
        if (!PolicyInForce.FindsTheSame(inForce, policy))
        {
            await JudgeSitesAnewAsync(db, bulk, cancellationToken);
            users = await JudgeUsersAnewAsync(db, bulk, cancellationToken);
        }

        if (inForce is not null)
        {
            bulk.Record(PolicyChanged(inForce, fingerprint));
            logger.PolicyChanged(inForce, fingerprint, users);
        }
        else
        {
            bulk.NothingToRecord();
        }

        await bulk.CommitAsync(cancellationToken);
    }

    private static Task<string?> InForceAsync(ConsoleDb db, CancellationToken cancellationToken) =>
        db.Policies.AsNoTracking().Select(policy => policy.Fingerprint).SingleOrDefaultAsync(cancellationToken);

    private async Task<int> JudgeUsersAnewAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var locations = await db.Locations.AsNoTracking().ToDictionaryAsync(location => location.Id, cancellationToken);
        var write = bulk.Prepare("UPDATE \"Users\" SET \"NotMet\" = $notMet, \"Unknown\" = $unknown WHERE \"Id\" = $id", "$notMet", "$unknown", "$id");
        var (count, last) = (0, 0L);
        while (await db.Users.AsNoTracking().Where(user => user.Id > last).OrderBy(user => user.Id).Take(BatchSize).ToListAsync(cancellationToken) is [_, ..] users)
        {
            foreach (var user in users)
            {
                policy.Assess(user, user.LocationId is { } id ? locations[id] : null);
                BulkChange.Run(write, user.NotMet.Bits, user.Unknown.Bits, user.Id);
            }

            (count, last) = (count + users.Count, users[^1].Id);
        }

        return count;
    }

    private async Task JudgeSitesAnewAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var writeLocation = bulk.Prepare("UPDATE \"Locations\" SET \"NotMet\" = $notMet WHERE \"Id\" = $id", "$notMet", "$id");
        foreach (var location in await db.Locations.AsNoTracking().ToListAsync(cancellationToken))
        {
            policy.Assess(location);
            BulkChange.Run(writeLocation, location.NotMet.Bits, location.Id);
        }

        var writeOrganization = bulk.Prepare("UPDATE \"Organizations\" SET \"NotMet\" = $notMet, \"Unknown\" = $unknown", "$notMet", "$unknown");
        foreach (var organization in await db.Organizations.AsNoTracking().ToListAsync(cancellationToken))
        {
            policy.Assess(organization);
            BulkChange.Run(writeOrganization, organization.NotMet.Bits, organization.Unknown.Bits);
        }
    }

    private AuditEntry PolicyChanged(string before, string after) => new()
    {
        At = clock.GetUtcNow(),
        Actor = Actor.Console.Name,
        ActorRole = $"{Actor.Console.Role}",
        Action = AuditAction.PolicyChanged,
        Resource = AuditResource.Policy,
        ResourceName = "Eligibility policy",
        Before = AuditFields.ToJson(new() { ["policy"] = before }),
        After = AuditFields.ToJson(new() { ["policy"] = after }),
        CorrelationId = Guid.CreateVersion7(clock.GetUtcNow()),
    };
}
