namespace BusinessTexting.Core.Numbers;

/// <summary>A three-digit area code of the +1 numbering plan.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; empty where the code belongs to no country (toll-free, premium, …).</param>
public sealed record AreaCode(int Code, string Country, AreaCodeKind Kind)
{
    /// <summary>Only ten-digit geographic numbers of the United States and Canada can text.</summary>
    public bool CanText => Kind is AreaCodeKind.Geographic && Country is "US" or "CA";
}
