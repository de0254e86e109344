using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class UserWriterTests
{
    [Fact]
    public async Task Every_column_of_the_table_is_written()
    {
        using var desk = new ImportDesk();

        var columns = await desk.ReadAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(User))!.GetProperties().Select(property => property.Name)));

        Assert.Equal(columns.Order(), UserWriter.Columns.Order());
    }
}
