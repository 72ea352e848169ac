package waymark.handovers.answering;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.handovers.ConcernSource;
import waymark.handovers.Handover;
import waymark.handovers.HandoverHistory;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// Hand-overs that are taken on as a case, by the organisation that accepted them. A colleague of its first
/// responders may open the case and may not read the hand-over, so that the system looks who has it; its sender is
/// told where who opens the case answers for hand-overs.
@Component
class HandoverTakenOn implements ConcernSource {

    private final JdbcClient db;
    private final RunAsSystem asSystem;
    private final ReceiverAccess access;
    private final HandoverHistory history;
    private final NoticeApi notices;
    private final Clock clock;

    HandoverTakenOn(
            JdbcClient db,
            RunAsSystem asSystem,
            ReceiverAccess access,
            HandoverHistory history,
            NoticeApi notices,
            Clock clock) {
        this.db = db;
        this.asSystem = asSystem;
        this.access = access;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean given(Actor.Person opener, Ref ref) {
        return asSystem.get(
                "Hand-overs taken on as cases",
                _ -> db.sql("""
                select exists (select from concerns.handover_watch
                                where ref = :ref and organisation = :organisation and state in ('accepted', 'closed'))
                """)
                        .param("ref", ref.value())
                        .param("organisation", opener.organisation())
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    @Override
    @Transactional
    public void takenOn(Actor.Person opener, Ref ref, String organisation) {
        access.find(opener, ref).ifPresent(handover -> tell(opener, organisation, handover));
    }

    private void tell(Actor.Person opener, String organisation, Handover handover) {
        var transfer = handover.transfer();
        history.append(
                opener,
                Change.of("take_handover_on_as_case", transfer.ref(), transfer.version(), List.of()),
                transfer.id(),
                transfer.receiver().code(),
                "",
                clock.instant());
        notices.tell(
                opener,
                List.of(transfer.sender().id()),
                "%s was taken on as a case by %s".formatted(transfer.ref(), organisation),
                "/handover/" + transfer.ref());
    }
}
