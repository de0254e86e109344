using System.Diagnostics;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Benchmarks;

/// <summary>One user's verdict with all findings, against a chain of ifs written by hand that returns the same findings.</summary>
internal static class VerdictRun
{
    private const int Judgements = 200_000;

    public static void Run()
    {
        var policy = EligibilityPolicy.Default;
        var organization = new Organization { Name = "Northwind", CallingPlanCountries = [CountryCode.UnitedStates], HasAddOn = true, DataRegion = DataRegion.Supported };
        var location = new Location { Name = "Austin HQ", Country = CountryCode.UnitedStates, PstnConnection = PstnConnection.CiscoPstn };
        var user = new User { Email = "maya.chen@northwind.example", License = CallingLicense.Professional, PrimaryNumber = PhoneNumber.Parse("+15125550142"), DesktopAppVersion = "42.9" };
        var rounds = Enumerable.Range(0, 7)
            .Select(_ => (Ours: Time(() => policy.Judge(organization, location, user).Findings.Count), Bare: Time(() => HandWritten(organization, location, user).Count)))
            .ToList();
        var (ours, bare) = (Timing.Median([.. rounds.Select(round => round.Ours)]), Timing.Median([.. rounds.Select(round => round.Bare)]));
        System.Console.WriteLine($"verdict with all findings       {ours,8:F3} us   hand-written chain {bare:F3} us   ratio {ours / bare:F2}   (limits 5 us, 4 x)");
    }

    private static double Time(Func<int> judge)
    {
        var found = 0;
        var watch = Stopwatch.StartNew();
        for (var index = 0; index < Judgements; index++)
        {
            found += judge();
        }

        return found == 0 ? throw new InvalidOperationException("Nothing was judged.") : watch.Elapsed.TotalMicroseconds / Judgements;
    }

    private static List<Finding> HandWritten(Organization organization, Location location, User user)
    {
        var findings = new List<Finding>(12)
        {
            Finding.Met(RuleCode.CustomerType, new Evidence(EvidenceKind.CustomerType, organization.CustomerType.ToString())),
            Finding.Met(RuleCode.CallingPlan, new Evidence(EvidenceKind.CallingPlanCountries, string.Join(", ", organization.CallingPlanCountries))),
            Finding.Met(RuleCode.AddOn, new Evidence(EvidenceKind.AddOn, organization.HasAddOn.ToString())),
            Finding.Met(RuleCode.DataRegion, new Evidence(EvidenceKind.DataRegion, organization.DataRegion.ToString())),
            Finding.Met(RuleCode.Location, new Evidence(EvidenceKind.Location, location.Name)),
            Finding.Met(RuleCode.LocationCountry, new Evidence(EvidenceKind.LocationCountry, location.Country.Value)),
            Finding.Met(RuleCode.CiscoPstn, new Evidence(EvidenceKind.PstnConnection, location.PstnConnection.ToString())),
            Finding.Met(RuleCode.CallingLicense, new Evidence(EvidenceKind.License, user.License.ToString())),
            Finding.Met(RuleCode.PrimaryNumber, new Evidence(EvidenceKind.PrimaryNumber, user.PrimaryNumber!.Value)),
            Finding.Met(
                RuleCode.NumberSource,
                new Reason.NumberSourceReadAsCallingPlan(location.Name),
                new Evidence(EvidenceKind.NumberSource, user.NumberSource.ToString()),
                new Evidence(EvidenceKind.PstnConnection, location.PstnConnection.ToString())),
            Finding.Met(
                RuleCode.NumberTexting,
                new Reason.CarrierHasNotSaid(),
                new Evidence(EvidenceKind.PrimaryNumber, user.PrimaryNumber.Value),
                new Evidence(EvidenceKind.AreaCode, user.PrimaryNumber.Value[2..5]),
                new Evidence(EvidenceKind.NumberTexting, user.NumberTexting.ToString())),
        };
        var desktop = AppVersion.Parse(user.DesktopAppVersion);
        findings.Add(Finding.NotMet(
            RuleCode.AppVersion,
            new Reason.AppTooOld(desktop, Mobile: null, EligibilityPolicy.Default.MinimumDesktopVersion, EligibilityPolicy.Default.MinimumMobileVersion),
            new Evidence(EvidenceKind.DesktopAppVersion, user.DesktopAppVersion),
            new Evidence(EvidenceKind.MobileAppVersion, user.MobileAppVersion)));
        return findings;
    }
}
