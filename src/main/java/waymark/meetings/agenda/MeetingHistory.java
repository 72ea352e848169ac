package waymark.meetings.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The history of a meeting, for what changes in it without being one of its steps.
@Component
public class MeetingHistory {

    private static final int LONGEST = 1_000;

    private final History history;

    MeetingHistory(History history) {
        this.history = history;
    }

    /// Writes the line and the audit entry, in the transaction of the change.
    public void append(Actor actor, String act, Ref meeting, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, meeting, 0, List.of()),
                """
                insert into meetings.meeting_event (meeting, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none()
                        .with("headline", headline)
                        .with("words", words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…"));
    }
}
