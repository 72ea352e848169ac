package waymark.cases.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;

/// Who sees a case, for other modules and the demonstration, which act as its owner.
@Component
public class MembersApi {

    private final Memberships memberships;
    private final Conflicts conflicts;
    private final LeaverCases leavers;
    private final Clock clock;

    MembersApi(Memberships memberships, Conflicts conflicts, LeaverCases leavers, Clock clock) {
        this.memberships = memberships;
        this.conflicts = conflicts;
        this.leavers = leavers;
        this.clock = clock;
    }

    /// Adds a member from today on.
    public void add(Actor.Person owner, Case it, PersonSummary person, Capacity capacity) {
        var who = new Candidate("", person.id(), person.name(), person.organisation(), "");
        memberships.add(
                owner,
                it,
                new NewMembership(who, capacity, Purpose.SUPPORT, LawfulBasis.PUBLIC_TASK, LocalDate.now(clock), null));
    }

    /// Makes a supervisor of the caseworker a reader from today on, unless they are a member.
    public void supervise(Actor.Person owner, Case it, Candidate supervisor) {
        var today = LocalDate.now(clock);
        var wanted = new NewMembership(
                supervisor, Capacity.READER, Purpose.SUPERVISION, LawfulBasis.PUBLIC_TASK, today, null);
        if (wanted.begin(memberships.of(it), today) instanceof Ruling.Agreed<NewMembership>) {
            memberships.add(owner, it, wanted);
        }
    }

    /// Gives a case to another owner, and ends what the owner of before was to it. Asked as the system.
    ///
    /// @param version of the case that was read
    /// @return false where somebody changed it first
    public boolean give(Actor system, UUID caseId, int version, UUID owner, PersonSummary next) {
        return leavers.give(system, caseId, version, owner, next, LocalDate.now(clock));
    }

    /// Declares a conflict of interest of somebody.
    public void declareConflict(Actor.Person owner, Case it, PersonSummary person, String reason) {
        conflicts.declare(owner, it, new Conflicts.Subject(person.id(), null, person.name()), reason);
    }
}
