using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.OrganizationSettings;

/// <summary>The organization's facts.</summary>
public sealed class OrganizationService(
    ReadStore reads, ChangeStore changes, EligibilityPolicy policy, IValidator<OrganizationForm> validator)
{
    /// <summary>Null while nothing has been imported.</summary>
    public async Task<Organization?> LoadAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await sight.OrganizationAsync(cancellationToken);
    }

    /// <summary>The organization rules for facts that are only proposed; null while nothing has been imported.</summary>
    public async Task<EligibilityVerdict?> JudgeAsync(OrganizationForm form, Actor actor, CancellationToken cancellationToken) =>
        await ProposedAsync(form, actor, cancellationToken) is { } proposed ? policy.Judge(proposed) : null;

    /// <summary>What saving the form would do; null while nothing has been imported.</summary>
    public async Task<TextingImpact?> PreviewAsync(OrganizationForm form, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.ChangeOrganization, actor, cancellationToken);
        return await ImpactService.CountAsync(form.Proposed, policy, sight, cancellationToken);
    }

    public Task<ChangeOutcome> SaveAsync(OrganizationForm form, Actor actor, CancellationToken cancellationToken) =>
        changes.ChangeAsync(Privilege.ChangeOrganization, actor, (change, token) => SaveAsync(change, form, token), cancellationToken);

    private async Task<ChangeOutcome> SaveAsync(Change change, OrganizationForm form, CancellationToken cancellationToken)
    {
        if (await validator.ValidateAsync(form, cancellationToken) is { IsValid: false } validation)
        {
            return new ChangeOutcome.Invalid(validation.ToDictionary().AsReadOnly());
        }

        if (await change.Db.Organizations.SingleOrDefaultAsync(cancellationToken) is not { } organization)
        {
            return new ChangeOutcome.Missing();
        }

        if (organization.Version != form.Version)
        {
            return await change.StaleAsync(AuditResource.Organization, organization.Id, organization.Version, cancellationToken);
        }

        var before = AuditFields.Of(organization);
        form.ApplyTo(organization);
        policy.Assess(organization);
        return change.Record(AuditAction.OrganizationChanged, Change.Subject.Of(organization), before, AuditFields.Of(organization))
            ? new ChangeOutcome.Saved(organization.Id, ++organization.Version, policy.Judge(organization).BlockedBy)
            : new ChangeOutcome.Unchanged(organization.Id, organization.Version);
    }

    private async Task<Organization?> ProposedAsync(OrganizationForm form, Actor actor, CancellationToken cancellationToken)
    {
        if (await LoadAsync(actor, cancellationToken) is not { } proposed)
        {
            return null;
        }

        form.ApplyTo(proposed);
        policy.Assess(proposed);
        return proposed;
    }
}
