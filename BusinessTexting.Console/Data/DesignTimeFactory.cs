using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BusinessTexting.Console.Data;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ConsoleDb>
{
    public ConsoleDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ConsoleDb>().UseSqlite("Data Source=design-time.db").Options, new RecordKey(RecordFiles.For("design-time.db", key: null, head: null)));
}
