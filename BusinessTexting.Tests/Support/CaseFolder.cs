namespace BusinessTexting.Tests.Support;

/// <summary>The directories of <c>Cases/</c>, as people brought them.</summary>
internal static class CaseFolder
{
    /// <param name="name">Such as <c>08-rows-of-separators/comma</c>.</param>
    public static string Of(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", name.Replace('/', Path.DirectorySeparatorChar));
}
