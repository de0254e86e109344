using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components;

/// <summary>Addresses of a package's assets. Of those with a fingerprint in their name there are no compressed copies, so these carry their content's
/// name behind the plain one, which the server keeps in caches as long.</summary>
internal static class AssetVersions
{
    public const string Parameter = "v";

    private const string Integrity = "integrity";

    extension(ResourceAssetCollection assets)
    {
        /// <param name="path">As the package names it.</param>
        public string Versioned(string path) =>
            assets.FirstOrDefault(asset => Has(asset, "label", path)) is { } named ? $"{path}?{Parameter}={Of(Value(named, Integrity))}" : path;
    }

    /// <summary>A content's name in an address.</summary>
    /// <param name="integrity">Its hash, as browsers check it.</param>
    public static string Of(string? integrity) => (integrity ?? "").Split('-')[^1].Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static bool Has(ResourceAsset asset, string name, string value) => string.Equals(Value(asset, name), value, StringComparison.Ordinal);

    private static string? Value(ResourceAsset asset, string name) => asset.Properties?.FirstOrDefault(property => property.Name == name)?.Value;
}
