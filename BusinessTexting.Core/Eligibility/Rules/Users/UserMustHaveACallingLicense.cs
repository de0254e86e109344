using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>Texting needs the Calling Professional license (tech note 220198).</summary>
public sealed class UserMustHaveACallingLicense : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.CallingLicense;

    public Finding Judge(UserFacts facts)
    {
        var evidence = new Evidence(EvidenceKind.License, facts.User.License.ToString());
        return facts.User.License switch
        {
            CallingLicense.Professional => Finding.Met(Code, evidence),
            CallingLicense.None => Finding.NotMet(Code, new Reason.NoCallingLicense(), evidence),
            _ => Finding.Unknown(Code, new Reason.CallingLicenseUnknown(), evidence),
        };
    }
}
