namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How much an import takes.</summary>
public static class DirectoryLimits
{
    /// <summary>One file, or one zip.</summary>
    public const long FileBytes = 100L * 1024 * 1024;

    /// <summary>organization.json, which is read as a whole.</summary>
    public const long OrganizationBytes = 1024 * 1024;

    /// <summary>All that a zip unpacks to.</summary>
    public const long UnpackedBytes = 500L * 1024 * 1024;
}
