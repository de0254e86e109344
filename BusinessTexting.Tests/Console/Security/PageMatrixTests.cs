using System.Reflection;
using Bunit;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Layout;
using BusinessTexting.Console.Data;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Opens every page as every role. A page without a row fails.</summary>
public sealed class PageMatrixTests : ConsoleTestContext
{
    // "yes": it opens; "no": it says who may; "none": as an address that the console does not have.
    private const string Table =
        """
        page                        of        Full  User  Location  Support  ReadOnly

        /                           -         yes   yes   yes       yes      yes
        /users                      -         yes   yes   yes       yes      yes
        /users/new                  -         yes   yes   yes       no       no
        /users/{Id:long}            own       yes   yes   yes       yes      yes
        /users/{Id:long}            foreign   yes   yes   none      yes      yes
        /users/{Id:long}/calling    own       yes   yes   yes       yes      yes
        /users/{Id:long}/calling    foreign   yes   yes   none      yes      yes
        /inspect/{*Who}             -         yes   yes   yes       yes      yes
        /inspect/{*Who}             own       yes   yes   yes       yes      yes
        /inspect/{*Who}             foreign   yes   yes   yes       yes      yes
        /locations                  -         yes   yes   yes       yes      yes
        /locations/new              -         yes   no    no        no       no
        /locations/{Id:long}        own       yes   yes   yes       yes      yes
        /locations/{Id:long}        foreign   yes   yes   none      yes      yes
        /organization               -         yes   yes   yes       yes      yes
        /calling/service-settings   -         yes   yes   yes       yes      yes
        /organization/stored-values  -        yes   yes   yes       yes      yes
        /policy                     -         yes   yes   yes       yes      yes
        /import                     -         yes   no    no        no       no
        /help/prerequisites         -         yes   yes   yes       yes      yes
        /not-found                  -         yes   yes   yes       yes      yes
        /audit                      -         yes   yes   yes       yes      yes
        /account                    -         yes   yes   yes       yes      yes
        /organization/administrators            -  yes  no  no  no  no
        /organization/administrators/new        -  yes  no  no  no  no
        /organization/administrators/{Id:long}  -  none no  no  no  no
        /organization/api-keys                  -  yes  no  no  no  no
        /organization/api-keys/new              -  yes  no  no  no  no
        /organization/api-keys/{Id:long}        -  yes  no  no  no  no
        """;

    private bool _notFound;

    public static TheoryData<string, string, string, string> Cells =>
    [
        .. from row in Rows
           from cell in RoleStage.Everybody.SkipLast(1).Zip(row[2..])
           select (row[0], row[1], cell.First.Name, cell.Second),
    ];

    private static IEnumerable<string[]> Rows => Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // The pages before there is a session are for everybody.
    private static IReadOnlyDictionary<string, Type> Pages => typeof(ReadStore).Assembly.GetTypes()
        .Where(type => !type.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute)))
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, type)))
        .ToDictionary(page => page.Template, page => page.type, StringComparer.Ordinal);

    [Fact]
    public void Every_page_has_a_row() =>
        Assert.Equal(Pages.Keys.Order(StringComparer.Ordinal), Rows.Select(row => row[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_page_opens_or_says_who_may(string page, string of, string role, string expected)
    {
        await RoleStage.FillAsync(Database);
        Me.Become(RoleStage.Everybody.Single(somebody => somebody.Name == role).Actor);
        Navigation.OnNotFound += (_, _) => _notFound = true;

        var shown = Open(page, of);

        var refusal = shown.FindAll("h1").Any(title => title.Words() == "This page is not for your role");
        Assert.Equal(expected, _notFound ? "none" : refusal ? "no" : "yes");
        Assert.True(!refusal || shown.LinkSaying("Go to Overview").GetAttribute("href") is "/");
        Assert.True(role is not "Location" || !shown.Markup.Contains("Denver", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_status_of_an_answer_says_the_same_as_the_page(string page, string of, string role, string expected)
    {
        var actor = RoleStage.Everybody.Single(somebody => somebody.Name == role).Actor;

        var refuses = Pages[page].GetCustomAttribute<PageNeedsAttribute>() is { } needs && !actor.May(needs.Privilege);

        Assert.Equal((of, expected is "no"), (of, refuses));
        Assert.Equal(page.Contains("{Id", StringComparison.Ordinal), page.Contains("{Id", StringComparison.Ordinal) && Pages[page].IsDefined(typeof(PageShowsAttribute)));
    }

    [Theory]
    [InlineData("search=a%EF%BF%BEb&sort=%ff&order=x&page=99999999999999999999")]
    [InlineData("page=-1&location=99999999999999999999&state=&rule=x&status=x&override=x&id=-1&entry=99999999999999999999&before=x")]
    [InlineData("page=2147483647&search=%ed%a0%80&find=%00&with=%00&at=9999-12-31T23:59:59-14:00&from=9999-12-31&to=0001-01-01&by=%00&action=x&resource=x&of=x")]
    [InlineData("page=x&at=x&from=x&to=99999-01-01&id=x&entry=-1&at=&search=&search=&page=")]
    [InlineData("&&=&%&%=%&page")]
    public async Task A_page_opens_whatever_its_address_asks_for(string query)
    {
        await RoleStage.FillAsync(Database);
        foreach (var page in Pages.Keys.Select(page => page.Split("/{", 2)[0]).Distinct(StringComparer.Ordinal))
        {
            Navigation.NavigateTo($"{page}?{query}");

            Assert.False(Open(page, "-").Markup is var shown && (shown.Contains("error-boundary", StringComparison.Ordinal) || shown.Contains("Something went wrong", StringComparison.Ordinal)), page);
        }
    }

    [Theory]
    [InlineData("Full", true)]
    [InlineData("User", false)]
    [InlineData("Location", false)]
    [InlineData("Support", false)]
    [InlineData("ReadOnly", false)]
    public async Task The_menu_shows_what_can_be_opened_and_nothing_else(string role, bool import)
    {
        await RoleStage.FillAsync(Database);
        Me.Become(RoleStage.Everybody.Single(somebody => somebody.Name == role).Actor);

        var paths = Render<NavMenu>().FindAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(import, paths.Contains("/import"));
        Assert.All(paths, path => Assert.DoesNotContain("This page is not for your role", Open(path, "-").Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_is_read_off_the_table_of_roles()
    {
        await RoleStage.FillAsync(Database);
        Me.Become(Actors.Support);

        Assert.Contains("Only a full, user or location administrator can see this.", Open("/users/new", "-").Words(), StringComparison.Ordinal);
        Assert.Contains("Only a full administrator can see this.", Open("/import", "-").Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<ShellErrorBoundary> Open(string page, string of)
    {
        // A link need not say what an address may leave out.
        var type = Pages.GetValueOrDefault(page) ?? Pages[$"{page}/{{*Who}}"];
        var id = (of, page.StartsWith("/users", StringComparison.Ordinal) || page.StartsWith("/inspect", StringComparison.Ordinal)) switch
        {
            ("own", true) => RoleStage.Ana,
            ("own", false) => RoleStage.Austin,
            ("foreign", true) => RoleStage.Dora,
            ("foreign", false) => RoleStage.Denver,
            _ => 0,
        };
        return Render<ShellErrorBoundary>(parameters => parameters.AddChildContent(builder =>
        {
            builder.OpenComponent(0, type);
            if (id > 0 && page.Contains("{*Who}", StringComparison.Ordinal))
            {
                builder.AddComponentParameter(1, "Who", $"{id}");
            }
            else if (id > 0)
            {
                builder.AddComponentParameter(1, "Id", id);
            }

            builder.CloseComponent();
        }));
    }
}
