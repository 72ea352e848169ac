package waymark.cases.opening;

import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.cases.members.MemberCandidates;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// Tells the casework managers of the organisation that answers for a case that it was closed. By reference alone:
/// they need not be members of it. One with a conflict of interest hears nothing.
@Component
class ClosureNotifier {

    private static final String MANAGER = "casework_manager";

    /// Of its own, so that what ends it ends nothing else that managers are told on the page.
    private static final String PATH = "/caseload#closed";

    private final NoticeApi notices;
    private final AccessApi access;
    private final MemberCandidates candidates;
    private final RunAsSystem asSystem;

    ClosureNotifier(NoticeApi notices, AccessApi access, MemberCandidates candidates, RunAsSystem asSystem) {
        this.notices = notices;
        this.access = access;
        this.candidates = candidates;
        this.asSystem = asSystem;
    }

    void closed(Actor.Person actor, Case it) {
        var managers = candidates.notShut(
                it.id(),
                asSystem.get(
                        "Finding managers of casework",
                        system -> access.holders(system, MANAGER, Scope.organisation(it.organisation()))));
        managers.remove(actor.id());
        notices.tell(actor, managers, "The case %s was closed by %s".formatted(it.ref(), actor.name()), PATH);
    }

    void reopened(Case it) {
        notices.done(it.ref(), PATH);
    }
}
