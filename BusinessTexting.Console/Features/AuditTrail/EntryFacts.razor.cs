using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Who, when, what, why, and the links of one entry.</summary>
public sealed partial class EntryFacts
{
    [Parameter, EditorRequired] public required EntryDetails Details { get; set; }

    /// <summary>Where another entry is shown.</summary>
    [Parameter, EditorRequired] public required Func<long, string> HrefFor { get; set; }

    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private AuditEntry Entry => Details.Entry;

    private string Actor => string.Join(" · ", new[] { Entry.Actor, Entry.ActorEmail, Role }.Where(part => part is not ""));

    // A role there is no longer stands as it was recorded.
    private string Role => Entry.ActorRole is "" ? "" : Text[$"Role_{Entry.ActorRole}"] is { ResourceNotFound: false } words ? words : Entry.ActorRole;

    private string? ResourceHref => Details.ResourceExists ? Entry switch
    {
        { Resource: AuditResource.Organization } => Links.Organization,
        { Resource: AuditResource.Location, ResourceId: { } id } => Links.Location(id),
        { Resource: AuditResource.User, ResourceId: { } id } => Links.User(id),
        _ => null,
    }
    : null;
}
