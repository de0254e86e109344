namespace BusinessTexting.Core.Directory;

/// <summary>How a location reaches the public telephone network. Only <see cref="CiscoPstn"/> carries business texts.</summary>
public enum PstnConnection
{
    None,
    CiscoPstn,
    CloudConnectedPstn,
    PremisesBasedPstn,
}
