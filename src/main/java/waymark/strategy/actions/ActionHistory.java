package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The history of each action, with what people wrote. It can be erased, unlike
/// the audit log, which holds no text.
@Repository
@Transactional(readOnly = true)
public class ActionHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final History history;

    ActionHistory(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// Writes the event and its audit entry, in the transaction of the change.
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Actor actor, ActionEvent event) {
        history.append(
                actor,
                History.Change.of(event.act(), event.ref(), event.newVersion(), event.fields()),
                """
                insert into strategy.action_event (action, on_day, by_person, by_name, event)
                select id, :on, :actor, :actorName, cast(:event as jsonb) from strategy.action where ref = :ref
                """,
                JSON.writerFor(ActionEvent.class).writeValueAsString(event),
                RecordParameters.none().with("ref", event.ref()).with("on", event.on()));
    }

    /// The timeline of an action, newest first.
    List<TimelineEntry> of(Ref ref) {
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

    /// The progress notes of the actions of an area between two days, both included, oldest first.
    public Map<Ref, List<ActionQuarter.Note>> notes(String area, LocalDate first, LocalDate last) {
        return db
                .sql("""
                select a.ref, e.on_day, e.event ->> 'note' as note
                  from strategy.action_event e
                  join strategy.action a on a.id = e.action
                 where a.area = :area
                   and e.on_day between :first and :last
                   and e.event ->> 'kind' = 'progress'
                 order by e.on_day, e.at
                """)
                .param("area", area)
                .param("first", first)
                .param("last", last)
                .query(RecordMapper.of(NoteRow.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        NoteRow::ref,
                        Collectors.mapping(
                                row -> new ActionQuarter.Note(row.onDay(), row.note()), Collectors.toList())));
    }

    private record NoteRow(Ref ref, LocalDate onDay, String note) {}

    private static TimelineEntry entry(LocalDate on, String by, String text) {
        var event = JSON.readValue(text, ActionEvent.class);
        return new TimelineEntry(on, null, by, event.headline(), event.words());
    }
}
