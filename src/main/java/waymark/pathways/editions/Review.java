package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a named partner answers to an edition in review.
///
/// @param words why, or what to change; may be empty where they agree
public record Review(
        UUID person,
        String name,
        String organisation,
        Answer answer,
        String words,
        LocalDate askedOn,
        @Nullable LocalDate answeredOn,
        int version) {

    Review at(int seen) {
        return new Review(person, name, organisation, answer, words, askedOn, answeredOn, seen);
    }

    /// What a partner answered, or that they have not yet.
    public enum Answer {
        ASKED("Not answered yet"),
        AGREED("Agrees"),
        CHANGE("Asks for a change");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// What a form sent: that they agree, or ask for a change.
        public static Optional<Answer> of(String code) {
            return Stream.of(AGREED, CHANGE)
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        /// As stored.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
