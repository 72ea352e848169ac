package waymark.meetings.interests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// An interest that somebody declared.
///
/// @param group code of the one that it concerns; null for the whole partnership
/// @param area where that group answers for one area alone, its code
/// @param person null once the name is removed
/// @param what the interest; empty once it is removed
/// @param meeting where it was declared; null where beforehand
public record Declaration(
        UUID id,
        int version,
        @Nullable String group,
        String groupName,
        @Nullable String area,
        @Nullable UUID person,
        String personName,
        String organisationName,
        String what,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable Ref meeting) {

    /// What is declared.
    ///
    /// @param group code, or null for the whole partnership
    record Declared(
            @Nullable String group,
            @Nullable String area,
            UUID person,
            String personName,
            String organisation,
            String organisationName,
            String what,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable Ref meeting) {}

    /// A day on which it ends.
    record Ended(UUID id, LocalDate untilOn) {}

    public boolean holds(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || !untilOn.isBefore(day));
    }

    /// `Ana Sample, Hull City Council`; the organisation alone once the name is removed.
    public String who() {
        return personName.isEmpty() ? organisationName : personName + ", " + organisationName;
    }

    /// What it is, or that it is not kept any more.
    public String words() {
        return what.isEmpty() ? "an interest was declared" : what;
    }

    boolean endedBy(Actor actor) {
        return actor.id().equals(person) || runBy(actor, area);
    }

    /// True for who runs the meetings of groups of that area, or of all.
    static boolean runBy(Actor actor, @Nullable String area) {
        return actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }

    Ruling<Ended> end(LocalDate last) {
        return new Problems()
                .when(last.isBefore(fromOn), "until", "The last day must not be before the first")
                .or(() -> new Ended(id, last));
    }
}
