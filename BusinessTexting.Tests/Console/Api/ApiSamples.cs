using BusinessTexting.Tests.Console.Security;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>A request that works, for each operation.</summary>
/// <param name="Path">On the stage of the role matrix.</param>
/// <param name="Gone">The same of something that never was; null where there is nothing to name.</param>
/// <param name="Body">Null for an operation without one.</param>
internal sealed record ApiSample(string Path, string? Gone = null, object? Body = null)
{
    /// <summary>A body that breaks a rule of the directory; null where none can.</summary>
    public object? Breaking { get; init; }
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
        ["listImpact"] = new("/impact/users?of=organization&textingDefault=On"),
        ["importDirectory"] = new("/imports", Body: new Directory()),
        ["listAuditEntries"] = new("/audit-entries"),
        ["exportAuditEntries"] = new("/audit-entries/export"),
        ["listActors"] = new("/audit-entries/actors"),
        ["verifyRecord"] = new("/audit-entries/verification"),
        ["getAuditEntry"] = new("/audit-entries/1", "/audit-entries/999"),
        ["undoChange"] = new("/audit-entries/12/undo", "/audit-entries/999/undo"),
        ["erasePerson"] = new($"/users/{RoleStage.Rita}/erasure", "/users/99/erasure"),
        ["followChanges"] = new("/changes"),
        ["listApiKeys"] = new("/api-keys"),
        ["addApiKey"] = new("/api-keys", Body: new { name = "Gateway", role = "read-only", expiresAt = DateTimeOffset.UtcNow.AddDays(9) }) { Breaking = new { name = "" } },
        ["getApiKey"] = new("/api-keys/1", "/api-keys/99"),
        ["changeApiKey"] = new("/api-keys/1", "/api-keys/99", new { name = "Renamed" }) { Breaking = new { name = "" } },
        ["rotateApiKey"] = new("/api-keys/1/rotation?overlapHours=1", "/api-keys/99/rotation"),
        ["revokeApiKey"] = new("/api-keys/1", "/api-keys/99"),
    };

    /// <summary>Stands for a body that is the sample directory.</summary>
    internal sealed record Directory;
}
