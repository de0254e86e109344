using BusinessTexting.Console.Security;

namespace BusinessTexting.Tests.Support;

/// <summary>One of each who can ask for an operation.</summary>
public static class Actors
{
    public static readonly Actor Full = Of(Role.Full);

    public static readonly Actor User = Of(Role.User);

    public static readonly Actor Support = Of(Role.Support);

    public static readonly Actor ReadOnly = Of(Role.ReadOnly);

    /// <summary>The administrator of these locations.</summary>
    public static Actor Location(params long[] locations) => Of(Role.Location) with { Locations = locations.ToHashSet() };

    public static string EmailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@northwind.example";

    private static Actor Of(Role role) => new(role is Role.Full ? "administrator" : $"{role} administrator")
    {
        Role = role,
        Email = EmailOf(role),
        Address = "192.0.2.7",
    };
}
