using QRCoder;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What an authenticator app needs to know (RFC 6238), until the first right code proves that it does.</summary>
/// <param name="Key">Base32, in lower case.</param>
public sealed record AuthenticatorEnrolment(string Key, string Email)
{
    private const string Issuer = "Business Texting Console";
    private const int PixelsPerModule = 5;

    /// <summary>In groups of four, to be typed.</summary>
    public string Readable => string.Join(' ', Key.ToLowerInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>The address that opens an authenticator app.</summary>
    public string Uri => $"otpauth://totp/{System.Uri.EscapeDataString(Issuer)}:{System.Uri.EscapeDataString(Email)}?secret={Key}&issuer={System.Uri.EscapeDataString(Issuer)}&digits=6";

    /// <summary>The same as a picture, as a data address.</summary>
    public string Picture
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Uri, QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(code);
            return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
        }
    }
}
