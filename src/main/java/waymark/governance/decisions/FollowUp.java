package waymark.governance.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What is done about a decision: by whom, by when, and how it ended.
///
/// @param version 0 where the board has not decided yet
/// @param person who does it, or null
/// @param organisation code of the organisation that does it where no person is named, or null
/// @param ownerName name of that person or organisation; empty where neither is named
/// @param action the action in an area's plan that it became, or null
/// @param supersededBy the later decision that replaces it, or null
public record FollowUp(
        int version,
        @Nullable UUID person,
        @Nullable String organisation,
        String ownerName,
        @Nullable LocalDate due,
        @Nullable Ref action,
        String actionStatus,
        @Nullable LocalDate doneOn,
        @Nullable Ref supersededBy) {

    static final FollowUp NONE = new FollowUp(0, null, null, "", null, null, "", null, null);

    /// As the form sends the owner: `person:…` or `organisation:…`; empty where neither is named.
    String owner() {
        return person != null ? "person:" + person : organisation != null ? "organisation:" + organisation : "";
    }
}
