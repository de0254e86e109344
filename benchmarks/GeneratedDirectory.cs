using System.Globalization;
using System.Text;

namespace BusinessTexting.Benchmarks;

/// <summary>An invented organization of any size: mixed names, sixty locations, one user in five blocked for some reason. The same for the same size.</summary>
internal static class GeneratedDirectory
{
    private static readonly string[] FirstNames = ["Maya", "Omar", "Priya", "Ivan", "Olga", "John", "Søren", "Иван", "Мария", "Li", "Zoë", "Ana", "Ben", "Chloe", "Dev", "Elif"];
    private static readonly string[] LastNames = ["Chen", "Haddad", "Nair", "Petrov", "Smith", "Иванов", "Kovač", "Okafor", "Garcia", "Kim", "Novak", "Berg"];
    private static readonly string[] Connections = ["Cisco PSTN", "Cisco PSTN", "Cisco PSTN", "Cloud Connected PSTN", "Premises-based PSTN", "None"];

    public static void Write(string folder, int users)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "organization.json"),
            """{ "name": "Northwind Benchmarks", "customerType": "Enterprise", "callingPlanCountries": ["US", "CA"], "businessTextingAddOn": true, "dataRegion": "Supported", "textingDefault": "Off" }""");
        WriteLocations(Path.Combine(folder, "locations.csv"));
        WriteUsers(Path.Combine(folder, "users.csv"), users);
    }

    private static void WriteLocations(string path)
    {
        using var writer = new StreamWriter(path, append: false, Encoding.UTF8);
        writer.WriteLine("Location Name,Country,PSTN Connection,Texting Default");
        for (var index = 0; index < 60; index++)
        {
            var country = (index % 10) switch { < 7 => "US", < 9 => "CA", _ => "GB" };
            writer.WriteLine($"Site {index:D2},{country},{(index < 50 ? Connections[0] : Connections[index % Connections.Length])},{(index % 20 == 3 ? "On" : "Inherit")}");
        }
    }

    private static void WriteUsers(string path, int users)
    {
        var random = new Random(20260503);
        using var writer = new StreamWriter(path, append: false, Encoding.UTF8);
        writer.WriteLine("Email,First Name,Last Name,User Status,Phone Number,Location,Webex Calling - Professional [Sub1],Number Texting,Desktop App Version,Business Texting");
        for (var index = 0; index < users; index++)
        {
            var (first, last) = (FirstNames[random.Next(FirstNames.Length)], LastNames[random.Next(LastNames.Length)] + random.Next(3000).ToString(CultureInfo.InvariantCulture));
            var number = random.Next(25) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"+1512{2_120_000 + index:D7}");
            var status = random.Next(12) switch { 0 => "Inactive", 1 => "Pending", _ => "Active" };
            var version = random.Next(20) switch { 0 => "42.9", 1 => "", _ => "43.4.0.28521" };
            var texting = random.Next(20) switch { 0 => "On", 1 => "Off", _ => "Default" };
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"user{index}.{last}@northwind.example,{first},{last},{status},{number},Site {random.Next(60):D2},{(random.Next(40) == 0 ? "FALSE" : "TRUE")},{(random.Next(30) == 0 ? "Not capable" : "Capable")},{version},{texting}"));
        }
    }
}
