using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The organization as it is after the import.</summary>
/// <param name="Before">Null for an organization that is added.</param>
internal sealed record OrganizationStep(Organization Organization, SortedDictionary<string, string>? Before, SortedDictionary<string, string> After, bool HasNewChoice)
{
    public bool IsNew => Before is null;

    public bool IsChange => Before?.SequenceEqual(After) is not true;

    public AuditAction Action => IsNew ? AuditAction.OrganizationAdded : AuditAction.OrganizationChanged;

    public Change.Subject Subject => Change.Subject.Of(Organization);
}
