package waymark.cases.members;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;

/// Who sees a case, for the demonstration, which acts as its owner.
@Component
public class MembersApi {

    private final Memberships memberships;
    private final Conflicts conflicts;
    private final Clock clock;

    MembersApi(Memberships memberships, Conflicts conflicts, Clock clock) {
        this.memberships = memberships;
        this.conflicts = conflicts;
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

    /// Declares a conflict of interest of somebody.
    public void declareConflict(Actor.Person owner, Case it, PersonSummary person, String reason) {
        conflicts.declare(owner, it, new Conflicts.Subject(person.id(), null, person.name()), reason);
    }
}
