namespace BusinessTexting.Core.Files;

/// <summary>What an import takes away from stored users. The names are keys of the texts.</summary>
public enum LossKind
{
    UsersRemoved,
    NumbersCleared,
    ChoicesCleared,
    LocationsCleared,
}
