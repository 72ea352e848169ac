package waymark.intelligence.history;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// The history of what is recorded here, by its reference. What is written may be read by whoever reads the thing
/// itself as an officer, so it names nobody.
@Component
public class WorkHistory {

    private final History history;

    WorkHistory(History history) {
        this.history = history;
    }

    /// Writes an event and its audit entry.
    ///
    /// @param object a reference, or a month as `2026-10`
    /// @param words more than the headline says; may be empty
    public void append(
            Actor actor, String act, String object, long version, List<String> fields, String headline, String words) {
        history.append(
                actor,
                new History.Change(act, object, version, fields),
                """
                insert into intelligence.work_event (object, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }

    /// What happened, newest first; nothing where the reader may not know.
    public List<TimelineEntry> timeline(String object) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from intelligence.work_event
                 where object = :object order by at desc, id
                """, RecordParameters.none().with("object", object));
    }
}
