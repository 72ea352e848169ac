package waymark.system.yearly;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Something that is checked again and again in the course of the years.
///
/// @param kind the start value that it came from, or empty
/// @param owner who sees to it; null where nobody does
/// @param endedOn from when it is not done any more, or null
record YearlyCheck(
        Ref ref,
        int version,
        String kind,
        String title,
        String what,
        int everyMonths,
        @Nullable UUID owner,
        String ownerName,
        LocalDate nextOn,
        @Nullable LocalDate endedOn) {

    static final int LONGEST = 2_000;

    /// As somebody plans it.
    record Given(
            String title,
            String what,
            int everyMonths,
            @Nullable UUID owner,
            LocalDate nextOn) {}

    /// As somebody records that it was done.
    record Done(LocalDate doneOn, CheckResult result, String evidence) {}

    String path() {
        return "/system/checks/" + ref;
    }

    /// Who sees to it, as a page says it.
    String ownerWords() {
        if (owner == null) {
            return "Nobody yet";
        }
        return ownerName.isEmpty() ? "Somebody without an entry in the directory" : ownerName;
    }

    boolean late(LocalDate today) {
        return endedOn == null && nextOn.isBefore(today);
    }

    static boolean keeps(Actor actor) {
        return actor.may(Permission.MANAGE_ACCOUNTS);
    }

    /// True for who sees to it, and for administrators.
    boolean mayRecord(Actor.Person actor) {
        return endedOn == null && (keeps(actor) || actor.id().equals(owner));
    }

    /// When it is due after that: counted from the day on which it was done, so that what was done late is not due
    /// too early again.
    LocalDate after(Done done) {
        return done.doneOn().plusMonths(done.result() == CheckResult.NOT_DONE ? 1 : everyMonths);
    }

    Ruling<Done> record(Done done, Actor.Person actor, LocalDate today) {
        if (!mayRecord(actor)) {
            return Ruling.refused("", "Administrators and the owner of this check record it");
        }
        return done.doneOn().isAfter(today)
                ? Ruling.refused("doneOn", "The day must be today or in the past")
                : Ruling.agreed(done);
    }
}
