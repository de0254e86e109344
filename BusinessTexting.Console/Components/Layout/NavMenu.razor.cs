using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Material = MudBlazor.Icons.Material;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The way to every page that the person may open; a drawer where the screen is narrow.</summary>
public sealed partial class NavMenu
{
    private static readonly Group[] Groups =
    [
        new(
            Heading: null,
            [
                new("/", Material.Outlined.Home, nameof(ShellText.Overview)) { IsWhole = true },
                new(Links.Inspect, Material.Outlined.Troubleshoot, nameof(ShellText.Inspect)),
            ]),
        new(
            nameof(ShellText.Management),
            [
                new("/users", Material.Outlined.People, nameof(ShellText.Users)),
                new("/locations", Material.Outlined.LocationOn, nameof(ShellText.Locations)),
                new("/import", Material.Outlined.FileUpload, nameof(ShellText.ImportDirectory)) { Needs = Privilege.ImportDirectory },
                new("/organization", Material.Outlined.Settings, nameof(ShellText.OrganizationSettings)) { IsWhole = true },
                new(Links.StoredValues, Material.Outlined.FactCheck, nameof(ShellText.StoredValues)),
                new(Links.Policy, Material.Outlined.Rule, nameof(ShellText.Policy)),
                new(Links.Audit, Material.Outlined.History, nameof(ShellText.AuditLog)) { Needs = Privilege.SeeRecordOfUsers },
                new(Links.Administrators, Material.Outlined.ManageAccounts, nameof(ShellText.Administrators)) { Needs = Privilege.ManageAdministrators },
                new(Links.ApiKeys, Material.Outlined.Key, nameof(ShellText.ApiKeys)) { Needs = Privilege.ManageAdministrators },
            ]),
        new(nameof(ShellText.Services), [new("/calling/service-settings", Material.Outlined.Phone, nameof(ShellText.Calling))]),
        new(Heading: null, [new("/help/prerequisites", Material.Outlined.HelpOutline, nameof(ShellText.Help))]) { IsApart = true },
    ];

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }

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
    }
}
