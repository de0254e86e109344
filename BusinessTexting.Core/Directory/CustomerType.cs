namespace BusinessTexting.Core.Directory;

/// <summary>How the organization is a customer of the calling service. Only <see cref="Enterprise"/> may text.</summary>
public enum CustomerType
{
    Enterprise,
    Online,
    Trial,
}
