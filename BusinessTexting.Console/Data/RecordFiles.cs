namespace BusinessTexting.Console.Data;

/// <summary>What belongs to the record and is no part of the database: where its key and its head are.</summary>
/// <param name="Database">The database they belong to.</param>
public sealed record RecordFiles(string Database, string Key, string Head)
{
    /// <summary>Where a backup has its seal; a database in use has none.</summary>
    public string Seal => $"{Database}.audit-seal";

    /// <param name="key">From the settings; null or empty for beside the database.</param>
    /// <param name="head"><inheritdoc cref="For" path="/param[@name='key']"/></param>
    public static RecordFiles For(string database, string? key, string? head) => new(
        database,
        key is null or "" ? $"{database}.audit-key" : Path.GetFullPath(key),
        head is null or "" ? $"{database}.audit-head" : Path.GetFullPath(head));
}
