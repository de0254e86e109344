using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>Parameters or fields with what they take and mean.</summary>
public sealed partial class ApiFieldList
{
    [Parameter, EditorRequired] public required IReadOnlyList<ApiReferenceView.Field> Fields { get; set; }

    [Inject] public required IStringLocalizer<ApiReferenceText> Text { get; init; }

    private string MeaningOf(ApiReferenceView.Field field) => field.IsRequired ? $"{Text[nameof(ApiReferenceText.Required)]} {field.Description}".TrimEnd() : field.Description;
}
