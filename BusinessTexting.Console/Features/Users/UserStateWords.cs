using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>What a saved change came to, in a sentence.</summary>
internal static class UserStateWords
{
    extension(UserDetails details)
    {
        public string Now(IStringLocalizer<UsersText> text, IStringLocalizer<EligibilityText> eligibility) => details.Texting.State switch
        {
            TextingState.On => text[nameof(UsersText.NowOn), details.User.Name],
            TextingState.Off => text[nameof(UsersText.NowOff), details.User.Name],
            _ => text[nameof(UsersText.NowBlocked), details.User.Name, string.Join(", ", details.Verdict.BlockedBy.InOrder().Select(rule => rule.Title(eligibility)))],
        };
    }
}
