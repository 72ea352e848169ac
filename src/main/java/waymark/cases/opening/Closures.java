package waymark.cases.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseFact;
import waymark.cases.record.CaseHistory;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// Closes a case, and opens it again.
@Repository
@Transactional(readOnly = true)
class Closures {

    private final JdbcClient db;
    private final CaseHistory history;
    private final ApplicationEventPublisher announcements;
    private final ClosureNotifier notifier;
    private final Clock clock;

    Closures(
            JdbcClient db,
            CaseHistory history,
            ApplicationEventPublisher announcements,
            ClosureNotifier notifier,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.announcements = announcements;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// Closes it: nothing is changed in it until it is opened again.
    @Transactional
    Saved<Case> close(Actor.Person actor, Case it, int version, Closing closing) {
        var saved = close(actor, it, version, closing, LocalDate.now(clock));
        if (saved instanceof Saved.Done) {
            notifier.closed(actor, it);
        }
        return saved;
    }

    /// The same, closed on a day that has passed: the demonstration. Nobody is told of it now.
    @Transactional
    Saved<Case> close(Actor.Person actor, Case it, int version, Closing closing, LocalDate on) {
        return step(
                actor,
                it,
                version,
                "close_case",
                on,
                "Closed: " + closing.reason().words(),
                closing.words());
    }

    /// Opens it again.
    @Transactional
    Saved<Case> reopen(Actor.Person actor, Case it, int version, String words) {
        notifier.reopened(it);
        return step(actor, it, version, "reopen_case", null, "Opened again", words);
    }

    private Saved<Case> step(
            Actor.Person actor,
            Case it,
            int version,
            String act,
            @Nullable LocalDate closedOn,
            String headline,
            String words) {
        int changed = db.sql("""
                update cases.case_record set state = :state, closed_on = :on, version = version + 1
                 where id = :id and version = :version and state <> :state
                """)
                .paramSource(RecordParameters.none()
                        .with("id", it.id())
                        .with("version", version)
                        .with("state", closedOn == null ? "open" : "closed")
                        .with("on", closedOn))
                .update();
        if (changed == 0) {
            return Saved.stale(it);
        }
        history.append(actor, it, act, version + 1L, List.of("state"), headline, words);
        if (closedOn != null) {
            announcements.publishEvent(CaseFact.of(CaseFact.Kind.CLOSED, it, closedOn));
        }
        return Saved.done();
    }
}
