package waymark.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What happened to a record, for those who may read the record. Each module keeps its own table of events,
/// which can be read and erased with the record; the audit log beside it holds no contents and is kept. One
/// call writes both, in the transaction of the change.
@Component
public class History {

    /// A change as the audit log has it.
    ///
    /// @param act what was done, `verb_noun` in lower case (`change_person`)
    /// @param object reference or stable code of the record; never a name
    /// @param version the version that the change produced, 0 where the record has none
    /// @param fields names of the fields that changed, never their contents
    public record Change(String act, String object, long version, List<String> fields) {

        public Change {
            fields = List.copyOf(fields);
        }

        /// A change of a record that has a reference.
        public static Change of(String act, Ref ref, long version, List<String> fields) {
            return new Change(act, ref.value(), version, fields);
        }
    }

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    History(JdbcClient db, JsonMapper json, Audit audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes the event into the module's table and the change into the audit log.
    ///
    /// @param insert the module's statement. Beside its own parameters it may name `:actor`, `:actorName`,
    /// `:act`, `:object`, `:version`, `:fields`, `:at`, `:today` and `:event` (text to be cast to jsonb)
    /// @param event a record that is kept as JSON, or JSON as text
    /// @param parameters the statement's own
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, Change change, String insert, Object event, RecordParameters parameters) {
        db.sql(insert)
                .paramSource(parameters
                        .by(actor)
                        .with("act", change.act())
                        .with("object", change.object())
                        .with("version", change.version())
                        .with("fields", String.join(", ", change.fields()))
                        .withDefault("at", clock.instant())
                        .withDefault("today", LocalDate.now(clock))
                        .with("event", event instanceof String text ? text : json.writeValueAsString(event)))
                .update();
        audit.changed(actor, change.act(), change.object(), change.version(), change.fields());
    }

    /// A timeline, as the statement orders it.
    ///
    /// @param select the module's statement, with a column for each component of [TimelineEntry]
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TimelineEntry> timeline(String select, RecordParameters parameters) {
        return db.sql(select)
                .paramSource(parameters)
                .query(RecordMapper.of(TimelineEntry.class))
                .list();
    }
}
