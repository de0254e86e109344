using BusinessTexting.Console.Components.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The controls of an administrator's form, for one who is there and for one to invite.</summary>
public sealed partial class AdministratorEditor
{
    [Parameter, EditorRequired] public required AdministratorForm Form { get; set; }
    [Parameter, EditorRequired] public required EditSession<AdministratorForm> Session { get; set; }

    /// <summary>What a Location administrator can be confined to.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(long Value, string Name)> Locations { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<AdministratorsText> Text { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    private Task ChangeAsync(string field, Action change)
    {
        change();
        Session.Changed(field);
        return OnChanged.InvokeAsync();
    }
}
