namespace BusinessTexting.Core.Numbers;

/// <summary>What an area code is for.</summary>
public enum AreaCodeKind
{
    Geographic,
    TollFree,
    Personal,
    Premium,
    NonGeographic,
}
