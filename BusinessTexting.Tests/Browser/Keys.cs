using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>A person without a mouse: what is wanted is reached by Tab, and every stop on the way shows that it has the focus.</summary>
internal static partial class Keys
{
    private const int MostStops = 100;

    [GeneratedRegex("^[^?]*/inspect", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InspectPage();

    extension(IPage page)
    {
        public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

        /// <summary>Presses Tab until this has the focus.</summary>
        public async Task TabToAsync(ILocator wanted)
        {
            await Assertions.Expect(wanted).ToBeVisibleAsync();
            for (var stop = 0; stop < MostStops; stop++)
            {
                await page.PressAsync("Tab");
                Assert.True(await page.ShowsFocusAsync(), $"Nothing shows the focus on {await page.FocusedAsync()}");
                if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                {
                    return;
                }
            }

            Assert.Fail($"{wanted} is not reached by Tab.");
        }

        /// <summary>Waits until the page of this title has taken the focus, as it does on every arrival; what is pressed before that goes astray.</summary>
        public Task ArriveAsync(string title) =>
            Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeFocusedAsync();

        /// <summary>Types these words into the search of the header, reached by its key.</summary>
        public async Task SearchByKeyAsync(string words)
        {
            await page.PressAsync("/");
            await Assertions.Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search users" })).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(words);
            await page.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(InspectPage());
        }

        // The ring is drawn around the control, or around what stands for it. Past the last stop the browser itself has the focus.
        private Task<bool> ShowsFocusAsync() => page.EvaluateAsync<bool>(
            """
            () => {
              const focused = document.activeElement;
              const shows = element => {
                const style = element && getComputedStyle(element);
                return !!style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
              };
              return focused === document.body || shows(focused) || shows(focused.parentElement) || shows(focused.nextElementSibling);
            }
            """);

        private Task<string> FocusedAsync() => page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
    }
}
