using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The way to every page that the person may open; a drawer where the screen is narrow.</summary>
public sealed partial class NavMenu : IDisposable
{
    private static readonly Group[] Groups =
    [
        new(
            Heading: null,
            [
                new("/", "home", nameof(ShellText.Overview)) { IsWhole = true },
                new(Links.Inspect, "search", nameof(ShellText.Inspect)),
            ]),
        new(
            nameof(ShellText.Management),
            [
                new("/users", "people", nameof(ShellText.Users)),
                new("/locations", "location", nameof(ShellText.Locations)),
                new("/import", "import", nameof(ShellText.ImportDirectory)) { Needs = Privilege.ImportDirectory },
                new("/organization", "settings", nameof(ShellText.OrganizationSettings)) { IsWhole = true },
                new(Links.StoredValues, "check-circle", nameof(ShellText.StoredValues)),
                new(Links.Policy, "document", nameof(ShellText.Policy)),
                new(Links.Audit, "recents", nameof(ShellText.AuditLog)) { Needs = Privilege.SeeRecordOfUsers },
                new(Links.Administrators, "user", nameof(ShellText.Administrators)) { Needs = Privilege.ManageAdministrators },
                new(Links.ApiKeys, "lock", nameof(ShellText.ApiKeys)) { Needs = Privilege.ManageAdministrators },
            ]),
        new(nameof(ShellText.Services), [new("/calling/service-settings", "handset", nameof(ShellText.Calling))]),
        new(Heading: null, [new("/help/prerequisites", "help-circle", nameof(ShellText.Help))]) { IsApart = true },
    ];

    private ElementReference _nav;
    private bool _wasOpen;

    [Parameter] public bool Open { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var opened = Open && !_wasOpen;
        _wasOpen = Open;
        if (opened)
        {
            await _nav.FocusAsync();
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);


    /// <param name="Heading">The key of its words; null without a heading.</param>
    private sealed record Group(string? Heading, IReadOnlyList<Item> Items)
    {
        /// <summary>A line stands before it.</summary>
        public bool IsApart { get; init; }
    }

    /// <param name="Words">The key of its words.</param>
    private sealed record Item(string Href, string Icon, string Words)
    {
        /// <summary>Only this address is the page, and none below it.</summary>
        public bool IsWhole { get; init; }

        /// <summary>Without it the page is not offered; null where everybody may open it.</summary>
        public Privilege? Needs { get; init; }

        /// <param name="path">Of the page that is open.</param>
        public bool LeadsTo(string path) => string.Equals(path, Href, StringComparison.OrdinalIgnoreCase)
            || (!IsWhole && path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase));
    }
}
