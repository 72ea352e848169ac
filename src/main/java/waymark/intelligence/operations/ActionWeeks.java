package waymark.intelligence.operations;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Weeks of action, in a calendar that everybody who plans operations shares.
@Repository
@Transactional(readOnly = true)
class ActionWeeks {

    /// @param operations how many the reader may know of
    record ActionWeek(
            UUID id,
            Ref ref,
            int version,
            String name,
            String theme,
            String ledBy,
            LocalDate firstDay,
            LocalDate lastDay,
            int operations) {}

    /// What is typed.
    record Given(String name, String theme, String ledBy, LocalDate firstDay, LocalDate lastDay) {}

    private static final String ROWS = """
            select w.id, w.ref, w.version, w.name, w.theme, w.led_by, w.first_day, w.last_day,
                   cast((select count(*) from intelligence.operation o where o.week = w.id and o.state <> 'CANCELLED') as int) as operations
              from intelligence.action_week w
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ActionWeeks(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The newest first.
    List<ActionWeek> all(Actor actor) {
        return db.sql(ROWS + " order by w.first_day desc, w.ref")
                .query(RecordMapper.of(ActionWeek.class))
                .list();
    }

    ActionWeek get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where w.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(ActionWeek.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    @Transactional
    public Ref add(Actor.Person actor, Given given) {
        var ref = RefGenerator.next("WA", random);
        db.sql("""
                insert into intelligence.action_week (id, ref, name, theme, led_by, first_day, last_day, added_by, added_by_name)
                values (:id, :ref, :name, :theme, :ledBy, :firstDay, :lastDay, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref))
                .update();
        audit.changed(actor, "add_action_week", ref.value(), 1, List.of("added"));
        return ref;
    }

    @Transactional
    public Saved<ActionWeek> change(Actor.Person actor, ActionWeek week, int version, Given given) {
        int changed = db.sql("""
                update intelligence.action_week
                   set name = :name, theme = :theme, led_by = :ledBy, first_day = :firstDay, last_day = :lastDay, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("id", week.id()).with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, week.ref()));
        }
        audit.changed(actor, "change_action_week", week.ref().value(), version + 1L, List.of("details"));
        return Saved.done();
    }
}
