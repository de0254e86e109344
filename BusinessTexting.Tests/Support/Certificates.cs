using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BusinessTexting.Tests.Support;

internal static class Certificates
{
    /// <summary>A certificate for a name that nobody vouches for, with its key.</summary>
    public static X509Certificate2 Of(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
