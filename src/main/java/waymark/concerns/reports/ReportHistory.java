package waymark.concerns.reports;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.audit.History;
import waymark.audit.History.Change;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Writes what happened to a report into its history and the audit log, in the transaction of the change.
@Component
public class ReportHistory {

    private static final String INSERT = """
            insert into concerns.report_event (report, version, at, actor, actor_name, act, detail)
            values (:report, :version, :at, :actor, :actorName, :act, :detail)
            """;

    private final History history;

    ReportHistory(History history) {
        this.history = history;
    }

    /// @param detail a code, never free text; may be empty
    public void append(Actor actor, Change change, UUID report, String detail, Instant at) {
        history.append(
                actor,
                change,
                INSERT,
                "",
                RecordParameters.none()
                        .with("report", report)
                        .with("detail", detail)
                        .with("at", at));
    }
}
