package waymark.pathways.policy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.pathways.policy.PolicyItem.Affected;

/// A pathway or an action that a policy change may affect.
///
/// @param place where it applies, in words
/// @param found why it is suggested: the steps or words that name the source; empty where nothing does
/// @param lead of the action; null for a pathway, and where nobody leads it
/// @param listed true where the change lists it already
record Candidate(
        Affected affected,
        String place,
        List<String> found,
        @Nullable UUID lead,
        boolean listed) {

    Candidate {
        found = List.copyOf(found);
    }

    /// As a form sends it: `pathway PW-0004`.
    String value() {
        return affected.kind().name().toLowerCase(Locale.ROOT) + " "
                + affected.ref().value();
    }

    boolean suggested() {
        return !found.isEmpty();
    }
}
