namespace BusinessTexting.Tests.Support;

/// <summary>The source tree the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Debug or release, as the folders of what was built are called.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "BusinessTexting.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
