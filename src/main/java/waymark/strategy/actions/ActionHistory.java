package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.objectives.TimelineEntry;

/// The history of each action, with what people wrote. It can be erased, unlike
/// the audit log, which holds no text.
@Repository
@Transactional(readOnly = true)
public class ActionHistory {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    ActionHistory(JdbcClient db) {
        this.db = db;
    }

    /// Joins the transaction of the change it describes.
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Actor actor, ActionEvent event) {
        db.sql("""
                insert into strategy.action_event (action, on_day, by_person, by_name, event)
                select id, :on, :person, :name, cast(:event as jsonb) from strategy.action where ref = :ref
                """)
                .param("ref", event.ref().value())
                .param("on", event.on())
                .param("person", actor.id())
                .param("name", actor.name())
                .param("event", json.writerFor(ActionEvent.class).writeValueAsString(event))
                .update();
    }

    /// The timeline of an action, newest first.
    List<TimelineEntry> of(Actor actor, Ref ref) {
        return db.sql("""
                select e.on_day, e.at, e.by_name, e.event
                  from strategy.action_event e
                  join strategy.action a on a.id = e.action
                 where a.ref = :ref
                 order by e.on_day desc, e.at desc
                """)
                .param("ref", ref.value())
                .query((row, number) -> entry(
                        row.getObject("on_day", LocalDate.class), row.getString("by_name"), row.getString("event")))
                .list();
    }

    /// What happened to the actions of an area between two days, both included, newest first.
    public Map<Ref, List<TimelineEntry>> between(Actor actor, String area, LocalDate first, LocalDate last) {
        var found = new HashMap<Ref, List<TimelineEntry>>();
        db.sql("""
                select a.ref, e.on_day, e.by_name, e.event
                  from strategy.action_event e
                  join strategy.action a on a.id = e.action
                 where a.area = :area
                   and e.on_day between :first and :last
                 order by e.on_day desc, e.at desc
                """)
                .param("area", area)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    var ref = new Ref(row.getString("ref"));
                    found.computeIfAbsent(ref, _ -> new ArrayList<>())
                            .add(entry(
                                    row.getObject("on_day", LocalDate.class),
                                    row.getString("by_name"),
                                    row.getString("event")));
                });
        return found;
    }

    private TimelineEntry entry(LocalDate on, String by, String text) {
        var event = json.readValue(text, ActionEvent.class);
        return new TimelineEntry(
                on, by, event.headline(), event.words(), event instanceof ActionEvent.ProgressRecorded);
    }
}
