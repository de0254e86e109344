using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BusinessTexting.Console.Data.Migrations
{
    /// <inheritdoc />
    public partial class MarksOfStoredValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Marks",
                table: "Users",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Users_Marks",
                table: "Users",
                columns: new[] { "Id", "Marks", "LocationId" },
                filter: "\"Marks\" <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Users_Marks",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Marks",
                table: "Users");
        }
    }
}
