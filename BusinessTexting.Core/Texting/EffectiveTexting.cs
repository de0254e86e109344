namespace BusinessTexting.Core.Texting;

/// <summary>What holds for one user, and who decided what is configured: user override, else location default, else organization default.</summary>
/// <param name="IsConfiguredOn">The configured value, eligible or not.</param>
public sealed record EffectiveTexting(TextingState State, bool IsConfiguredOn, TextingLevel DecidedBy)
{
    /// <param name="location">The location default; <see cref="TextingChoice.Inherit"/> for a user without a location.</param>
    public static EffectiveTexting Of(TextingChoice organization, TextingChoice location, TextingChoice user, bool isBlocked)
    {
        var (choice, decidedBy) = (user, location) switch
        {
            (not TextingChoice.Inherit, _) => (user, TextingLevel.User),
            (_, not TextingChoice.Inherit) => (location, TextingLevel.Location),
            _ => (organization, TextingLevel.Organization),
        };
        return new EffectiveTexting(StateOf(isBlocked, choice is TextingChoice.On), choice is TextingChoice.On, decidedBy);
    }

    public static TextingState StateOf(bool isBlocked, bool isConfiguredOn) => (isBlocked, isConfiguredOn) switch
    {
        (true, _) => TextingState.Blocked,
        (_, true) => TextingState.On,
        _ => TextingState.Off,
    };
}
