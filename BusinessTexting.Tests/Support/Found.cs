using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Tests.Support;

/// <summary>Finds what a person would look for: by label and by words.</summary>
internal static class Found
{
    extension<TComponent>(IRenderedComponent<TComponent> page)
        where TComponent : IComponent
    {
        /// <summary>The control with this label, or this aria-label.</summary>
        public IElement Labeled(string label)
        {
            var tag = page.FindAll("label").SingleOrDefault(element => Words(element).StartsWith(label, StringComparison.Ordinal));
            return tag switch
            {
                null => page.Find($"[aria-label='{label}']"),
                _ when tag.GetAttribute("for") is { } id => page.Find($"[id='{id}']"),
                _ => tag.QuerySelector("input")!,
            };
        }

        public IElement ButtonSaying(string words) => page.FindAll("button").Single(button => Words(button) == words);

        public IElement LinkSaying(string words) => page.FindAll("a").Single(link => Words(link) == words);

        public bool Says(string words) => page.FindAll("*").Any(element => Words(element) == words);

        public string AllWords => string.Join(' ', page.Nodes.OfType<IElement>().Select(Words));
    }

    /// <summary>The words of an element as they are read: with a space between blocks, and single spaces otherwise.</summary>
    public static string Words(IElement element) =>
        string.Join(' ', Text(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "a" or "time" or "label" or "strong" or "del" or "ins" } inline => string.Concat(inline.ChildNodes.Select(Text)),
        _ => $" {string.Concat(node.ChildNodes.Select(Text))} ",
    };
}
