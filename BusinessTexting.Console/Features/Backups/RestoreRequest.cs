namespace BusinessTexting.Console.Features.Backups;

/// <param name="File">The backup's full path; its head and seal are beside it.</param>
/// <param name="KeyFile">The record's key, where the console's own is not there or not meant; null otherwise.</param>
/// <param name="IsUnsealed">A copy that has no seal is meant: made before there were any, or put aside by a restore.</param>
public sealed record RestoreRequest(string File, string? KeyFile = null, bool IsUnsealed = false);
