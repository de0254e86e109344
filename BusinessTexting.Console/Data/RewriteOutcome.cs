namespace BusinessTexting.Console.Data;

/// <summary>How an attempt to write the database file anew ended. After all but the first it is still due.</summary>
public enum RewriteOutcome
{
    /// <summary>Nothing dead is left.</summary>
    Done,

    /// <summary>There is too little free space beside the database.</summary>
    NoRoom,

    /// <summary>Somebody was writing, or reading an older state, until patience ended.</summary>
    Held,

    /// <summary>The log tells why.</summary>
    Failed,
}
