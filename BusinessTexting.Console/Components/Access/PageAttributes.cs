using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Components.Access;

/// <summary>Says of a page which privilege it asks for, so that a refusal is told in the answer's status too.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageNeedsAttribute(Privilege privilege) : Attribute
{
    public Privilege Privilege => privilege;
}

/// <summary>Says of a page that it shows the one whose id is in its address; where there is none, the answer's status says that too.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageShowsAttribute(AuditResource resource) : Attribute
{
    public AuditResource Resource => resource;
}
