using System.Numerics;

namespace BusinessTexting.Core.Eligibility;

/// <summary>A set of rules, small enough to be a database column.</summary>
/// <param name="Bits">Bit n stands for the rule with the number n.</param>
public readonly record struct RuleSet(int Bits)
{
    public static readonly RuleSet None;

    public static readonly RuleSet All = Of(RuleCodes.All);

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount((uint)Bits);

    public static RuleSet Of(params IEnumerable<RuleCode> rules) =>
        rules.Aggregate(None, (set, rule) => set.With(rule));

    public static RuleSet operator |(RuleSet left, RuleSet right) => new(left.Bits | right.Bits);

    public static RuleSet operator &(RuleSet left, RuleSet right) => new(left.Bits & right.Bits);

    public bool Contains(RuleCode rule) => (Bits & (1 << (int)rule)) != 0;

    public RuleSet With(RuleCode rule) => new(Bits | (1 << (int)rule));

    public RuleSet Without(RuleSet others) => new(Bits & ~others.Bits);

    /// <summary>The rules of the set in the order of display.</summary>
    public IEnumerable<RuleCode> InOrder() => RuleCodes.All.Where(Contains);

    /// <summary>Codes in the order of display, joined by a semicolon.</summary>
    public override string ToString() => string.Join(';', InOrder().Select(rule => rule.Text));
}
