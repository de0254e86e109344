using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>A document with the product's name on top: for everybody, signed in or not.</summary>
public sealed partial class ApiDocsLayout
{
    [Inject] public required IStringLocalizer<ApiReferenceText> Text { get; init; }
}
