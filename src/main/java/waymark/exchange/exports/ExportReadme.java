package waymark.exchange.exports;

import java.util.stream.Collectors;

/// What stands at the top of the archive, for somebody who opens it without Waymark.
final class ExportReadme {

    private ExportReadme() {}

    static String text(ExportRules rules, long rows, long files) {
        var leftOut = rules.staying().stream()
                .map(rule -> "  " + rule.thing() + ": " + rule.words().replace("\"", ""))
                .collect(Collectors.joining("\n"));
        return """
                Everything that the partnership owns in Waymark
                ===============================================

                %,d rows and %,d files.

                tables/SCHEMA/TABLE.csv   Each table: CSV (RFC 4180), UTF-8, the names of the columns in the first line. An empty cell
                                          without quotes is an empty value of the database (null).
                tables.json               All tables and columns: name, type as PostgreSQL has it, how many rows.
                files/SCHEMA/TABLE/       Pictures, packs and other files that a table holds, named by the key of their row.
                documents/THING/          Documents that were added to an action, a meeting, a risk and so on, as they were added. What each
                                          is stands in tables/documents/document.csv.

                Days are YYYY-MM-DD, moments carry their time zone, lists stand in { }, structured contents are JSON. The history of
                each thing is in the tables whose name ends in _event. The audit log is in tables/audit.

                Handle it like the installation itself: it names people who work for the partners.

                What is left out, and why
                -------------------------
                %s
                """.formatted(rows, files, leftOut);
    }
}
