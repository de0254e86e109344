using System.IO.Compression;
using System.Net.Http.Headers;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>A request that works, for each operation.</summary>
/// <param name="Path">On the stage of the role matrix.</param>
/// <param name="Gone">The same of something that never was; null where there is nothing to name.</param>
/// <param name="Body">Null for an operation without one.</param>
internal sealed record ApiSample(string Path, string? Gone = null, object? Body = null)
{
    /// <summary>A body that breaks a rule of the directory; null where none can.</summary>
    public object? Breaking { get; init; }

    /// <summary>The body as it is sent; the sample directory as a zip.</summary>
    public object? Sent() => Body is ApiSamples.Directory ? ApiSamples.Northwind() : Body;
}

internal static class ApiSamples
{
    public static readonly IReadOnlyDictionary<string, ApiSample> All = new Dictionary<string, ApiSample>(StringComparer.Ordinal)
    {
        ["decide"] = new("/decisions?number=%2B15125550101"),
        ["listUsers"] = new("/users"),
        ["addUser"] = new("/users", Body: new { email = "new@northwind.example" }) { Breaking = new { email = "ana@northwind.example" } },
        ["getUser"] = new("/users/1", "/users/99"),
        ["changeUser"] = new("/users/1", "/users/99", new { extension = "42" }) { Breaking = new { email = "no e-mail" } },
        ["removeUser"] = new("/users/1", "/users/99"),
        ["getTexting"] = new("/users/1/texting", "/users/99/texting"),
        ["setTexting"] = new("/users/1/texting", "/users/99/texting", new { texting = "on" }),
        ["getVerdict"] = new("/users/1/verdict", "/users/99/verdict"),
        ["listLocations"] = new("/locations"),
        ["addLocation"] = new("/locations", Body: new { name = "Reno", country = "US" }) { Breaking = new { name = "Denver", country = "US" } },
        ["getLocation"] = new("/locations/1", "/locations/99"),
        ["changeLocation"] = new("/locations/1", "/locations/99", new { country = "CA" }) { Breaking = new { name = "" } },
        ["setLocationTexting"] = new("/locations/1/texting", "/locations/99/texting", new { texting = "on" }),
        ["removeLocation"] = new("/locations/3", "/locations/99"),
        ["getOrganization"] = new("/organization", "/organization"),
        ["changeOrganization"] = new("/organization", "/organization", new { customerType = "trial" }) { Breaking = new { name = "" } },
        ["setOrganizationTexting"] = new("/organization/texting", "/organization/texting", new { texting = "on" }) { Breaking = new { texting = "inherit" } },
        ["countImpact"] = new("/impact", "/impact", new { of = "organization", textingDefault = "on" }) { Breaking = new { of = "organization", country = "US" } },
        ["listImpact"] = new("/impact/users?of=organization&textingDefault=on"),
        ["listStoredValues"] = new("/stored-values?page=1"),
        ["forecastNormalization"] = new("/stored-values/normalization"),
        ["normalizeStoredValues"] = new("/stored-values/normalization"),
        ["importDirectory"] = new("/imports", Body: new Directory()),
        ["listAuditEntries"] = new("/audit-entries"),
        ["exportAuditEntries"] = new("/audit-entries/export"),
        ["listActors"] = new("/audit-entries/actors"),
        ["verifyRecord"] = new("/audit-entries/verification"),
        ["getAuditEntry"] = new("/audit-entries/1", "/audit-entries/999"),
        ["undoChange"] = new("/audit-entries/12/undo", "/audit-entries/999/undo"),
        ["erasePerson"] = new($"/users/{RoleStage.Rita}/erasure", "/users/99/erasure"),
        ["getErasure"] = new($"/users/{RoleStage.Rita}/erasure", "/users/99/erasure"),
        ["followChanges"] = new("/changes"),
        ["listApiKeys"] = new("/api-keys"),
        ["addApiKey"] = new("/api-keys", Body: new { name = "Gateway", role = "read-only", expiresAt = DateTimeOffset.UtcNow.AddDays(9) }) { Breaking = new { name = "" } },
        ["getApiKey"] = new("/api-keys/1", "/api-keys/99"),
        ["changeApiKey"] = new("/api-keys/1", "/api-keys/99", new { name = "Renamed" }) { Breaking = new { name = "" } },
        ["rotateApiKey"] = new("/api-keys/1/rotation?overlapHours=1", "/api-keys/99/rotation"),
        ["revokeApiKey"] = new("/api-keys/1", "/api-keys/99"),
    };

    /// <summary>The sample directory as one file.</summary>
    /// <param name="but">Makes the texts of its files others.</param>
    public static ByteArrayContent Northwind(Func<string, string>? but = null)
    {
        var folder = Path.Combine(Repository.Root, "samples", "northwind");
        return Zip([.. System.IO.Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), but?.Invoke(File.ReadAllText(file)) ?? File.ReadAllText(file)))]);
    }

    public static ByteArrayContent Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                // The same bytes however long a request takes: a repetition is told from another request by them.
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return content;
    }

    /// <summary>Stands for a body that is the sample directory.</summary>
    internal sealed record Directory;
}
