using FsCheck;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Support;

/// <summary>A property: the assertion has to hold for a thousand cases; a failure prints the case and the seed that replays it.</summary>
public static class ForAll
{
    private static readonly Config ThousandCases = Config.QuickThrowOnFailure.WithMaxTest(1000);

    public static void Holds<T>(Gen<T> cases, Action<T> assertion) =>
        Check.One(ThousandCases, Prop.ForAll(cases.ToArbitrary(), assertion));

    public static void Holds<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> assertion) =>
        Check.One(ThousandCases, Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), assertion));

    public static void Holds<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Action<T1, T2, T3> assertion) =>
        Check.One(ThousandCases, Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), third.ToArbitrary(), assertion));
}
