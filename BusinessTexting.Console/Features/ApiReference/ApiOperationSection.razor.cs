using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>One operation of the API.</summary>
public sealed partial class ApiOperationSection
{
    [Parameter, EditorRequired] public required ApiReferenceView.Operation Operation { get; set; }

    [Inject] public required IStringLocalizer<ApiReferenceText> Text { get; init; }

    private static string CssOf(string method) => method switch
    {
        "GET" => "mud-success-text",
        "DELETE" => "mud-error-text",
        _ => "mud-text-secondary",
    };
}
