using System.Globalization;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Countries as people call them.</summary>
public static class CountryNames
{
    /// <summary>Every country by name, those where texting works first.</summary>
    public static IReadOnlyList<CountryCode> InOrder() =>
    [
        CountryCode.UnitedStates,
        CountryCode.Canada,
        .. CountryCode.All.Where(country => !country.IsServed).OrderBy(country => country.Name, StringComparer.CurrentCulture),
    ];

    extension(CountryCode country)
    {
        /// <summary>In English, as all words of the console; the code where the system knows no name.</summary>
        public string Name
        {
            get
            {
                try
                {
                    return new RegionInfo(country.Value).EnglishName;
                }
                catch (ArgumentException)
                {
                    return country.Value;
                }
            }
        }
    }
}
