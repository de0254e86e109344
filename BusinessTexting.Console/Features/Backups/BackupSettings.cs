namespace BusinessTexting.Console.Features.Backups;

/// <summary>When backups are made without being asked for, and what is in them.</summary>
/// <param name="Folder">Null: never.</param>
/// <param name="Copies">How many are kept; older ones are removed.</param>
/// <param name="WithKey">Whether the record's key lies beside each, those made by hand included. Who can write there could seal anew with it.</param>
public sealed record BackupSettings(string? Folder, TimeSpan Every, int Copies, bool WithKey = true);
