package waymark.pathways.guidance;

import org.jspecify.annotations.Nullable;
import waymark.pathways.graph.NamedService;
import waymark.pathways.graph.PathwayStep;

/// What to use instead of the service that a step names, and why: a number that is not its own is never shown
/// without a word.
final class ContactFallback {

    private ContactFallback() {}

    /// In a sentence or two; empty where the number of the named service comes first.
    ///
    /// @param named the service that the step names; null where it names none
    /// @param known true where a number of whom the step turns to comes first
    static String of(PathwayStep.Reach reach, @Nullable NamedService named, boolean known, boolean visitor) {
        if (named != null && named.own()) {
            return "Your own organisation has the number of %s. If you cannot reach them, use a number below."
                    .formatted(named.words());
        }
        var answers = NamedService.of(reach.subject()).orElse(null);
        if (named != null && named.form()) {
            return known && answers != null
                    ? "If you cannot use the form, call %s.".formatted(answers.words())
                    : "If you cannot use the form, use the number below%s.".formatted(signIn(visitor));
        }
        var other = answers == named ? null : answers;
        if (known) {
            return other == null || named == null
                    ? ""
                    : "At these hours, call %s instead of %s.".formatted(other.words(), named.words());
        }
        var missing = answers != null ? answers : named;
        return "There is no public number %s here. Use the number below instead%s."
                .formatted(missing == null ? "for this" : "of " + missing.words(), signIn(visitor));
    }

    private static String signIn(boolean visitor) {
        return visitor ? ", or sign in to see who answers" : "";
    }
}
