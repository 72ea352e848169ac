package waymark.analysis.releases;

import java.time.Instant;
import java.time.LocalDate;

/// What somebody said of the words of a table before it was released.
///
/// @param who a group or an organisation, never the name of a person
/// @param wording of which edition of the words
record SignOff(
        int wording,
        Kind kind,
        String who,
        LocalDate onDay,
        boolean agreed,
        String words,
        String recordedByName,
        Instant recordedAt) {

    /// Whose eyes a wording needs.
    enum Kind {
        SURVIVORS("People with lived experience"),
        PARTNER("Partners whose work it describes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// As an analyst notes it.
    record Given(Kind kind, String who, LocalDate onDay, boolean agreed, String words) {}
}
