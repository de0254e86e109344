namespace BusinessTexting.Tests.Support;

/// <summary>A database with the key and the head of its record, which belong to it.</summary>
internal static class RecordCopy
{
    public static void Copy(string from, string to)
    {
        File.Copy(from, to);
        CopyKeyAndHead(from, to);
    }

    public static void CopyKeyAndHead(string from, string to)
    {
        foreach (var ending in new[] { ".audit-key", ".audit-head" })
        {
            File.Copy(from + ending, to + ending);
        }
    }
}
