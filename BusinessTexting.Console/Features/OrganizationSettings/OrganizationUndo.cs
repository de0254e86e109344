using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>Takes back a change of the organization's facts or its default.</summary>
public sealed class OrganizationUndo(ChangeStore changes, Confirmations confirmations, EligibilityPolicy policy) : IUndo
{
    public bool CanUndo(AuditAction action) => action is AuditAction.OrganizationChanged or AuditAction.OrganizationDefaultChanged;

    public Privilege PrivilegeFor(AuditEntry entry) => Privilege.ChangeOrganization;

    /// <summary>Taking back the default turns the switch for everybody: who does it proves first who they are.</summary>
    public async Task<ChangeOutcome> UndoAsync(AuditEntry entry, Actor actor, CancellationToken cancellationToken) =>
        actor.May(PrivilegeFor(entry)) && AuditFields.FromJson(entry.Before).ContainsKey(AuditFields.TextingDefault) && !confirmations.IsFresh(actor)
            ? new ChangeOutcome.NotConfirmed()
            : await PutBackAsync(entry, actor, cancellationToken);

    private Task<ChangeOutcome> PutBackAsync(AuditEntry entry, Actor actor, CancellationToken cancellationToken) => changes.ChangeAsync(
        PrivilegeFor(entry),
        actor,
        async (change, token) =>
        {
            var organization = await change.Db.Organizations.SingleAsync(token);
            if (await change.BeginUndoAsync(entry, organization.Version, token) is { } stale)
            {
                return stale;
            }

            var before = AuditFields.Of(organization);
            RecordedFields.ApplyTo(organization, AuditFields.FromJson(entry.Before));
            policy.Assess(organization);
            return change.Record(entry.Action, Change.Subject.Of(organization), before, AuditFields.Of(organization))
                ? new ChangeOutcome.Saved(organization.Id, ++organization.Version, policy.Judge(organization).BlockedBy)
                : new ChangeOutcome.Unchanged(organization.Id, organization.Version);
        },
        cancellationToken);
}
