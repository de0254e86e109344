namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>How far an import has come.</summary>
/// <param name="Fraction">Of this stage, from 0 to 1.</param>
/// <param name="Rows">Rows of users.csv seen in this stage.</param>
public sealed record ImportProgress(ImportStage Stage, double Fraction, int Rows);
