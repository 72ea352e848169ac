package waymark.concerns.sharing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.reports.ReportChanged;
import waymark.concerns.sharing.SharedCopy.Copy;
import waymark.concerns.sharing.SharedCopy.Giving;
import waymark.kernel.Actor;
import waymark.kernel.Saved;

/// Keeps a call to 999 as a report that was passed on: given on the telephone at the time of the call, and received.
/// Closing the report stands or falls with it.
@Component
class PoliceCalls {

    private static final String OPERATOR = "999";

    private final SharedCopies passings;
    private final DeskReports reports;
    private final TransactionTemplate transaction;

    PoliceCalls(SharedCopies passings, DeskReports reports, TransactionTemplate transaction) {
        this.passings = passings;
        this.reports = reports;
        this.transaction = transaction;
    }

    /// @param closed what closes the report too, or nothing
    /// @return false where somebody changed the report first: then nothing is recorded
    boolean record(Actor actor, Cover cover, Holder who, PoliceCall call, Optional<ReportChanged> closed, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var copy = new Copy(UUID.randomUUID(), cover.id(), PoliceCall.RECEIVER, call.basis(), who, now, 1);
            passings.make(actor, cover, copy, new RedactedCopy(call.agreed(), Map.of()));
            var giving = new Giving(who, call.at(now).orElse(now), SharedCopy.Way.TELEPHONE, OPERATOR);
            boolean kept = done(passings.save(actor, cover, new SharedCopyChanged.Given(copy, giving)))
                    && done(passings.save(actor, cover, new SharedCopyChanged.Received(next(copy), call.number(), now)))
                    && closed.map(event -> reports.save(actor, event) instanceof Saved.Done<PublicReport>)
                            .orElse(true);
            if (!kept) {
                status.setRollbackOnly();
            }
            return kept;
        }));
    }

    private static boolean done(Saved<SharedCopy> saved) {
        return saved instanceof Saved.Done<SharedCopy>;
    }

    private static Copy next(Copy copy) {
        return new Copy(
                copy.id(), copy.report(), copy.receiver(), copy.basis(), copy.by(), copy.at(), copy.version() + 1);
    }
}
