namespace BusinessTexting.Console.Security;

/// <summary>What an administrator is there for. Stored by name: never rename a member.</summary>
public enum Role
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>All users: their facts and settings.</summary>
    User,

    /// <summary>The users and the texting default of their own locations.</summary>
    Location,

    /// <summary>Looks at everything about users, and changes nothing.</summary>
    Support,

    /// <summary>Looks at everything, and changes nothing.</summary>
    ReadOnly,
}
