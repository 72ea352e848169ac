package waymark.analysis.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A spreadsheet that somebody brought: what was found in it, and whether it was taken.
///
/// @param edition which bulletin it belongs to
/// @param digest SHA-256 of the file, which itself is not kept
/// @param taken how many values were taken
record NationalImport(
        String ref,
        int version,
        String edition,
        LocalDate publishedOn,
        String fileName,
        String digest,
        State state,
        SpreadsheetReading content,
        int taken,
        LocalDate broughtOn,
        String broughtByName,
        @Nullable LocalDate decidedOn,
        String decidedByName) {

    String path() {
        return "/insight/national/imports/" + ref;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    /// What became of it.
    enum State {
        WAITING("To look at"),
        TAKEN("Taken"),
        REFUSED("Not taken");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
