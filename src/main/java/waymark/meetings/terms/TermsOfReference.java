package waymark.meetings.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// The terms of reference of a group, and how it meets.
///
/// @param area where it answers for one area alone, its code
/// @param quorum 0 where none is set
/// @param parentName the group that it reports to, or null
/// @param endedOn its last day where it is dissolved, or null
/// @param version of the terms; 0 where none were saved
/// @param document the document that holds them, or null
record TermsOfReference(
        String code,
        String name,
        @Nullable String area,
        int quorum,
        boolean deputiesCount,
        @Nullable String parent,
        @Nullable String parentName,
        @Nullable LocalDate endedOn,
        int version,
        String words,
        @Nullable Ref document,
        @Nullable LocalDate reviewOn) {

    /// A seat of the group.
    record Seat(String code, String title, boolean whenAsked) {}

    /// What may be changed.
    ///
    /// @param whenAsked codes of the seats that come when they are asked
    record Change(
            String words, @Nullable Ref document, @Nullable LocalDate reviewOn, List<String> whenAsked) {

        Change {
            whenAsked = List.copyOf(whenAsked);
        }
    }

    boolean written() {
        return !words.isEmpty() || document != null;
    }

    /// True for who runs the meetings of the group.
    boolean keptBy(Actor actor) {
        return actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }
}
