package waymark.analysis.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

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
    record Given(Kind kind, String who, LocalDate onDay, boolean agreed, String words) {

        static Ruling<Given> read(FormData form, LocalDate today) {
            return form.read(reader -> {
                var day = reader.requiredDate("onDay", "The day", today);
                reader.when(day.isAfter(today), "onDay", "The day cannot be after today");
                return new Given(
                        reader.choice("kind", Kind.class, "Choose who looked at it"),
                        reader.requiredLine("who", "The group", 100, "Name the group or the organisation"),
                        day,
                        reader.choice("agreed", List.of("yes", "no"), Function.identity(), "Say whether they agree")
                                .equals("yes"),
                        reader.required("said", "What they said", TableRelease.LONGEST_NOTE, "Write what they said"));
            });
        }
    }
}
