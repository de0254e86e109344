using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Architecture;

public class ArchitectureTests
{
    private static readonly Assembly Core = typeof(EligibilityPolicy).Assembly;
    private static readonly Assembly Console = Assembly.Load("BusinessTexting.Console");
    private static readonly Assembly Tests = typeof(ArchitectureTests).Assembly;

    // By name, not by "System.": System.Net.Http and System.Data are not for Core.
    private static readonly string[] BaseClassLibrary =
    [
        "System.Collections",
        "System.Linq",
        "System.Memory",
        "System.Runtime",

        // What collection expressions compile to.
        "System.Runtime.InteropServices",

        // The hashes that chain the record; it computes, and is handed its key and its salts.
        "System.Security.Cryptography",

        // The fields of an entry on the record.
        "System.Text.Encodings.Web",
        "System.Text.Json",
        "System.Text.RegularExpressions",
    ];

    // See ADR 0019. A second one needs a decision of its own.
    private static readonly string[] PackagesOfCore = ["libphonenumber-csharp"];
    private static readonly string[] AssembliesOfThosePackages = ["PhoneNumbers"];

    private static readonly string[] TimeAndLuck =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "TimeProvider.get_System", "Stopwatch.StartNew", "Stopwatch.GetTimestamp", "Environment.get_TickCount", "Environment.get_TickCount64",
        "Guid.NewGuid", "Guid.CreateVersion7", "Random.get_Shared", "Random..ctor", "RandomNumberGenerator.GetInt32", "RandomNumberGenerator.GetBytes",
        "TimeZoneInfo.get_Local", "CultureInfo.get_CurrentCulture", "CultureInfo.get_CurrentUICulture",
    ];

    private static readonly string[] BannedSuffixes =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Data", "Impl", "Base", "Common", "Misc", "Dto", "ViewModel",
    ];

    [Fact]
    public void Core_stands_on_the_base_class_library_and_one_package() =>
        Assert.Equal(AssembliesOfThosePackages, Core.GetReferencedAssemblies().Select(assembly => assembly.Name).Except(BaseClassLibrary));

    [Fact]
    public void Core_restores_that_package_and_no_other()
    {
        var lockFile = Path.Combine(Repository.Root, "BusinessTexting.Core", "packages.lock.json");
        var packages = JsonNode.Parse(File.ReadAllText(lockFile))!["dependencies"]!["net10.0"]!.AsObject();

        Assert.Equal(PackagesOfCore, packages.Select(package => package.Key));
    }

    [Fact]
    public void Core_never_asks_the_machine_for_the_time_or_for_luck() =>
        Assert.Empty(MembersUsedBy(Core).Intersect(TimeAndLuck));

    // What connects, asks for names or starts what could.
    private static readonly string[] WaysOut =
    [
        "Socket", "TcpClient", "UdpClient", "SocketsHttpHandler", "HttpClient", "HttpClientHandler", "HttpMessageInvoker", "IHttpClientFactory", "WebRequest", "HttpWebRequest", "WebClient",
        "ClientWebSocket", "SmtpClient", "Dns", "Ping", "NetworkStream", "SslStream", "QuicConnection", "NamedPipeClientStream", "Process",
    ];

    [Fact]
    public void The_console_has_nothing_that_could_connect_to_another_machine() =>
        Assert.Empty(new[] { Core, Console }.SelectMany(TypesUsedBy).Intersect(WaysOut));

    [Fact]
    public void Components_reach_the_database_only_through_a_service() =>
        Assert.Empty(Console.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && Injected(type).Any(MentionsADatabase))
            .Select(component => component.Name));

    [Fact]
    public void Components_validate_nothing() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "BusinessTexting.Console", "Components"), "*.*", SearchOption.AllDirectories),
        file => Path.GetExtension(file) is ".cs" or ".razor" && File.ReadAllText(file).Contains("FluentValidation", StringComparison.Ordinal));

    // Whoever has the factory gets past the question who is asking; these ask it themselves, each for another privilege or for one's own account.
    private static readonly string[] AskThemselves =
    [
        "AccountService", "AdministratorService", "AuditTrailService", "BackupService", "DirectoryImportService", "OwnAccountService", "PersonErasure", "RestoreService",
    ];

    [Fact]
    public void Features_and_commands_reach_the_database_only_through_a_door_that_asks_who_wants_it() =>
        Assert.Equal(
            AskThemselves,
            Console.GetTypes()
                .Where(type => type.Namespace?.Split('.') is ["BusinessTexting", "Console", "Features" or "Commands", ..])
                .Where(type => Injected(type).Any(MentionsADatabase))
                .Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Closed_hierarchies_stay_closed()
    {
        var cases = Core.GetTypes().Concat(Console.GetTypes()).Where(type => IsClosed(type.BaseType));

        Assert.NotEmpty(cases);
        Assert.All(cases, type => Assert.Equal(type.BaseType, type.DeclaringType));
    }

    [Fact]
    public void Nothing_is_named_after_a_drawer()
    {
        var names = new[] { Core, Console, Tests }
            .SelectMany(assembly => assembly.GetTypes())

            // What only a compiler can name.
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.FullName?.Contains('<', StringComparison.Ordinal) is not true)
            .Select(type => type.Name.Split('`')[0]);

        Assert.DoesNotContain(names, name => BannedSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)));
    }

    // The copy constructor of a record is protected; the one that keeps a hierarchy closed is private.
    private static bool IsClosed(Type? type) =>
        type is { IsAbstract: true } && type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])?.IsPrivate is true;

    private static IEnumerable<Type> Injected(Type component) =>
    [
        .. component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.IsDefined(typeof(InjectAttribute)))
            .Select(property => property.PropertyType),
        .. component.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType),
    ];

    private static bool MentionsADatabase(Type type) =>
        type.IsAssignableTo(typeof(DbContext)) || type.GenericTypeArguments.Any(MentionsADatabase);

    private static List<string> TypesUsedBy(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(type => metadata.GetString(metadata.GetTypeReference(type).Name))];
    }

    private static List<string> MembersUsedBy(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}")];
    }
}
