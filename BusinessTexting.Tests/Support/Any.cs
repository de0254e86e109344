using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using FsCheck;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Support;

/// <summary>What a property has to hold for: any facts, eligible and not, in every combination.</summary>
public static class Any
{
    public static Gen<TextingChoice> Choice => OneOf<TextingChoice>();

    public static Gen<CountryCode> Country => Gen.Elements<CountryCode>(CountryCode.All);

    public static Gen<RuleSet> Rules => Gen.SubListOf<RuleCode>(RuleCodes.All).Select(rules => RuleSet.Of(rules));

    /// <summary>+1 numbers with assigned and unassigned area codes, and numbers of other countries, all of them as somebody may enter them.</summary>
    public static Gen<PhoneNumber> Number => AnyE164.Where(number => PhoneNumberReading.Of(number.Value) is PhoneNumberReading.Understood { Notice: null });

    /// <summary>Names, in Unicode forms and with marks and white space as they really come; some are no Unicode at all.</summary>
    public static Gen<string> Text => Gen.OneOf(
        Gen.Elements(TextPieces).ListOf(6).Select(pieces => string.Concat(pieces)),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf(8).Select(characters => string.Concat(characters)));

    private static readonly string[] TextPieces =
    [
        "Ann", "MONTRÉAL", "e\u0301", "\u00E9", "\u1E0B\u0323", "İ", "ß", "Σς", "ａ", "\uAC00", "\u1100\u1161", "क\u094D", "\u0DDC", "\u0DCA", "می", "خواهم", "د",
        "👩", "💻", "\uFE0F", "葛", "\U000E0100", "\u1820", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E", "\uFEFF", "\u00AD", "\u2060", "\u2800",
        " ", "  ", "\u00A0", "\u3000", "\u2028", "\t", "-", "\u0345", "\u0390", "\u212B", "\u0958",
    ];

    private static Gen<PhoneNumber> AnyE164 => Gen.OneOf(
        Gen.Elements<AreaCode>(AreaCodeTable.Embedded.All).SelectMany(_ => Digits(7), (area, rest) => PhoneNumber.Parse($"+1{area.Code}{rest}")),
        Digits(10).Select(digits => PhoneNumber.Parse("+1" + digits)),
        Gen.Choose(8, 15).SelectMany(length => Digits(length - 1), (_, digits) => digits)
            .SelectMany(_ => Gen.Choose(2, 9), (digits, first) => PhoneNumber.Parse($"+{first}{digits}")));

    /// <summary>Small parts, so that versions often share some.</summary>
    public static Gen<AppVersion> Version =>
        Gen.Choose(0, 3).ListOf(4).SelectMany(_ => Gen.Choose(2, 4), (parts, count) => AppVersion.Parse(string.Join('.', parts.Take(count))));

    public static Gen<string> VersionText => Gen.Elements("", "42.9", "42.12", "42.12.1", "43.1", "43.2", "43.2.0.7", "latest", "42", "42.12-beta");

    public static Gen<EligibilityPolicy> Policy =>
        Rules.SelectMany(_ => Gen.Elements(true, false), (advisory, blocks) => Some.Policy(advisory, blocks));

    public static Gen<Organization> Organization =>
        from type in OneOf<CustomerType>()
        from countries in Gen.ListOf(Country, 2)
        from addOn in Gen.Elements(true, false)
        from region in OneOf<DataRegion>()
        from texting in Gen.Elements(TextingChoice.On, TextingChoice.Off)
        from isEligible in Gen.Elements(true, false)
        select Some.Organization(organization =>
        {
            organization.TextingDefault = texting;
            if (!isEligible)
            {
                (organization.CustomerType, organization.CallingPlanCountries, organization.HasAddOn, organization.DataRegion) = (type, [.. countries], addOn, region);
            }
        });

    public static Gen<Location> Location =>
        from country in Gen.OneOf(Gen.Constant(CountryCode.Canada), Country)
        from connection in OneOf<PstnConnection>()
        from texting in Choice
        select Some.Location(location => (location.Country, location.PstnConnection, location.TextingDefault) = (country, connection, texting));

    public static Gen<Location?> LocationOrNone => Location.Select(location => (Location?)location).OrNull();

    public static Gen<User> User =>
        from license in OneOf<CallingLicense>()
        from number in Gen.OneOf(Gen.Constant<PhoneNumber?>(Some.Number), Number.Select(number => (PhoneNumber?)number).OrNull())
        from source in OneOf<NumberSource>()
        from carrier in OneOf<NumberTexting>()
        from desktop in VersionText
        from mobile in VersionText
        from texting in Choice
        from isEligible in Gen.Elements(true, false)
        select Some.User(user =>
        {
            (user.Texting, user.NumberSource) = (texting, source);
            if (!isEligible)
            {
                (user.License, user.PrimaryNumber, user.NumberTexting) = (license, number, carrier);
                (user.DesktopAppVersion, user.MobileAppVersion) = (desktop, mobile);
            }
        });

    public static Gen<Situation> Situation =>
        from policy in Gen.OneOf(Gen.Constant(EligibilityPolicy.Default), Policy)
        from organization in Organization
        from location in LocationOrNone
        from user in User
        select new Situation(policy, organization, location, user).Assessed();

    public static Gen<T> OneOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<string> Digits(int count) => Gen.Choose(0, 9).ListOf(count).Select(digits => string.Concat(digits));
}
