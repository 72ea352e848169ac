package waymark.concerns.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;

/// Another report that could be about the same.
///
/// @param reasons what they have in common, in words; empty if only a person linked them
/// @param verdict what a person decided, or null
/// @param by who decided, or empty
/// @param version of the verdict; 0 where there is none
record SimilarReport(
        UUID id, Ref ref, List<String> reasons, @Nullable Verdict verdict, String by, int version) {

    /// What a person says of two reports.
    enum Verdict {
        SAME("They are about the same"),
        NOT_SAME("They are about different things"),
        UNSURE("Not sure");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Optional<Verdict> parse(String code) {
            return List.of(values()).stream()
                    .filter(one -> one.name().equals(code))
                    .findFirst();
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Verdict::name, Verdict::words);
        }
    }
}
