namespace BusinessTexting.Tests.Browser;

/// <summary>One Chromium and one journey at a time: they share both cores with the other tests, and two would only wait for each other.</summary>
[CollectionDefinition(nameof(OneAtATime))]
public sealed class OneAtATime : ICollectionFixture<BrowserSession>;
