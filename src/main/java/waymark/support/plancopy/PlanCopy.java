package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.support.reading.CopyText;
import waymark.web.language.Language;

/// A copy of a plan for its person.
///
/// @param number of the copy in its case
/// @param planVersion of the plan that it was made from; 0 where there was none
/// @param language as [Language] has it, or `other`
/// @param given null while it is a draft
/// @param phoneUntil the last day on which a code opens it; null where there never was one
/// @param open true where there is a code now that opens it
/// @param ended null while it is in use
record PlanCopy(
        UUID id,
        int number,
        int version,
        int planVersion,
        String language,
        CopyText text,
        String madeByName,
        LocalDate madeOn,
        @Nullable Given given,
        @Nullable LocalDate phoneUntil,
        boolean open,
        @Nullable Ended ended) {

    /// A language that Waymark does not speak.
    static final String OTHER = "other";

    /// How long a code opens a copy at most, in days.
    static final int LONGEST = 90;

    /// @param onPaper true where it was printed for them
    record Given(LocalDate on, UUID by, String byName, boolean onPaper) {}

    /// @param why `revoked` or `replaced`
    record Ended(LocalDate on, String why) {

        String words() {
            return why.equals("replaced") ? "Replaced by a newer copy" : "Taken back";
        }
    }

    /// True until it is given.
    boolean draft() {
        return given == null;
    }

    /// True where the person has it.
    boolean current() {
        return given != null && ended == null;
    }

    /// True where a code opens it on that day.
    boolean readable(LocalDate today) {
        return current() && open && phoneUntil != null && !phoneUntil.isBefore(today);
    }

    /// The name of the language, as staff read it.
    String languageName() {
        return languageName(language, text);
    }

    static String languageName(String language, CopyText text) {
        return Language.of(language)
                .map(Language::english)
                .orElse(text.otherLanguage().isEmpty() ? "Another language" : text.otherLanguage());
    }
}
