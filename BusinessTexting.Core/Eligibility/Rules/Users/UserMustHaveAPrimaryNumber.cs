namespace BusinessTexting.Core.Eligibility.Rules.Users;

/// <summary>Texts go out from the primary telephone number; an extension is not one (help article).</summary>
public sealed class UserMustHaveAPrimaryNumber : IEligibilityRule<UserFacts>
{
    public RuleCode Code => RuleCode.PrimaryNumber;

    public Finding Judge(UserFacts facts)
    {
        var evidence = new Evidence(EvidenceKind.PrimaryNumber, facts.User.PrimaryNumber?.Value ?? "");
        return facts.User.PrimaryNumber is null ? Finding.NotMet(Code, new Reason.NoPrimaryNumber(), evidence) : Finding.Met(Code, evidence);
    }
}
