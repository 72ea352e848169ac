package waymark.concerns.reports;

import java.time.Instant;
import java.time.LocalDate;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;

/// What the desk did with a report.
public sealed interface ReportChanged {

    Cover cover();

    Instant at();

    /// The name of the act in the history and the audit log.
    String act();

    /// The detail in the history: a code, never free text.
    default String detail() {
        return switch (this) {
            case Closed closed -> closed.outcome().name();
            case Judged judged -> judged.triage().danger().code();
            case Moved moved -> moved.area();
            case Opened _, TakenOver _, Reopened _ -> "";
        };
    }

    record Opened(Cover cover, Holder who, Instant at) implements ReportChanged {
        @Override
        public String act() {
            return "open_report";
        }
    }

    record TakenOver(Cover cover, Holder who, Instant at) implements ReportChanged {
        @Override
        public String act() {
            return "take_over_report";
        }
    }

    /// @param closing what the reporter reads
    record Closed(Cover cover, ReportOutcome outcome, ClosingMessage closing, LocalDate on, Instant at)
            implements ReportChanged {
        @Override
        public String act() {
            return "close_report";
        }
    }

    record Judged(Cover cover, Triage triage, String area, Instant at) implements ReportChanged {
        @Override
        public String act() {
            return "judge_report";
        }
    }

    record Moved(Cover cover, String area, Instant at) implements ReportChanged {
        @Override
        public String act() {
            return "move_report";
        }
    }

    record Reopened(Cover cover, Holder who, Instant at) implements ReportChanged {
        @Override
        public String act() {
            return "reopen_report";
        }
    }
}
