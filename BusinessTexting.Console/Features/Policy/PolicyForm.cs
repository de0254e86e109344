using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Console.Features.Policy;

/// <summary>A policy as it is tried.</summary>
public sealed record PolicyForm
{
    public string MinimumDesktopVersion { get; set; } = "";

    public string MinimumMobileVersion { get; set; } = "";

    public RuleSet Advisory { get; set; }

    public bool UnknownAppVersionBlocks { get; set; }

    public bool DesktopIsUnreadable => !AppVersion.TryParse(MinimumDesktopVersion, out _);

    public bool MobileIsUnreadable => !AppVersion.TryParse(MinimumMobileVersion, out _);

    public static PolicyForm Of(EligibilityPolicy policy) => new()
    {
        MinimumDesktopVersion = policy.MinimumDesktopVersion.ToString(),
        MinimumMobileVersion = policy.MinimumMobileVersion.ToString(),
        Advisory = policy.Advisory,
        UnknownAppVersionBlocks = policy.UnknownAppVersionBlocks,
    };

    /// <summary>Null while a version cannot be read.</summary>
    /// <param name="areaCodes">Not edited: they are a file.</param>
    public EligibilityPolicy? ToPolicy(AreaCodeTable areaCodes) =>
        AppVersion.TryParse(MinimumDesktopVersion, out var desktop) && AppVersion.TryParse(MinimumMobileVersion, out var mobile)
            ? new EligibilityPolicy(desktop, mobile, Advisory, UnknownAppVersionBlocks, areaCodes)
            : null;
}
