package waymark.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.groups.Group;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// A group as far as its meetings go.
///
/// @param area where it answers for one area alone, its code
/// @param version of its settings; 0 where none were saved
/// @param quorum how many have to be present to decide; 0 where none is set
/// @param deputiesCount whether a deputy counts towards the quorum
/// @param inviteDeputies whether deputies are invited too, or only where they are sent
/// @param standing items on each agenda, in order
/// @param parent code of the group that it reports to, or null
/// @param endedOn its last day where it is dissolved, or null
record MeetingGroup(
        String code,
        String name,
        String cadence,
        @Nullable String area,
        int version,
        int quorum,
        boolean deputiesCount,
        boolean inviteDeputies,
        List<String> standing,
        @Nullable String parent,
        @Nullable String parentName,
        @Nullable LocalDate endedOn) {

    MeetingGroup {
        standing = List.copyOf(standing);
    }

    /// What may be changed.
    record Settings(int quorum, boolean deputiesCount, boolean inviteDeputies, List<String> standing) {

        Settings {
            standing = List.copyOf(standing);
        }
    }

    Group.Cadence rhythm() {
        return Group.Cadence.of(cadence);
    }

    /// True while it meets.
    boolean meets(LocalDate day) {
        return endedOn == null || !endedOn.isBefore(day);
    }

    boolean runBy(Actor actor) {
        return runBy(actor, area);
    }

    /// True where the person runs the meetings of groups of that area, or of all.
    static boolean runBy(Actor actor, @Nullable String area) {
        return actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }
}
