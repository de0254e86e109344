using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>The facts of a user as they are edited, for a new user and for one there is.</summary>
public sealed partial class UserFields
{
    [Parameter, EditorRequired] public required UserForm Form { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }

    [Parameter, EditorRequired] public required EditSession<UserForm> Session { get; set; }

    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<WritingText> Writing { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private IReadOnlyList<(long? Value, string Name)> Sites =>
        [(null, Me.Actor.IsConfined ? ControlsText.ChooseOne : Text[nameof(UsersText.NoLocation)]), .. Locations.Select(location => ((long?)location.Id, location.Name))];

    private string? Notice(string text) => Writing.NoticeOfName(text);

    private IReadOnlyList<(TMember Value, string Name)> Members<TMember>()
        where TMember : struct, Enum => [.. Enum.GetValues<TMember>().Select(member => (member, Eligibility.Of(member)))];

    private Task SetAsync(string field, Action set)
    {
        set();
        Session.Changed(field);
        return OnChanged.InvokeAsync();
    }
}
