using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>What a page must be in every state, in both themes, wide and narrow.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Everything = Tagged("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // A theme changes colors and nothing else.
    private static readonly AxeRunOptions Colors = Tagged("cat.color");

    /// <summary>No violation in light and dark, at 1440 and at 390; no sideways scroll at 390 and 320.</summary>
    public static async Task AssertUsableByAllAsync(this IPage page, string state)
    {
        List<string> faults = [];
        foreach (var width in new[] { 1440, 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (width < 1440)
            {
                faults.AddRange(await SidewaysAsync(page, width));
            }

            if (width > 320)
            {
                faults.AddRange(await ViolationsAsync(page, ColorScheme.Light, width, Everything));
                faults.AddRange(await ViolationsAsync(page, ColorScheme.Dark, width, Colors));
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1440, 900);
        Assert.True(faults is [], $"{state}:\n{string.Join('\n', faults)}");
    }

    private static AxeRunOptions Tagged(params List<string> tags) => new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = tags },
        ResultTypes = [ResultType.Violations],
    };

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, ColorScheme theme, int width, AxeRunOptions rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        var result = await page.RunAxe(rules);
        return
            from violation in result.Violations
            from node in violation.Nodes
            select $"  {violation.Id} ({theme}, {width}): {violation.Help}: {node.Html}";
    }

    private static async Task<IEnumerable<string>> SidewaysAsync(IPage page, int width)
    {
        var overhang = await page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                .filter(element => !element.parentElement.closest('[role=region][tabindex]'))
                .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).concat(`${root.scrollWidth} wide`);
            }
            """);
        return overhang.Select(element => $"  scrolls sideways at {width}: {element}");
    }
}
