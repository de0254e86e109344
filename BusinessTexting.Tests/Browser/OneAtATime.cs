namespace BusinessTexting.Tests.Browser;

/// <summary>One Chromium, one journey at a time, and nothing beside it: on two cores a crowd makes pages late.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime : ICollectionFixture<BrowserSession>;
