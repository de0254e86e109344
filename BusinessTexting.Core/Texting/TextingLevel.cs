namespace BusinessTexting.Core.Texting;

/// <summary>A level that can decide, and on which facts are judged.</summary>
public enum TextingLevel
{
    Organization,
    Location,
    User,
}
