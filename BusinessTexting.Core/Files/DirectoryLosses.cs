namespace BusinessTexting.Core.Files;

/// <summary>How many stored users an import removes, and how many lose a value by a blank cell. Much of it at once is rather a filtered or failed
/// export than what somebody wants, so it has to be confirmed.</summary>
/// <param name="Users">Those stored before the import.</param>
public sealed record DirectoryLosses(int Users, int UsersRemoved = 0, int NumbersCleared = 0, int ChoicesCleared = 0, int LocationsCleared = 0)
{
    private const int Many = 100;
    private const int Few = 20;

    /// <summary>The number that has to be confirmed: all losses of the kinds that are large; 0 when none is.</summary>
    public int ToConfirm => Large().Sum(loss => loss.Count);

    /// <summary>More than a hundred; more than one user in ten, and of fewer than twenty more than half, everybody included.</summary>
    public IEnumerable<(LossKind Kind, int Count)> Large() => All.Where(loss => loss.Count > Many || loss.Count * (Users < Few ? 2L : 10L) > Users);

    private IEnumerable<(LossKind Kind, int Count)> All =>
    [
        (LossKind.UsersRemoved, UsersRemoved),
        (LossKind.NumbersCleared, NumbersCleared),
        (LossKind.ChoicesCleared, ChoicesCleared),
        (LossKind.LocationsCleared, LocationsCleared),
    ];
}
