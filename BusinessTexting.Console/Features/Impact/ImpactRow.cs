using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>One user whom a proposed change would concern.</summary>
/// <param name="LocationName">Empty for a user without a location.</param>
/// <param name="Transition">What would become of them.</param>
public sealed record ImpactRow(User User, string LocationName, TextingTransition Transition);
