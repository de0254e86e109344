namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What an import is busy with.</summary>
public enum ImportStage
{
    /// <summary>Reading all files and judging them.</summary>
    Checking,

    /// <summary>Reading them again, and comparing each row with what is stored.</summary>
    Comparing,

    /// <summary>The same, and writing what differs.</summary>
    Writing,
}
