package waymark.intelligence.entities;

import java.util.UUID;
import waymark.kernel.Ref;

/// The item of a report behind a fact or a link, as the reader may open it.
///
/// @param own whether the report is of the reader's unit, which may take back what was read in it
public record ReportSource(UUID report, Ref ref, int position, String grade, boolean own) {

    /// `/intelligence/reports/IR-7K2M9QX`.
    public String path() {
        return "/intelligence/reports/" + ref;
    }

    /// As a reader sees it: `IR-7K2M9QX, item 2, graded 2B`.
    public String words() {
        return "%s, item %d, graded %s".formatted(ref, position, grade);
    }
}
