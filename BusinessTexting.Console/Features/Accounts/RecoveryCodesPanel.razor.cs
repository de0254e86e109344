using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Recovery codes, while they can be seen. The file is a link that carries them, so that it needs no script and no second request.</summary>
public sealed partial class RecoveryCodesPanel
{
    [Parameter, EditorRequired] public required IReadOnlyList<string> Codes { get; set; }

    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }

    private string AllCodes => string.Join('\n', Codes);

    private string File => "data:text/plain;base64," + Convert.ToBase64String(Encoding.ASCII.GetBytes(AllCodes + "\n"));
}
