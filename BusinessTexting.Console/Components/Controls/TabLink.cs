namespace BusinessTexting.Console.Components.Controls;

public sealed record TabLink(string Text, string Href, bool Active);
