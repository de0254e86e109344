using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Who set a value, how and when.</summary>
public sealed partial class OriginNote
{
    /// <summary>Null where the record does not tell, or not this actor.</summary>
    [Parameter, EditorRequired] public ValueOrigin? Origin { get; set; }

    /// <summary>What the value belongs to.</summary>
    [Parameter, EditorRequired] public AuditResource Of { get; set; }

    /// <summary>Links to the entry.</summary>
    [Parameter] public bool Linked { get; set; } = true;

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }
}
