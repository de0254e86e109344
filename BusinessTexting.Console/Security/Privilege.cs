namespace BusinessTexting.Console.Security;

/// <summary>What an operation asks of its actor. On which locations and users is another question: <see cref="Actor.Sees"/>.</summary>
public enum Privilege
{
    /// <summary>Users, locations, verdicts, and exports of them.</summary>
    SeeDirectory,

    /// <summary>The entries about users, and nothing else of the record.</summary>
    SeeRecordOfUsers,

    /// <summary>The whole record.</summary>
    SeeRecord,

    /// <summary>Facts and settings of users; undoing such changes.</summary>
    ChangeUsers,

    /// <summary>Adding and removing locations, and their facts.</summary>
    ChangeLocations,

    /// <summary>The default of a location.</summary>
    ChangeLocationDefaults,

    /// <summary>Facts and default of the organization.</summary>
    ChangeOrganization,

    ImportDirectory,

    /// <summary>Verifying, exporting all of and erasing from the record, and backups.</summary>
    KeepRecord,

    /// <summary>Administrators and keys.</summary>
    ManageAdministrators,
}
