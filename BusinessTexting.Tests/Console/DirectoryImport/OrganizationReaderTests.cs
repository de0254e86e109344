using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class OrganizationReaderTests
{
    [Fact]
    public void Values_compare_without_case()
    {
        var organization = Applied(
            """
            { "name": " Northwind ", "customerType": "enterprise", "callingPlanCountries": ["us", "US", "ca"],
              "businessTextingAddOn": true, "dataRegion": "SUPPORTED", "textingDefault": "on" }
            """);

        Assert.Equal(("Northwind", CustomerType.Enterprise, true), (organization.Name, organization.CustomerType, organization.HasAddOn));
        Assert.Equal(["US", "CA"], organization.CallingPlanCountries.Select(country => country.Value));
        Assert.Equal((DataRegion.Supported, TextingChoice.On), (organization.DataRegion, organization.TextingDefault));
    }

    [Fact]
    public void Only_name_and_customer_type_are_needed_and_a_byte_order_mark_is_welcome()
    {
        var organization = Applied("\uFEFF{ \"name\": \"Northwind\", \"customerType\": \"Trial\" }");

        Assert.Equal((false, DataRegion.Unknown, TextingChoice.Off), (organization.HasAddOn, organization.DataRegion, organization.TextingDefault));
        Assert.Empty(organization.CallingPlanCountries);
    }

    [Theory]
    [InlineData("\"name\": \"a\\ud800\", \"customerType\": \"Trial\"", FileProblemCode.ControlCharacter, "name")]
    [InlineData("\"name\": \"a\\ufffe\", \"customerType\": \"Trial\"", FileProblemCode.ControlCharacter, "name")]
    [InlineData("\"name\": \"a\\u0000\", \"customerType\": \"Trial\"", FileProblemCode.ControlCharacter, "name")]
    [InlineData("\"name\": \"a\", \"customerType\": \"\\ud800\"", FileProblemCode.NotOneOf, "customerType")]
    [InlineData("\"name\": \"a\", \"customerType\": \"Trial\", \"callingPlanCountries\": [\"\\udc00\"]", FileProblemCode.NotACountry, "callingPlanCountries")]
    [InlineData("\"name\": \"a\", \"customerType\": \"Trial\", \"\\ud800\": 1", FileProblemCode.PropertyUnknown, null)]
    public void What_no_text_holds_is_a_problem_and_ends_nothing(string properties, FileProblemCode code, string? name) =>
        Assert.Equal((code, name ?? "\uD800"), Assert.Single(Problems($"{{ {properties} }}")) is var problem ? (problem.Code, problem.Column) : default);

    [Theory]
    [InlineData("\"nickname\": \"NW\"", FileProblemCode.PropertyUnknown, "nickname", "\"NW\"")]
    [InlineData("\"Name\": \"NW\"", FileProblemCode.PropertyUnknown, "Name", "\"NW\"")]
    [InlineData("\"name\": \"NW\"", FileProblemCode.PropertyDoubled, "name", "")]
    [InlineData("\"businessTextingAddOn\": \"yes\"", FileProblemCode.PropertyOfWrongType, "businessTextingAddOn", "\"yes\"")]
    [InlineData("\"dataRegion\": null", FileProblemCode.PropertyOfWrongType, "dataRegion", "null")]
    [InlineData("\"dataRegion\": \"EU\"", FileProblemCode.NotOneOf, "dataRegion", "EU")]
    [InlineData("\"textingDefault\": \"Inherit\"", FileProblemCode.NotOneOf, "textingDefault", "Inherit")]
    [InlineData("\"callingPlanCountries\": \"US\"", FileProblemCode.PropertyOfWrongType, "callingPlanCountries", "\"US\"")]
    [InlineData("\"callingPlanCountries\": [\"US\", \"XX\"]", FileProblemCode.NotACountry, "callingPlanCountries", "XX")]
    [InlineData("\"callingPlanCountries\": [[1]]", FileProblemCode.PropertyOfWrongType, "callingPlanCountries", "[[1]]")]
    public void A_bad_property_is_a_problem_with_its_line_and_value(string property, FileProblemCode code, string name, string value)
    {
        var problem = Assert.Single(Problems($"{{ \"name\": \"Northwind\", \"customerType\": \"Online\",\n\n{property} }}"));

        Assert.Equal(new FileProblem("organization.json", 3, name, value, code, problem.Detail), problem);
    }

    [Fact]
    public void All_problems_are_told() => Assert.Equal(
        [("surprise", FileProblemCode.PropertyUnknown), ("name", FileProblemCode.ValueMissing), ("customerType", FileProblemCode.PropertyMissing)],
        Problems("{ \"name\": \" \", \"surprise\": {\"a\": 1} }").Select(problem => (problem.Column, problem.Code)));

    [Theory]
    [InlineData("{ \"name\": \"Northwind\"\n \"customerType\": \"Online\" }", 2)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    [InlineData("{ \"name\": \"x\", \"customerType\": \"Online\" } {}", 1)]
    public void What_is_not_one_json_object_is_a_problem_with_its_line(string json, int line)
    {
        var problem = Assert.Single(Problems(json));

        Assert.Equal((FileProblemCode.NotJson, line), (problem.Code, problem.Line));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_problem_with_their_line()
    {
        var (_, problems) = OrganizationReader.Read([.. "{\n\"name\": \"Caf"u8, 0xE9, .. "\" }"u8]);

        Assert.Equal((FileProblemCode.NotText, 2), (Assert.Single(problems).Code, problems[0].Line));
    }

    private static IReadOnlyList<FileProblem> Problems(string json) => OrganizationReader.Read(Encoding.UTF8.GetBytes(json)).Problems;

    private static Organization Applied(string json)
    {
        var (file, problems) = OrganizationReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Empty(problems);
        var organization = new Organization { Name = "" };
        file.ApplyTo(organization);
        return organization;
    }
}
