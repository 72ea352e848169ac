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

/// Records a 999 call as a copy that was given on the telephone at the time of the call, and acknowledged.
/// Closing the report is part of the same transaction.
@Component
class PoliceCalls {

    private static final String OPERATOR = "999";

    private final SharedCopies copies;
    private final DeskReports reports;
    private final TransactionTemplate transaction;

    PoliceCalls(SharedCopies copies, DeskReports reports, TransactionTemplate transaction) {
        this.copies = copies;
        this.reports = reports;
        this.transaction = transaction;
    }

    /// @param closed the event that closes the report too, or empty
    /// @return false if somebody changed the report first: then nothing is recorded
    boolean record(Actor actor, Cover cover, Holder who, PoliceCall call, Optional<ReportChanged> closed, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var copy = new Copy(UUID.randomUUID(), cover.id(), PoliceCall.RECEIVER, call.basis(), who, now, 1);
            copies.make(actor, cover, copy, new RedactedCopy(call.agreed(), Map.of()));
            var giving = new Giving(who, call.at(now).orElse(now), SharedCopy.Way.TELEPHONE, OPERATOR);
            boolean kept = done(copies.save(actor, cover, new SharedCopyChanged.Given(copy, giving)))
                    && done(copies.save(actor, cover, new SharedCopyChanged.Received(next(copy), call.number(), now)))
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
