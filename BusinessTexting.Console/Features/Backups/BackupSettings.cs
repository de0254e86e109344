namespace BusinessTexting.Console.Features.Backups;

/// <summary>When backups are made without being asked for.</summary>
/// <param name="Folder">Null: never.</param>
/// <param name="Copies">How many are kept; older ones are removed.</param>
public sealed record BackupSettings(string? Folder, TimeSpan Every, int Copies);
