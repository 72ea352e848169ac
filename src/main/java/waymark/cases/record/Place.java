package waymark.cases.record;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where a sealed value belongs. It opens there alone: one that is copied to another row, column or version
/// does not.
///
/// @param table with its schema: `cases.consent`
/// @param version of the row
public record Place(String table, UUID row, String column, int version) {

    byte[] bytes() {
        return "%s|%s|%s|%d".formatted(table, row, column, version).getBytes(StandardCharsets.US_ASCII);
    }
}
