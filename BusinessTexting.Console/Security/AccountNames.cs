using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Security;

/// <summary>How administrators' names and e-mails are compared: as those of users are, and in upper case as they always were stored.</summary>
internal sealed class AccountNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : ComparisonKey.Of(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
