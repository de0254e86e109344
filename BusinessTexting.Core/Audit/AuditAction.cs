namespace BusinessTexting.Core.Audit;

/// <summary>What was done. Stored by name: never rename a member.</summary>
public enum AuditAction
{
    OrganizationAdded,
    OrganizationChanged,
    OrganizationDefaultChanged,
    LocationAdded,
    LocationChanged,
    LocationRemoved,
    UserAdded,
    UserChanged,
    UserTextingChanged,
    UserRemoved,

    /// <summary>The summary of one import; its single changes share its correlation id.</summary>
    DirectoryImported,

    /// <summary>The summary of a normalizing of stored values; its single changes share its correlation id.</summary>
    ValuesNormalized,

    /// <summary>The configured policy differed from the one that the stored findings were made with.</summary>
    PolicyChanged,

    SignedIn,
    SignInFailed,

    /// <summary>Five failures in a row; the account opens again by itself.</summary>
    AccountLockedOut,
    SignedOut,
    SignedOutEverywhere,
    AdministratorAdded,
    AdministratorInvited,
    AdministratorChanged,
    PasswordChanged,
    SecondFactorChanged,

    /// <summary>What the record told about a removed user was blanked.</summary>
    PersonErased,

    /// <summary>Users were exported, with who they are.</summary>
    UsersExported,

    /// <summary>Entries of the record were exported.</summary>
    RecordExported,

    /// <summary>The database was copied, with all that it holds.</summary>
    BackupMade,

    /// <summary>The head of the record was made anew, because it was lost or the database was replaced; the entry tells what it was.</summary>
    RecordAnchored,

    ApiKeyAdded,
    ApiKeyChanged,

    /// <summary>A key was given a new secret.</summary>
    ApiKeyRotated,
    ApiKeyRevoked,
}
