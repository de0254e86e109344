namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What somebody enters who changes their own password.</summary>
public sealed class PasswordForm
{
    public string Current { get; set; } = "";

    public string New { get; set; } = "";
}
