using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BusinessTexting.Console.Data.Migrations
{
    /// <inheritdoc />
    public partial class RecordIsOnlyAddedTo : Migration
    {
        // Keeps every program that opens the database from changing the record by mistake, and this one from forgetting itself. Who means to
        // can drop a trigger; the chain shows what they did.
        private static readonly (string Name, string Text)[] Triggers =
        [
            ("RecordIsAppendedTo", """
                BEFORE INSERT ON "AuditEntries" WHEN NEW."Id" IS NOT (SELECT COALESCE(MAX("Id"), 0) + 1 FROM "AuditEntries")
                BEGIN SELECT RAISE(ABORT, 'An entry belongs at the end of the record.'); END
                """),
            ("RecordIsNotChanged", """
                BEFORE UPDATE ON "AuditEntries"
                BEGIN SELECT RAISE(ABORT, 'The record is only ever added to.'); END
                """),
            ("RecordIsNotRemoved", """
                BEFORE DELETE ON "AuditEntries"
                BEGIN SELECT RAISE(ABORT, 'The record is only ever added to.'); END
                """),
            ("PersonalDetailsAreNotReplaced", """
                BEFORE INSERT ON "PersonalDetails" WHEN EXISTS (SELECT 1 FROM "PersonalDetails" WHERE "EntryId" = NEW."EntryId")
                BEGIN SELECT RAISE(ABORT, 'Personal details are written once.'); END
                """),
            ("PersonalDetailsAreOnlyBlanked", """
                BEFORE UPDATE ON "PersonalDetails" WHEN NEW."EntryId" <> OLD."EntryId" OR NEW."Salt" <> '' OR NEW."Json" <> ''
                BEGIN SELECT RAISE(ABORT, 'Personal details are only ever blanked.'); END
                """),
            ("PersonalDetailsAreNotRemoved", """
                BEFORE DELETE ON "PersonalDetails"
                BEGIN SELECT RAISE(ABORT, 'Personal details are only ever blanked.'); END
                """),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, text) in Triggers)
            {
                migrationBuilder.Sql($"CREATE TRIGGER \"{name}\" {text}");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, _) in Triggers)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{name}\"");
            }
        }
    }
}
