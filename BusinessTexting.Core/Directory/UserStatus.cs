namespace BusinessTexting.Core.Directory;

/// <summary>The user's account status. It is shown and filtered on; it changes neither verdict nor choice.</summary>
public enum UserStatus
{
    Active,
    Inactive,
    Pending,
    NotVerified,
    Verified,
}
