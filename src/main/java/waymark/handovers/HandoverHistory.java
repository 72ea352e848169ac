package waymark.handovers;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.audit.History;
import waymark.audit.History.Change;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Writes what happened to a hand-over into its history and the audit log, in the transaction of the change.
@Component
public class HandoverHistory {

    private static final String INSERT = """
            insert into concerns.handover_event (handover, version, at, actor, actor_name, act, receiver, detail)
            values (:handover, :version, :at, :actor, :actorName, :act, :receiver, :detail)
            """;

    private final History history;

    HandoverHistory(History history) {
        this.history = history;
    }

    /// @param receiver code of the organisation it is with then
    /// @param detail code of what was chosen, or empty
    public void append(Actor actor, Change change, UUID handover, String receiver, String detail, Instant at) {
        history.append(
                actor,
                change,
                INSERT,
                "",
                RecordParameters.none()
                        .with("handover", handover)
                        .with("receiver", receiver)
                        .with("detail", detail)
                        .with("at", at));
    }
}
