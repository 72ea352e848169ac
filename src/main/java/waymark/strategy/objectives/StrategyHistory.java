package waymark.strategy.objectives;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// The history of objectives and measures.
@Component
public class StrategyHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history;

    StrategyHistory(History history) {
        this.history = history;
    }

    /// Writes a change and its audit entry, in the transaction of the change.
    ///
    /// @param change of an objective, by its code, or of a measure, by its reference
    /// @param words what was written with it or what it changed; empty where that says nothing more
    /// @param now the objective, measure or targets after the change
    public void append(Actor actor, History.Change change, String headline, String words, Object now, LocalDate on) {
        history.append(
                actor,
                change,
                """
                insert into strategy.strategy_event (subject, on_day, by_person, by_name, headline, words, event)
                values (:object, :on, :actor, :actorName, :headline, :words, cast(:event as jsonb))
                """,
                JSON.writeValueAsString(now),
                RecordParameters.none()
                        .with("on", on)
                        .with("headline", headline)
                        .with("words", words));
    }

    /// The timeline of an objective or a measure, newest first.
    public List<TimelineEntry> of(String subject) {
        return history.timeline("""
                select on_day, null::timestamptz as at, by_name, headline, words
                  from strategy.strategy_event
                 where subject = :subject
                 order by strategy_event.at desc
                """, RecordParameters.none().with("subject", subject));
    }
}
