using BusinessTexting.Tests.Browser;
using BusinessTexting.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(JourneysFirst))]

namespace BusinessTexting.Tests.Support;

/// <summary>The journeys come one after the other and take as long as all other tests, which run beside them: the sooner they begin, the sooner all is done.</summary>
public sealed class JourneysFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName is not nameof(OneAtATime)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
