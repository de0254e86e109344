using BusinessTexting.Console.Hosting.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>The API in words, written from the same document that programs read. It needs no session and no script.</summary>
public sealed partial class ApiDocsPage
{
    private static readonly (string Id, string Title)[] Guides =
    [
        ("start", nameof(ApiReferenceText.Start)),
        ("lists", nameof(ApiReferenceText.Lists)),
        ("versions", nameof(ApiReferenceText.Versions)),
        ("repeating", nameof(ApiReferenceText.Repeating)),
        ("limits", nameof(ApiReferenceText.Limits)),
        ("following", nameof(ApiReferenceText.Following)),
        ("problems", nameof(ApiReferenceText.Problems)),
    ];

    private ApiReferenceView _reference = new([], []);

    [Inject] internal ApiReferenceService Reference { get; init; } = null!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<ApiReferenceText> Text { get; init; }
    [Inject] internal IStringLocalizer<ApiText> Problems { get; init; } = null!;

    private string Origin => Navigation.BaseUri.TrimEnd('/');

    protected override async Task OnInitializedAsync() => _reference = await Reference.LoadAsync(CancellationToken.None);
}
