using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BusinessTexting.Console.Data.Migrations
{
    /// <inheritdoc />
    public partial class LinksSinceWhen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LinkCreatedAt",
                table: "Administrators",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LinkCreatedAt",
                table: "Administrators");
        }
    }
}
