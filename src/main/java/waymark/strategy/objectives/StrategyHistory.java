package waymark.strategy.objectives;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;

/// The history of objectives and measures.
@Repository
@Transactional(readOnly = true)
public class StrategyHistory {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    StrategyHistory(JdbcClient db) {
        this.db = db;
    }

    /// Joins the transaction of the change it describes.
    ///
    /// @param subject code of an objective or reference of a measure
    /// @param words what was written with it or what it changed; empty where that says nothing more
    /// @param now the objective, measure or targets after the change
    public @Transactional(propagation = Propagation.MANDATORY) void append(
            Actor actor, String subject, String headline, String words, Object now, LocalDate today) {
        db.sql("""
                insert into strategy.strategy_event (subject, on_day, by_person, by_name, headline, words, event)
                values (:subject, :on, :person, :name, :headline, :words, cast(:event as jsonb))
                """)
                .param("subject", subject)
                .param("on", today)
                .param("person", actor.id())
                .param("name", actor.name())
                .param("headline", headline)
                .param("words", words)
                .param("event", json.writeValueAsString(now))
                .update();
    }

    /// The timeline of an objective or a measure, newest first.
    public List<TimelineEntry> of(Actor actor, String subject) {
        return db.sql("""
                select on_day, by_name, headline, words
                  from strategy.strategy_event
                 where subject = :subject
                 order by at desc
                """)
                .param("subject", subject)
                .query((row, number) -> new TimelineEntry(
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by_name"),
                        row.getString("headline"),
                        row.getString("words"),
                        false))
                .list();
    }
}
