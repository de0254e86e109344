using System.Reflection;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Runs an operation on something, as somebody.</summary>
internal delegate Task<object?> Drive(RoleStage stage, string on, Actor actor);

/// <summary>Every operation there is, and how those on the directory are driven.</summary>
internal static class Operations
{
    private static readonly Dictionary<string, Drive> Drivers = new(StringComparer.Ordinal)
    {
        ["CurrentOrganization.NameAsync"] = (stage, _, actor) => Of(stage.Get<CurrentOrganization>().NameAsync(actor, Token)),
        ["OverviewService.LoadAsync"] = (stage, _, actor) => Of(stage.Get<OverviewService>().LoadAsync(actor, Token)),
        ["UserListService.ListAsync"] = (stage, on, actor) => Of(stage.Get<UserListService>().ListAsync(Query(on), actor, Token)),
        ["UserListService.ExportAsync"] = async (stage, on, actor) => await stage.Get<UserListService>().ExportAsync(Query(on), actor, Token).ToListAsync(Token),
        ["UserListService.RowsAsync"] = (stage, on, actor) => Of(stage.Get<UserListService>().RowsAsync([User(on)], actor, Token)),
        ["InspectorService.FindAsync"] = (stage, on, actor) =>
            Of(stage.Get<InspectorService>().FindAsync(on is "all" ? "smith" : stage.FormOf(User(on)).Email, actor, Token)),
        ["InspectorService.InspectAsync"] = (stage, on, actor) => Of(stage.Get<InspectorService>().InspectAsync($"{User(on)}", at: null, actor, Token)),
        ["ImpactService.CountAsync"] = (stage, on, actor) => Of(stage.Get<ImpactService>().CountAsync(Proposed(on), actor, Token)),
        ["ImpactService.ListAsync"] = async (stage, on, actor) => await stage.Get<ImpactService>().ListAsync(Proposed(on), actor, Token).ToListAsync(Token),
        ["UserService.LoadAsync"] = (stage, on, actor) => Of(stage.Get<UserService>().LoadAsync(User(on), actor, Token)),
        ["UserService.FindAsync"] = (stage, on, actor) => Of(stage.Get<UserService>().FindAsync(stage.FormOf(User(on)).Email, actor, Token)),
        ["UserService.LocationsAsync"] = (stage, _, actor) => Of(stage.Get<UserService>().LocationsAsync(actor, Token)),
        ["UserService.AddAsync"] = (stage, on, actor) =>
            Of(stage.Get<UserService>().AddAsync(new UserForm { Email = "new@northwind.example", LocationId = Location(on) }, actor, Token)),
        ["UserService.SaveAsync"] = (stage, on, actor) => Of(stage.Get<UserService>().SaveAsync(User(on), Edited(stage, on), actor, Token)),
        ["UserService.SetTextingAsync"] = (stage, on, actor) => Of(stage.Get<UserService>().SetTextingAsync(User(on), TextingChoice.On, version: null, actor, Token)),
        ["UserService.RemoveAsync"] = (stage, on, actor) => Of(stage.Get<UserService>().RemoveAsync(User(on), stage.FormOf(User(on)).Version, actor, Token)),
        ["UserViews.LoadAsync"] = (stage, on, actor) => Of(stage.Get<UserViews>().LoadAsync(User(on), actor, Token)),
        ["UserViews.ForNewUserAsync"] = (stage, _, actor) => Of(stage.Get<UserViews>().ForNewUserAsync(actor, Token)),
        ["LocationService.ListAsync"] = (stage, _, actor) => Of(stage.Get<LocationService>().ListAsync(actor, Token)),
        ["LocationService.LoadAsync"] = (stage, on, actor) => Of(stage.Get<LocationService>().LoadAsync(Location(on)!.Value, actor, Token)),
        ["LocationService.PreviewAsync"] = (stage, on, actor) => Of(stage.Get<LocationService>().PreviewAsync(Location(on)!.Value, Site(stage, on), actor, Token)),
        ["LocationService.AddAsync"] = (stage, _, actor) => Of(stage.Get<LocationService>().AddAsync(Site(stage, on: "nothing"), actor, Token)),
        ["LocationService.SaveAsync"] = (stage, on, actor) => Of(stage.Get<LocationService>().SaveAsync(Location(on)!.Value, Site(stage, on), actor, Token)),
        ["LocationService.SetDefaultAsync"] = (stage, on, actor) =>
            Of(stage.Get<LocationService>().SetDefaultAsync(Location(on)!.Value, TextingChoice.On, version: null, actor, Token)),
        ["LocationService.RemoveAsync"] = (stage, on, actor) =>
            Of(stage.Get<LocationService>().RemoveAsync(Annex(on), VersionOf(stage, Annex(on)), actor, Token)),
        ["OrganizationService.LoadAsync"] = (stage, _, actor) => Of(stage.Get<OrganizationService>().LoadAsync(actor, Token)),
        ["OrganizationService.JudgeAsync"] = (stage, _, actor) => Of(stage.Get<OrganizationService>().JudgeAsync(Facts(stage), actor, Token)),
        ["OrganizationService.PreviewAsync"] = (stage, _, actor) => Of(stage.Get<OrganizationService>().PreviewAsync(Facts(stage), actor, Token)),
        ["OrganizationService.SaveAsync"] = (stage, _, actor) => Of(stage.Get<OrganizationService>().SaveAsync(Facts(stage), actor, Token)),
        ["ServiceSettingsService.LoadAsync"] = (stage, _, actor) => Of(stage.Get<ServiceSettingsService>().LoadAsync(actor, Token)),
        ["ServiceSettingsService.PreviewAsync"] = (stage, _, actor) => Of(stage.Get<ServiceSettingsService>().PreviewAsync(TextingChoice.On, actor, Token)),
        ["ServiceSettingsService.SetDefaultAsync"] = (stage, on, actor) =>
            Of(stage.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.Off, version: null, on is "borrowed" ? stage.AccountOf(actor).Borrowed : actor, Token)),
        ["StoredValuesService.ListAsync"] = (stage, _, actor) => Of(stage.Get<StoredValuesService>().ListAsync(1, actor, Token)),
        ["StoredValuesService.ForecastAsync"] = (stage, _, actor) => Of(stage.Get<StoredValuesService>().ForecastAsync(actor, Token)),
        ["StoredValuesService.NormalizeAsync"] = async (stage, _, actor) => (await stage.Get<StoredValuesService>().NormalizeAsync(actor, Token)).Outcome,
        ["DirectoryImportService.PreviewAsync"] = (stage, _, actor) =>
            WithFilesAsync(files => Of(stage.Get<DirectoryImportService>().PreviewAsync(files, new ImportOptions(), progress: null, actor, Token))),
        ["DirectoryImportService.ApplyAsync"] = (stage, _, actor) =>
            WithFilesAsync(files => Of(stage.Get<DirectoryImportService>().ApplyAsync(files, new ImportOptions(), progress: null, actor, Token))),
        ["DirectoryImportService.ListProblemsAsync"] = (stage, _, actor) => WithFilesAsync(async files =>
        {
            await stage.Get<DirectoryImportService>().ListProblemsAsync(files, new ImportOptions(), _ => { }, actor, Token);
            return "done";
        }),
        ["SampleOrganization.ImportAsync"] = (stage, _, actor) => Of(stage.Get<SampleOrganization>().ImportAsync(actor, Token)),
        ["RecentChanges.NewestIdAsync"] = (stage, _, actor) => Of(stage.Get<RecentChanges>().NewestIdAsync(actor, Token)),
        ["RecentChanges.NewsAsync"] = (stage, _, actor) => Of(stage.Get<RecentChanges>().NewsAsync(stage.Entries, actor, Token)),
        ["RecentChanges.OfAllAsync"] = (stage, _, actor) => Of(stage.Get<RecentChanges>().OfAllAsync(100, actor, Token)),
        ["RecentChanges.OfAsync"] = (stage, on, actor) => Of(on switch
        {
            "organization" => stage.Get<RecentChanges>().OfAsync(AuditResource.Organization, Organization.OnlyId, 100, actor, Token),
            "own-location" or "foreign-location" or "no-location" => stage.Get<RecentChanges>().OfAsync(AuditResource.Location, Location(on)!.Value, 100, actor, Token),
            _ => stage.Get<RecentChanges>().OfAsync(AuditResource.User, User(on), 100, actor, Token),
        }),
    };

    /// <summary>What no public method escapes that can be awaited: of the public classes of a feature, of whatever class of one is handed out, and
    /// of those few elsewhere that pages and commands ask themselves.</summary>
    public static IEnumerable<MethodInfo> All => typeof(RecentChanges).Assembly.GetTypes().Where(type => type.IsPublic)
        .Concat(HandedOut)
        .Where(type => type.Namespace?.StartsWith("BusinessTexting.Console.Features", StringComparison.Ordinal) is true)
        .Concat([typeof(RecentChanges), typeof(Sessions), typeof(IdentityProof)])
        .Where(type => type.IsClass && !type.IsAssignableTo(typeof(IComponent)))
        .Distinct()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)) || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)));

    private static CancellationToken Token => CancellationToken.None;

    private static IEnumerable<Type> HandedOut => new ServiceCollection().AddFeatures().AddSignIn(new ConfigurationBuilder().Build())
        .Select(service => service.IsKeyedService ? null : service.ImplementationType).OfType<Type>();

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    public static async Task<object?> RunAsync(RoleStage stage, string operation, string on, Actor actor)
    {
        try
        {
            var drive = Drivers.GetValueOrDefault(operation) ?? RecordOperations.Drivers.GetValueOrDefault(operation)
                ?? ProgramOperations.Drivers.GetValueOrDefault(operation) ?? AccountOperations.Drivers[operation];
            return await drive(stage, on, actor);
        }
        catch (NotAllowedException refused)
        {
            return refused.Privilege;
        }
    }

    /// <summary>The same on something that never was; null where there is no such.</summary>
    public static string? NeverThere(OperationRow row) => (row.Operation, row.On) switch
    {
        ("UserService.AddAsync", "homeless") or ("UserUndo.UndoAsync" or "LocationUndo.UndoAsync", _) => null,
        (_, "foreign" or "homeless" or "removed") => "nothing",
        (_, "foreign-location") => "no-location",
        (_, "to-foreign") => "to-nothing",
        _ => null,
    };

    private static async Task<object?> Of<TAnswer>(Task<TAnswer> answer) => await answer;

    private static long User(string on) => on switch
    {
        "own" or "to-foreign" or "to-nowhere" or "to-nothing" => RoleStage.Ana,
        "foreign" => RoleStage.Dora,
        "homeless" => RoleStage.Nora,
        "removed" => RoleStage.Rita,
        _ => RoleStage.Nothing,
    };

    private static long? Location(string on) => on switch
    {
        "own" or "own-location" => RoleStage.Austin,
        "foreign" or "foreign-location" or "to-foreign" => RoleStage.Denver,
        "homeless" or "to-nowhere" => null,
        _ => RoleStage.Nothing,
    };

    private static ProposedChange Proposed(string on) => on is "all"
        ? new ProposedChange.OfOrganization { CustomerType = CustomerType.Trial }
        : new ProposedChange.OfLocation(Location(on)!.Value) { Country = CountryCode.Parse("GB") };

    private static UserListQuery Query(string on) => on is "all" ? new UserListQuery() : new UserListQuery { LocationId = Location(on) ?? UserListQuery.NoLocation };

    private static UserForm Edited(RoleStage stage, string on) => on.StartsWith("to-", StringComparison.Ordinal)
        ? stage.FormOf(User(on)) with { LocationId = Location(on) }
        : stage.FormOf(User(on)) with { Extension = "42" };

    private static long Annex(string on) => on is "own" ? RoleStage.AustinAnnex : RoleStage.DenverAnnex;

    private static LocationForm Site(RoleStage stage, string on) => new()
    {
        Name = "Reno",
        Country = CountryCode.UnitedStates,
        PstnConnection = PstnConnection.CiscoPstn,
        TextingDefault = TextingChoice.On,
        Version = VersionOf(stage, Location(on)),
    };

    private static int VersionOf(RoleStage stage, long? location) => stage.Database.Read(db => db.Locations.SingleOrDefault(stored => stored.Id == location)?.Version ?? 0);

    private static OrganizationForm Facts(RoleStage stage)
    {
        var form = OrganizationForm.Of(stage.Database.Organization);
        form.CustomerType = CustomerType.Trial;
        return form;
    }

    private static async Task<object?> WithFilesAsync(Func<DirectoryFiles, Task<object?>> run)
    {
        using var folder = new DirectoryFolder();
        using var files = DirectoryFiles.InFolder(folder.Path);
        return await run(files);
    }
}
