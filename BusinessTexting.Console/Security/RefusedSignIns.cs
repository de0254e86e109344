namespace BusinessTexting.Console.Security;

/// <summary>Sign-ins of one kind that were refused from one site within an hour. The first is on the record already; how many more there were is
/// recorded when the hour ends, so that nobody can flood the record. In the database, so that a restart forgets none.</summary>
public sealed class RefusedSignIns
{
    public long Id { get; init; }

    /// <summary>An IPv4 address or the site of an IPv6 address; empty for all that came once there were too many to tell apart.</summary>
    public required string Site { get; init; }

    /// <summary>Null where nobody has the account.</summary>
    public long? AdministratorId { get; init; }

    /// <summary>As the record says it.</summary>
    public required string Why { get; init; }

    /// <summary>When the first was refused, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many came after the first.</summary>
    public int Further { get; set; }
}
