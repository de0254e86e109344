namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What became, or would become, of the records of one kind.</summary>
/// <param name="Bad">Rows with problems.</param>
public sealed record ImportCounts(int Added = 0, int Changed = 0, int Unchanged = 0, int Removed = 0, int Bad = 0)
{
    public bool HasChanges => Added + Changed + Removed > 0;
}
