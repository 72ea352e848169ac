package waymark.analysis.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// One comparison of lists: what for, of whom, by which columns, and what was agreed beforehand.
///
/// @param textVersion of what the organisations sign: a signature holds for one version of the text
/// @param organisations the codes of all that take part
/// @param fields the columns, as files call them
/// @param judges who judges the pairs that are in doubt, in words
/// @param deleteOn by which day everything is deleted
record OverlapProject(
        UUID id,
        Ref ref,
        int version,
        int textVersion,
        String title,
        String purpose,
        String definition,
        String place,
        LocalDate fromDay,
        LocalDate toDay,
        List<String> organisations,
        List<String> fields,
        String agreement,
        String dpia,
        String judges,
        LocalDate deleteOn,
        String state,
        String createdByName,
        Instant createdAt,
        @Nullable UUID handedRun,
        @Nullable Instant handedAt) {

    /// What is agreed before anything else.
    record Given(
            String title,
            String purpose,
            String definition,
            String place,
            LocalDate fromDay,
            LocalDate toDay,
            List<String> organisations,
            List<String> fields,
            String agreement,
            String dpia,
            String judges,
            LocalDate deleteOn) {}

    /// Somebody brings lists for one of its organisations.
    static boolean brings(Actor actor, String organisation) {
        return actor.may(Permission.MATCH_LISTS, Scope.organisation(organisation));
    }

    /// The organisation that this person acts for here: their own where it takes part.
    Optional<String> of(Actor.Person actor) {
        var theirs = organisations.stream().filter(one -> brings(actor, one)).toList();
        return theirs.contains(actor.organisation())
                ? Optional.of(actor.organisation())
                : theirs.stream().findFirst();
    }

    boolean deleted() {
        return state.equals("DELETED");
    }

    List<OverlapField> columns() {
        return OverlapField.of(fields);
    }

    String path() {
        return "/insight/overlaps/" + ref;
    }
}
