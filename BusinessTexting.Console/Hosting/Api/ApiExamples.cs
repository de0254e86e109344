using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Answers as they look, for the documentation: made by the code that makes the real ones, of a small organization.</summary>
internal sealed class ApiExamples(IStringLocalizer<EligibilityText> text)
{
    public static readonly AuditEntryResource Entry = new(
        42,
        new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero),
        new AuditEntryResource.Who("API key Gateway", "", "User", "192.0.2.7"),
        AuditAction.UserTextingChanged,
        new AuditEntryResource.What(AuditResource.User, 17, "maya.chen@northwind.example"),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["texting"] = "Inherit" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["texting"] = "On" },
        "Ticket 4711",
        new Guid("6f1d2c9e-5a0b-4f7e-9a51-0c9d3e2b7a44"),
        Undoes: null,
        "9c0e3f…",
        "51ab77…");

    private static readonly Organization Northwind = Assessed(new Organization
    {
        Name = "Northwind Dental Group",
        CustomerType = CustomerType.Enterprise,
        CallingPlanCountries = [CountryCode.UnitedStates],
        HasAddOn = true,
        DataRegion = DataRegion.Supported,
    });

    private static readonly Location Austin = new() { Id = 1, Name = "Austin HQ", Country = CountryCode.UnitedStates, PstnConnection = PstnConnection.CiscoPstn };

    private static readonly User Maya = new()
    {
        Id = 17,
        Email = "maya.chen@northwind.example",
        FirstName = "Maya",
        LastName = "Chen",
        PrimaryNumber = PhoneNumber.Parse("+15125550142"),
        LocationId = Austin.Id,
        License = CallingLicense.Professional,
        NumberSource = NumberSource.CiscoCallingPlan,
        NumberTexting = NumberTexting.Capable,
        DesktopAppVersion = "42.12",
        Texting = TextingChoice.On,
        Version = 3,
    };

    private static readonly ApiKeyResource Key = new(
        7, "Gateway", Role.ReadOnly, [], ApiKeyState.Active, Entry.At, Entry.At.AddDays(273), Entry.At.AddDays(9), RevokedAt: null, 1);

    private readonly Dictionary<Type, object> _answers = All(text).ToDictionary(answer => answer.GetType());

    /// <summary>Null for an answer without a body.</summary>
    /// <param name="answer">What an endpoint says that it answers.</param>
    public JsonNode? Of(Type answer) =>
        answer is { IsGenericType: true } && answer.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? new JsonArray(answer.GenericTypeArguments[0] == typeof(string) ? Entry.Actor.Name : Of(answer.GenericTypeArguments[0]))
            : _answers.TryGetValue(answer, out var example) ? JsonSerializer.SerializeToNode(example, answer, ApiJson.Options) : null;

    /// <summary>In one line, as in a file or a stream.</summary>
    public static string Line<TAnswer>(TAnswer answer) => JsonSerializer.Serialize(answer, ApiJson.Options);

    private static IEnumerable<object> All(IStringLocalizer<EligibilityText> text)
    {
        var maya = UserDetails.Of(EligibilityPolicy.Default, Northwind, Austin, Maya);
        yield return new TextingDecision("+15125550142", Allow: true, []);
        yield return UserResource.Of(maya);
        yield return new UserPart<UserResource>([UserResource.Of(maya)], "/api/v1/users?state=on&cursor=MTcuOTBh", 42);
        yield return TextingResource.Of(maya);
        yield return Blocked(text);
        yield return new LocationResource(1, Austin.Name, Austin.Country, Austin.PstnConnection, Austin.TextingDefault, [], 21, 14, 3, Notice: null, 1);
        yield return OrganizationResource.Of(Northwind, EligibilityPolicy.Default);
        yield return new ImpactResource(0, 21, 0, 3, 14, 0, 38, Counts("calling-license", 3), Counts("cisco-pstn", 35));
        yield return new StoredValuesPart(
            1, 1, [new StoredValueResource(AuditResource.User, 17, "Maya Chen", "extension", "#N/A", Becomes: null, IsTaken: false)], 1,
            [new TwinsResource(AuditResource.Location, [new Twin(1, "Austin HQ"), new Twin(4, "Austin  HQ")])]);
        yield return new NormalizationResource(12, 9, 1, 0, 1043);
        yield return new ImportReportJson(
            "DryRun", new ImportOptions(), new ImportCounts(Unchanged: 1), new ImportCounts(Unchanged: 8), new ImportCounts(Added: 1, Unchanged: 259),
            new Excerpt<RecordChange>([new RecordChange(AuditResource.User, "jo.novak@northwind.example", 262, [new FieldChange("firstName", "", "Jo")])], 1),
            new Excerpt<RecordChange>([], 0), new Excerpt<RecordChange>([], 0), new DirectoryLosses(Users: 259), [], []);
        yield return Entry;
        yield return new AuditEntryPart([Entry], "/api/v1/audit-entries?before=42");
        yield return new VerificationResource(IsIntact: true, 1042, 0, Fault: null);
        yield return new ErasureResource(Entry.At, IsFinished: true, RewriteOutcome.Done, 3_000_000, 40_000_000_000, [new("console.db.backup-20260401-020000", Entry.At.AddDays(-32))]);
        yield return Key;
        yield return new NewApiKeyResource("bt_7_…", Key);
    }

    // The first and the failing finding of twelve will do.
    private static UserExplanation Blocked(IStringLocalizer<EligibilityText> text)
    {
        var omar = new User { Id = 18, Email = "omar.haddad@northwind.example", FirstName = "Omar", LastName = "Haddad", PrimaryNumber = PhoneNumber.Parse("+15125550150"), LocationId = 1, NumberSource = NumberSource.CiscoCallingPlan, NumberTexting = NumberTexting.Capable, DesktopAppVersion = "42.12" };
        var whole = UserExplanation.Of(UserDetails.Of(EligibilityPolicy.Default, Northwind, Austin, omar), EligibilityPolicy.Default, text);
        return whole with { Findings = [whole.Findings[0], .. whole.Findings.Where(finding => finding.Blocks)] };
    }

    private static Dictionary<string, int> Counts(string rule, int users) => new(StringComparer.Ordinal) { [rule] = users };

    private static Organization Assessed(Organization organization)
    {
        EligibilityPolicy.Default.Assess(organization);
        return organization;
    }
}
