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

/// Puts what somebody told a member into the queue, sealed the same way as what the public sends. On record is that
/// somebody entered one, never which: with the time beside it, it could tell who rang.
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

    /// @param once drawn for the form: sent twice it is the same report with the same code
    /// @param contact how to reach whoever told it, for a custodian; empty where they did not say
    /// @return the code for whoever told it, or nothing where the report could not be kept
    Optional<Receipt> enter(Actor.Person actor, String once, Report report, String contact) {
        transaction.executeWithoutResult(_ -> audit.changed(actor, "enter_report", "reports", 0, List.of("report")));
        return intake.take(once, report, contact);
    }
}
