namespace BusinessTexting.Tests.Support;

/// <summary>An empty folder of a test's own, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("business-texting-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
