using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Entries of the record as people read them: what, who, when, and each changed field before and after.</summary>
public sealed partial class RecentChangesList
{
    [Parameter, EditorRequired] public required IReadOnlyList<AuditEntry> Entries { get; set; }

    /// <summary>What all of them are about; who may not see that part of the record is told who may.</summary>
    [Parameter] public AuditResource? About { get; set; }

    /// <summary>Names what each entry is about, for lists that span several resources.</summary>
    [Parameter] public bool ShowResource { get; set; }

    /// <summary>What is to be said after each entry; nothing unless told.</summary>
    [Parameter] public RenderFragment<AuditEntry>? After { get; set; }

    /// <summary>Where the record tells all about it; null for no such link.</summary>
    [Parameter] public string? AllHref { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private static string? HrefFor(AuditEntry entry) => entry switch
    {
        { Action: AuditAction.UserRemoved or AuditAction.LocationRemoved } => null,
        { Resource: AuditResource.User, ResourceId: { } id } => Links.UserCalling(id),
        { Resource: AuditResource.Location, ResourceId: { } id } => Links.Location(id),
        _ => null,
    };
}
