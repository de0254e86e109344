using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The first administrator, once.</summary>
public sealed partial class SetUpPage
{
    private const string FormName = "set-up";

    private IReadOnlyDictionary<string, string[]> _problems = new Dictionary<string, string[]>();
    private string? _fault;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "code")] public string? Code { get; set; }
    [SupplyParameterFromForm(FormName = FormName, Name = "name")] public string? Name { get; set; }
    [SupplyParameterFromForm(FormName = FormName, Name = "email")] public string? Email { get; set; }
    [SupplyParameterFromForm(FormName = FormName, Name = "password")] public string? Password { get; set; }

    [Inject] internal AccountService Accounts { get; init; } = null!;
    [Inject] public required SignInLimits Limits { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingText { get; init; }

    private string Address => Context.Connection.RemoteIpAddress?.ToString() ?? "";

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Context.Request.Method) && !await Accounts.IsSetUpNeededAsync(Context.RequestAborted))
        {
            Navigation.NavigateTo(AccountLinks.SignIn);
        }
    }

    private async Task SubmitAsync()
    {
        // A stranger must not get to try codes at leisure.
        if (Limits.Attempt(Address, account: "") is { } wait)
        {
            _fault = Text[nameof(AccountsText.TooManyAttempts), (int)Math.Ceiling(wait.TotalSeconds)];
            Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var form = new SetUpForm { Code = Code ?? "", Name = Name ?? "", Email = Email ?? "", Password = Password ?? "" };
        switch (await Accounts.SetUpAsync(form, Address, Context.RequestAborted))
        {
            case ChangeOutcome.Saved:
                Navigation.NavigateTo(AccountLinks.SignInAfter(AccountLinks.AfterSetUp));
                break;
            case ChangeOutcome.Missing:
                Navigation.NavigateTo(AccountLinks.SignIn);
                break;
            case ChangeOutcome.Invalid(var problems):
                (_problems, _fault) = (problems, Text[nameof(AccountsText.FormFaults)]);
                break;
            case ChangeOutcome.NotStored(var trouble):
                _fault = trouble.In(TextingText);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private string? FaultOf(string field) => _problems.GetValueOrDefault(field)?[0];
}
