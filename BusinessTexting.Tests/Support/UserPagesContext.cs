using Bunit;
using Bunit.Extensions.WaitForHelpers;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace BusinessTexting.Tests.Support;

/// <summary>Pages about users, with Maya at Austin HQ and a dialog to answer.</summary>
public abstract class UserPagesContext : ConsoleTestContext
{
    protected const long MayaId = 1;

    protected UserPagesContext() => Dialog = new Lazy<IRenderedComponent<MudDialogProvider>>(() => Render<MudDialogProvider>());

    /// <summary>Where dialogs open; touch it before one does.</summary>
    protected Lazy<IRenderedComponent<MudDialogProvider>> Dialog { get; }

    protected UserService Users => Database.Get<UserService>();

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    protected User Maya => Users.LoadAsync(MayaId, Actors.Full, Cancel).GetAwaiter().GetResult()!.User;

    protected bool IsThere => Users.LoadAsync(MayaId, Actors.Full, Cancel).GetAwaiter().GetResult() is not null;

    protected void StoreMaya(Action<User>? but = null, Organization? organization = null, Action<Location>? at = null) => Database.Store(
        [
            Some.User(user =>
            {
                user.LocationId = 1;
                but?.Invoke(user);
            }),
        ],
        [Some.Location(at)],
        organization);

    /// <summary>Someone else saves meanwhile.</summary>
    protected async Task ElsewhereAsync(Action<UserForm> edit)
    {
        var form = UserForm.Of(Maya);
        edit(form);
        await Users.SaveAsync(MayaId, form, Actors.Named("ada"), Cancel);
    }

    protected Task ElsewhereAsync(TextingChoice choice) => Users.SetTextingAsync(MayaId, choice, version: null, Actors.Named("ada"), Cancel);

    /// <summary>Someone else changes Maya's setting, back and forth, until the page shows what the selector finds. The watch looks once a second; it
    /// may take its first look only after the first change, and then does not tell of it.</summary>
    protected async Task ChangeElsewhereUntilToldAsync<TComponent>(IRenderedComponent<TComponent> page, string selector)
        where TComponent : IComponent
    {
        await Services.GetRequiredService<ChangeWatch>().StartAsync(Cancel);
        for (var attempt = 1; page.FindAll(selector).Count == 0; attempt++)
        {
            Assert.True(attempt < 10, "The watch told of none of ten changes.");
            await ElsewhereAsync(Maya.Texting is TextingChoice.On ? TextingChoice.Off : TextingChoice.On);
            try
            {
                await page.WaitForElementAsync(selector, TimeSpan.FromSeconds(3));
            }
            catch (WaitForFailedException)
            {
                // Another change follows.
            }
        }
    }
}
