namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What was asked for beside adding and changing.</summary>
/// <param name="SkipBadRows">Good rows go in though others are bad; otherwise any problem keeps everything out.</param>
/// <param name="RemoveAbsent">Stored users who are not in the file are removed.</param>
/// <param name="ConfirmRemovals">How much may be removed and cleared although it is much; null where nobody was asked.</param>
public sealed record ImportOptions(bool SkipBadRows = false, bool RemoveAbsent = false, int? ConfirmRemovals = null);
