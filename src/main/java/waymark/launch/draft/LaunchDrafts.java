package waymark.launch.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;

/// What was typed of the partnership that is being set up. Every save of a step is a row of its own, so that
/// it can be taken back.
@Repository
@Transactional(readOnly = true)
public class LaunchDrafts {

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    private record Row(
            String step, int number, @Nullable Integer backTo, String content, Instant savedAt, String savedByName) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final JsonMapper json = JsonMapper.builder().build();

    LaunchDrafts(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// All steps as they stand.
    public Draft draft(Actor actor) {
        var steps = new EnumMap<LaunchStep, SavedStep>(LaunchStep.class);
        db.sql("""
                select distinct on (step) step, number, back_to, content, saved_at, saved_by_name
                  from launch.saved_step order by step, number desc
                """)
                .query(RecordMapper.of(Row.class))
                .list()
                .forEach(row -> steps.put(LaunchStep.valueOf(row.step()), saved(row)));
        return new Draft(steps);
    }

    private SavedStep saved(Row row) {
        return new SavedStep(
                LaunchStep.valueOf(row.step()),
                row.number(),
                row.backTo(),
                json.readValue(row.content(), ROWS).stream().map(LaunchRow::new).toList(),
                row.savedAt(),
                row.savedByName());
    }

    /// Saves a step.
    ///
    /// @param before as it was when the form was made
    @Transactional
    Saved<SavedStep> save(Actor.Person actor, SavedStep before, List<LaunchRow> rows) {
        return add(actor, before, before.number() == 0 ? null : before.number(), rows, "save_launch_step");
    }

    /// Takes the last save of a step back.
    @Transactional
    Saved<SavedStep> takeBack(Actor.Person actor, SavedStep now) {
        var earlier = now.backTo() == null ? SavedStep.none(now.step()) : at(now.step(), now.backTo());
        return add(actor, now, earlier.backTo(), earlier.rows(), "take_back_launch_step");
    }

    private SavedStep at(LaunchStep step, int number) {
        return saved(db.sql("""
                select step, number, back_to, content, saved_at, saved_by_name
                  from launch.saved_step where step = :step and number = :number
                """)
                .param("step", step.name())
                .param("number", number)
                .query(RecordMapper.of(Row.class))
                .optional()
                .orElseThrow(() -> new InvariantViolation("a save of a step is gone")));
    }

    private Saved<SavedStep> add(
            Actor.Person actor, SavedStep before, @Nullable Integer backTo, List<LaunchRow> rows, String act) {
        try {
            db.sql("""
                    insert into launch.saved_step (step, number, back_to, content, saved_at, saved_by, saved_by_name)
                    values (:step, :number, :backTo, :content, :at, :by, :name)
                    """)
                    .param("step", before.step().name())
                    .param("number", before.number() + 1)
                    .param("backTo", backTo)
                    .param(
                            "content",
                            json.writeValueAsString(
                                    rows.stream().map(LaunchRow::cells).toList()))
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", actor.id())
                    .param("name", actor.name())
                    .update();
        } catch (DuplicateKeyException overtaken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(before);
        }
        audit.changed(actor, act, "launch:" + before.step().code(), before.number() + 1L, List.of());
        return Saved.done();
    }
}
