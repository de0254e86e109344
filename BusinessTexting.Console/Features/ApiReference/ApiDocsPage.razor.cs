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

    private const string ProblemExample =
        """
        HTTP/1.1 400 Bad Request
        Content-Type: application/problem+json

        {
          "type": "/api/docs#body-invalid",
          "title": "The body does not fit",
          "status": 400,
          "detail": "These fields do not fit: texting.",
          "code": "body-invalid",
          "errors": { "texting": ["\"purple\" does not fit; it takes inherit, on, off."] }
        }
        """;

    private ApiReferenceView _reference = new([], []);

    [Inject] internal ApiReferenceService Reference { get; init; } = null!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<ApiReferenceText> Text { get; init; }

    private IReadOnlyList<(string Id, string Title)> Contents => [.. Guides.Select(guide => (guide.Id, Text[guide.Title].Value))];

    private string Origin => Navigation.BaseUri.TrimEnd('/');

    protected override async Task OnInitializedAsync() => _reference = await Reference.LoadAsync(Origin, CancellationToken.None);
}
