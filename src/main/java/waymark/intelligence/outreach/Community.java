package waymark.intelligence.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// People in one area who may be at risk, as a group: seasonal workers, a street, a place of worship. No one of them is
/// named.
///
/// @param officer the engagement officer who visits, or null
/// @param trust what was found at the last visit, 0 before the first
record Community(
        UUID id,
        Ref ref,
        int version,
        String area,
        String areaName,
        String name,
        String places,
        List<String> languages,
        @Nullable UUID officer,
        String officerName,
        String organisation,
        String organisationName,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate lastOn,
        int trust,
        int visits,
        @Nullable LocalDate endedOn) {

    Community {
        languages = List.copyOf(languages);
    }

    String path() {
        return "/intelligence/outreach/" + ref;
    }

    String trustWords() {
        return trust == 0 ? "Not visited yet" : Trust.of(trust).words();
    }

    /// True for who plans operations there.
    boolean keptBy(Actor.Person actor) {
        return actor.may(Permission.RUN_OPERATIONS, Scope.area(area))
                || actor.may(Permission.RUN_OPERATIONS, Scope.organisation(actor.organisation()));
    }

    boolean visitedBy(Actor.Person actor) {
        return endedOn == null && (actor.id().equals(officer) || keptBy(actor));
    }

    /// What is typed.
    record Given(
            String area,
            String name,
            String places,
            List<String> languages,
            @Nullable UUID officer,
            String officerName,
            String organisation,
            @Nullable LocalDate nextOn) {

        Given {
            languages = List.copyOf(languages);
        }
    }
}
