using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Eligibility;

/// <summary>The answer as a customer can be told it: whether the user can text, why, and what to do. It names no person and no number.</summary>
public static class TextingSentence
{
    extension(UserDetails details)
    {
        public string Told(IStringLocalizer<EligibilityText> text) => details.Texting.State is TextingState.Blocked
            ? details.ToldBlocked(text)
            : (details.Texting.State, details.Texting.DecidedBy) switch
            {
                (TextingState.On, TextingLevel.User) => text[nameof(EligibilityText.ToldOnUser)],
                (TextingState.On, TextingLevel.Location) => text[nameof(EligibilityText.ToldOnLocation), details.Location!.Name],
                (TextingState.On, _) => text[nameof(EligibilityText.ToldOnOrganization)],
                (_, TextingLevel.User) => text[nameof(EligibilityText.ToldOffUser)],
                (_, TextingLevel.Location) => text[nameof(EligibilityText.ToldOffLocation), details.Location!.Name],
                _ => text[nameof(EligibilityText.ToldOffOrganization)],
            };

        private string ToldBlocked(IStringLocalizer<EligibilityText> text)
        {
            var blocking = details.Verdict.Findings.Where(finding => details.Verdict.BlockedBy.Contains(finding.Rule)).ToList();
            return text[
                nameof(EligibilityText.ToldBlocked),
                string.Join("; ", blocking.Select(finding => finding.Reason!.Told(text))),
                string.Join(" ", blocking.Select(finding => finding.HowToFix(text)).Distinct(StringComparer.Ordinal))];
        }
    }

    extension(Reason reason)
    {
        /// <summary>The reason as a part of a sentence: the primary number is toll-free.</summary>
        public string Told(IStringLocalizer<EligibilityText> text) => reason switch
        {
            Reason.CustomerTypeNotEligible(var type) => text[nameof(EligibilityText.CustomerTypeNotEligibleTold), text.Of(type)],
            Reason.CountryNotServed(var location, _) => text[nameof(EligibilityText.CountryNotServedTold), location],
            Reason.NotCiscoPstn(var location, _) => text[nameof(EligibilityText.NotCiscoPstnTold), location],
            Reason.AreaCodeCannotText(_, var areaCode) => text[$"AreaCode{areaCode.Kind}Told"],
            _ => text[$"{reason.GetType().Name}Told"],
        };
    }
}
