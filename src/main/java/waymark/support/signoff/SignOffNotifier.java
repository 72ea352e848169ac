package waymark.support.signoff;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.cases.members.Candidate;
import waymark.cases.members.MemberCandidates;
import waymark.cases.members.Membership;
import waymark.cases.members.Memberships;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Who may be the second person of a case, and tells them and who asked. By reference alone: a manager who is no
/// member of the case is led to the caseload, never to the case.
@Component
class SignOffNotifier {

    private static final String ROLE = "casework_manager";

    /// Of its own, so that what ends it ends nothing else that managers are told on the page.
    private static final String MANAGERS_PATH = "/caseload#sign-offs";

    private final NoticeApi notices;
    private final AccessApi access;
    private final MemberCandidates candidates;
    private final Memberships memberships;
    private final Clock clock;

    SignOffNotifier(
            NoticeApi notices, AccessApi access, MemberCandidates candidates, Memberships memberships, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.candidates = candidates;
        this.memberships = memberships;
        this.clock = clock;
    }

    /// Somebody who may decide.
    ///
    /// @param member true where they open the case today
    record Manager(Candidate who, boolean member) {}

    /// The people of the case's organisation who supervise and may be members; somebody with a conflict of interest
    /// is not among them.
    List<Manager> managers(Actor.Person actor, Case it) {
        var holders = Set.copyOf(access.holders(actor, ROLE, Scope.organisation(it.organisation())));
        var today = LocalDate.now(clock);
        var members = memberships.of(it).stream()
                .filter(member -> member.current(today))
                .map(Membership::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return candidates.people(actor, it).stream()
                .filter(one -> one.person() != null && holders.contains(one.person()))
                .map(one -> new Manager(one, members.contains(one.person())))
                .toList();
    }

    /// True where the reader supervises the caseworkers of the organisation that answers for the case.
    static boolean supervises(Actor.Person actor, Case it) {
        return actor.may(SUPERVISE_CASES, Scope.organisation(it.organisation()));
    }

    void asked(Actor.Person actor, Case it) {
        var text = "A sign-off is asked for in the case %s".formatted(it.ref());
        var managers = managers(actor, it);
        notices.tell(actor, people(actor, managers, true), text, path(it));
        notices.tell(actor, people(actor, managers, false), text, MANAGERS_PATH);
    }

    private static List<UUID> people(Actor.Person actor, List<Manager> managers, boolean member) {
        return managers.stream()
                .filter(one -> one.member() == member)
                .map(one -> one.who().person())
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(actor.id()))
                .toList();
    }

    void decided(Actor.Person actor, Case it, SignOff asked, boolean approved) {
        notices.done(path(it));
        notices.done(it.ref(), MANAGERS_PATH);
        if (!asked.askedBy().equals(actor.id())) {
            notices.tell(
                    actor,
                    Set.of(asked.askedBy()),
                    "%s in the case %s"
                            .formatted(approved ? "A sign-off was given" : "A sign-off was sent back", it.ref()),
                    path(it));
        }
    }

    static String path(Case it) {
        return it.path() + "/sign-offs";
    }
}
