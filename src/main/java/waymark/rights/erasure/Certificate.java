package waymark.rights.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Proof that a case was erased. It holds nothing of what the case said.
///
/// @param ended the day on which it came to its end
/// @param erasedAt null while it is being erased
/// @param counts rows that were deleted, by table
/// @param goneOn from then on no copy of the folder of keys that may still be kept opens it
/// @param rowsGoneOn from then on no copy of the database that may still be kept has its rows
record Certificate(
        Ref ref,
        Ref caseRef,
        String organisation,
        LocalDate closedOn,
        LocalDate ended,
        String why,
        String caseworkName,
        String governanceName,
        Instant begunAt,
        @Nullable Instant erasedAt,
        Map<String, Long> counts,
        LocalDate goneOn,
        LocalDate rowsGoneOn) {

    Certificate {
        counts = new TreeMap<>(counts);
    }

    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// `cases.person_in_case` in words: `Cases: person in case`.
    static String table(String name) {
        var dot = name.indexOf('.');
        var schema = name.substring(0, dot);
        return schema.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + schema.substring(1) + ": "
                + name.substring(dot + 1).replace('_', ' ');
    }
}
