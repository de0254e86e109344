using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Tests.Support;

/// <summary>Finds what a person would look for: by its words, its label, its role.</summary>
internal static class PageQueries
{
    extension(INode node)
    {
        /// <summary>The text with its spaces as a browser shows them.</summary>
        public string Words() => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    extension(NavigationManager navigation)
    {
        /// <summary>The path of the next address that is gone to; ask before what leads there.</summary>
        public Task<string> NextPathAsync()
        {
            var landed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            navigation.LocationChanged += (_, change) => landed.TrySetResult(new Uri(change.Location).PathAndQuery);
            return landed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    extension(IRenderedComponent<IComponent> page)
    {
        public string Words() => string.Join(' ', page.Nodes.Select(node => node.Words()));

        public IElement Button(string words) => page.FindAll("button, a").First(button => button.Words() == words);

        public bool HasButton(string words) => page.FindAll("button, a").Any(button => button.Words() == words);

        /// <summary>The control with this label.</summary>
        public IElement Control(string label)
        {
            var element = page.FindAll("label").First(candidate => candidate.Words() == label || candidate.Words() == label + "(required)" || candidate.Words() == label + " (required)");
            return element.GetAttribute("for") is { } id ? page.Find($"[id='{id}']") : element.QuerySelector("input, select")!;
        }

        /// <summary>What is said to be wrong with the control with this label.</summary>
        public string FaultAt(string label) => page.Find($"[id='{page.Control(label).GetAttribute("aria-describedby")!.Split(' ')[0]}']").Words();

        /// <summary>Chooses from a list by the words of the option.</summary>
        public void Choose(string label, string option)
        {
            var list = page.Control(label);
            list.Change(list.QuerySelectorAll("option").Single(candidate => candidate.Words() == option).GetAttribute("value"));
        }

        public bool IsSaveBarShown => page.Find("[role=region][aria-label='You have unsaved changes']").GetAttribute("inert") is null;
    }
}
