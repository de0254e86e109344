using System.Text.RegularExpressions;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

/// <summary>What people find on these pages, by the names they would use for it.</summary>
internal static class Steps
{
    extension(IPage page)
    {
        /// <summary>Signs in with the password, from the sign-in page.</summary>
        public async Task SignInAsync(Role role)
        {
            await page.GetByLabel("E-mail").FillAsync(TestAccounts.EmailOf(role));
            await page.GetByLabel("Password", new() { Exact = false }).First.FillAsync(TestAccounts.Password);
            await page.Button("Sign in").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeAttachedAsync();
        }

        /// <summary>Waits until the address ends so.</summary>
        public Task SeesAddressAsync(string end) =>
            Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));

        /// <summary>Has the browser hold passkeys, whose owner is there and says yes.</summary>
        public async Task PlugInAuthenticatorAsync()
        {
            var browser = await page.Context.NewCDPSessionAsync(page);
            await browser.SendAsync("WebAuthn.enable");
            await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            });
        }

        /// <summary>Keeps an administrator from signing in, from the list of administrators.</summary>
        public async Task DisableAsync(string administrator)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = administrator, Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Switch, new() { Name = "May sign in" }).ClickAsync();
            await page.Button("Save").ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
            await Expect(page.GetByText($"{administrator} is saved")).ToBeVisibleAsync();
        }

        /// <summary>The organization's switch.</summary>
        public ILocator TextingSwitch() => page.GetByRole(AriaRole.Switch, new() { Name = "Enable Business Texting for all users" });

        /// <summary>The switch of an override.</summary>
        public ILocator UserSwitch() => page.GetByRole(AriaRole.Switch, new() { Name = "Enable business texting for this user" });

        /// <summary>Chooses from a list, whose options open over the page.</summary>
        public async Task ChooseAsync(string label, string option)
        {
            await page.GetByLabel(label, new() { Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
        }

        public ILocator Radio(string name) => page.GetByRole(AriaRole.Radio, new() { Name = name });

        public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        public ILocator SaveBar() => page.GetByRole(AriaRole.Region, new() { Name = "You have unsaved changes" });

        /// <summary>The link to another section of the same user.</summary>
        public ILocator UserSection(string name) =>
            page.GetByRole(AriaRole.Navigation, new() { Name = "User sections" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

        /// <summary>One step of the ladder: its name, what holds there, and what would after saving.</summary>
        public ILocator Rung(string name) => page.Locator("dl > div").Filter(new() { Has = page.Locator("dt", new() { HasText = name }) });

        /// <summary>Hands files over through the browser's file chooser.</summary>
        public async Task ChooseFilesAsync(params string[] files)
        {
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByLabel("Choose the three files or a zip").ClickAsync());
            await chooser.SetFilesAsync(files);
        }

        public async Task FollowMenuAsync(string item)
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = item, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = item, Level = 1 })).ToBeVisibleAsync();
        }

        /// <summary>Opens a person from the list, as one does who knows a part of the name.</summary>
        public async Task OpenUserAsync(string name)
        {
            await page.GotoAsync($"/users?search={Uri.EscapeDataString(name)}");
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        }
    }
}
