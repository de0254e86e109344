namespace BusinessTexting.Core.Directory;

/// <summary>Whether the organization's data is held in one region that texting supports.</summary>
public enum DataRegion
{
    Unknown,
    Supported,
    Unsupported,
}
