package waymark.concerns.triage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.audit.Audit;
import waymark.concerns.intake.Intake;
import waymark.concerns.intake.Receipt;
import waymark.concerns.intake.Report;
import waymark.kernel.Actor;

/// Puts what somebody told a member of staff into the queue, sealed like a public report. The audit log says
/// that they entered one, never which: with its time, that could reveal who rang.
@Component
class EnteredReports {

    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;

    EnteredReports(Intake intake, Audit audit, TransactionTemplate transaction) {
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param once idempotency key of the form: sent twice it is the same report with the same code
    /// @param contact how to reach the person who told it, for a custodian; empty if not given
    /// @return the code for the person who told it, or empty if the report could not be stored
    Optional<Receipt> enter(Actor.Person actor, String once, Report report, String contact) {
        transaction.executeWithoutResult(_ -> audit.changed(actor, "enter_report", "reports", 0, List.of("report")));
        return intake.take(once, report, contact);
    }
}
