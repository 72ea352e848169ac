package waymark.cases.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// Who sees a case, for other modules and the demonstration, which act as its owner.
@Component
public class MembersApi {

    private final Memberships memberships;
    private final Conflicts conflicts;
    private final LeaverCases leavers;
    private final SharingConsent consent;
    private final DirectoryApi directory;
    private final Clock clock;

    MembersApi(
            Memberships memberships,
            Conflicts conflicts,
            LeaverCases leavers,
            SharingConsent consent,
            DirectoryApi directory,
            Clock clock) {
        this.memberships = memberships;
        this.conflicts = conflicts;
        this.leavers = leavers;
        this.consent = consent;
        this.directory = directory;
        this.clock = clock;
    }

    /// Adds a member from today on, of whom the person agreed that they know of them.
    public void add(Actor.Person owner, Case it, PersonSummary person, Capacity capacity) {
        var who = new Candidate("", person.id(), person.name(), person.organisation(), "");
        add(
                owner,
                it,
                new NewMembership(who, capacity, Purpose.SUPPORT, basis(owner, who), LocalDate.now(clock), null));
    }

    private void add(Actor.Person owner, Case it, NewMembership wanted) {
        var to = consent.recipient(owner, it, wanted.who().organisation());
        switch (consent.clear(it, SharingAct.MEMBER, to, FormData.empty())) {
            case Ruling.Agreed<Cleared>(var cleared) -> memberships.add(owner, it, wanted, cleared);
            case Ruling.Refused<Cleared>(var problems) -> throw new InvariantViolation(problems.toString());
        }
    }

    private LawfulBasis basis(Actor.Person owner, Candidate who) {
        return LawfulBasis.usual(directory
                .find(owner, who.organisation())
                .map(OrganisationSummary::sector)
                .orElse(""));
    }

    /// Makes a supervisor of the caseworker a reader from today on, unless they are a member. They are of the
    /// organisation to which the person came.
    public void supervise(Actor.Person owner, Case it, Candidate supervisor) {
        var today = LocalDate.now(clock);
        var wanted = new NewMembership(
                supervisor, Capacity.READER, Purpose.SUPERVISION, basis(owner, supervisor), today, null);
        if (wanted.begin(memberships.of(it), today) instanceof Ruling.Agreed<NewMembership>) {
            add(owner, it, wanted);
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
