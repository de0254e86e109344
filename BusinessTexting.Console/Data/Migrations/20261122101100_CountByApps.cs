using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BusinessTexting.Console.Data.Migrations
{
    /// <inheritdoc />
    public partial class CountByApps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Users_Count", table: "Users");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Count",
                table: "Users",
                columns: new[] { "NotMet", "Unknown", "TextingBelowOrganization", "Texting", "NumberSource", "DesktopAppVersion", "MobileAppVersion", "LocationId", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Users_Count", table: "Users");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Count",
                table: "Users",
                columns: new[] { "NotMet", "Unknown", "TextingBelowOrganization", "Texting", "NumberSource", "LocationId", "Status" });
        }
    }
}
