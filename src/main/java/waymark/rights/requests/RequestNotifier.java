package waymark.rights.requests;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.cases.record.CaseOwners;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// Tells information governance of a request on a case, and the owner of a case of one that came in at information
/// governance; by reference alone.
@Component
class RequestNotifier {

    private final JdbcClient db;
    private final NoticeApi notices;
    private final AccessApi access;
    private final CaseOwners owners;
    private final RunAsSystem asSystem;

    RequestNotifier(JdbcClient db, NoticeApi notices, AccessApi access, CaseOwners owners, RunAsSystem asSystem) {
        this.db = db;
        this.notices = notices;
        this.access = access;
        this.owners = owners;
        this.asSystem = asSystem;
    }

    /// A request was recorded on a case.
    void recorded(Actor actor, Ref request, RequestKind kind) {
        notices.remind(
                actor,
                new HashSet<>(access.holders(actor, "information_governance", Scope.PARTNERSHIP)),
                "A new request from a person: %s %s".formatted(kind.title().toLowerCase(Locale.ROOT), request),
                "/data-requests/" + request,
                null);
    }

    /// Hangs a request on the case that was named, where there is one. Who recorded it is told neither.
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Ref request, String caseRef) {
        if (caseRef.isEmpty()) {
            return;
        }
        asSystem.get("Requests of people", system -> {
            owners.of(system, new Ref(caseRef)).ifPresent(owner -> {
                db.sql("update rights.request set case_id = :case where ref = :ref")
                        .param("case", owner.caseId())
                        .param("ref", request.value())
                        .update();
                tell(system, owner.person(), request, caseRef);
            });
            return true;
        });
    }

    private void tell(Actor system, UUID owner, Ref request, String caseRef) {
        notices.remind(
                system,
                List.of(owner),
                "A request of a person concerns your case %s: %s".formatted(caseRef, request),
                "/cases/%s/requests/%s".formatted(caseRef, request),
                null);
    }
}
