using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.ServiceSettings;

/// <summary>The organization's one switch.</summary>
public sealed class ServiceSettingsService(ReadStore reads, ChangeStore changes, Confirmations confirmations, EligibilityPolicy policy)
{
    /// <summary>Null while nothing has been imported.</summary>
    public async Task<ProvisioningSettings?> LoadAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return null;
        }

        var users = await sight.Users.Where(user => user.LocationId != null).GroupBy(user => user.LocationId!.Value)
            .Select(group => new { Location = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Location, group => group.Count, cancellationToken);
        var locations = await sight.Locations.OrderBy(location => location.NameKey).ToListAsync(cancellationToken);
        return new ProvisioningSettings(
            organization,
            policy.Judge(organization),
            [.. locations.Select(location => new ProvisioningSettings.LocationRow(location, policy.Judge(location), users.GetValueOrDefault(location.Id)))]);
    }

    /// <summary>What turning the switch would do; null while nothing has been imported.</summary>
    public async Task<TextingImpact?> PreviewAsync(TextingChoice choice, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ChangeOrganization, actor, cancellationToken);
        return await ImpactService.CountAsync(new ProposedChange.OfOrganization { TextingDefault = choice }, policy, sight, cancellationToken);
    }

    /// <summary>One switch for everybody: who turns it proves first who they are.</summary>
    /// <param name="choice">On or Off.</param>
    /// <param name="version">The version the actor has seen; null to save over whatever is there.</param>
    public async Task<ChangeOutcome> SetDefaultAsync(TextingChoice choice, int? version, Actor actor, CancellationToken cancellationToken) =>
        actor.May(Privilege.ChangeOrganization) && !confirmations.IsFresh(actor) ? new ChangeOutcome.NotConfirmed() : await changes.ChangeAsync(
            Privilege.ChangeOrganization,
            actor,
            async (change, token) =>
            {
                if (await change.Db.Organizations.SingleOrDefaultAsync(token) is not { } organization)
                {
                    return new ChangeOutcome.Missing();
                }

                if (version is not null && organization.Version != version)
                {
                    return await change.StaleAsync(AuditResource.Organization, organization.Id, organization.Version, token);
                }

                var blockedBy = policy.Judge(organization).BlockedBy;
                var before = AuditFields.Of(organization);
                organization.TextingDefault = choice;
                return change.Record(AuditAction.OrganizationDefaultChanged, Change.Subject.Of(organization), before, AuditFields.Of(organization))
                    ? new ChangeOutcome.Saved(organization.Id, ++organization.Version, blockedBy)
                    : new ChangeOutcome.Unchanged(organization.Id, organization.Version, blockedBy);
            },
            cancellationToken);
}
