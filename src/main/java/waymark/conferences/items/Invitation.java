package waymark.conferences.items;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency round the table for an item.
///
/// @param why a core member of the forum, the agency that referred, or added for this item
/// @param basis code of the lawful basis, where it was added
public record Invitation(
        UUID id,
        String organisation,
        String organisationName,
        Why why,
        @Nullable String basis,
        int version) {

    /// Why an agency is round the table.
    public enum Why {
        CORE("Core member"),
        REFERRER("Referred it"),
        ADDED("Added for this item");

        private final String title;

        Why(String title) {
            this.title = title;
        }

        /// As a label.
        public String title() {
            return title;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
