package waymark.intelligence.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;

/// The judgements of pairs. One is saved after another, so that no two that contradict each other are saved at once.
@Repository
@Transactional(readOnly = true)
public class Judgements {

    private static final String ROWS = """
            select j.id, j.one, j.other, j.answer, j.reason, j.shared, j.unit = :unit as own,
                   case when j.unit = :unit then j.judged_by_name else '' end as judged_by_name,
                   case when j.unit = :unit then j.judged_at end as judged_at, j.ended_at
              from intelligence.judgement j
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Judgements(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// A judgement to save.
    ///
    /// @param pair what the audit log calls the two, by their references
    public record Wanted(UUID one, UUID other, JudgementAnswer answer, String reason, boolean shared, String pair) {}

    /// Those in force that bear on these entities: about them, about what is the same as them, and so on.
    public List<Judgement> about(Actor.Person actor, Collection<UUID> entities) {
        return db.sql("with recursive near (entity) as (select unnest(:entities::uuid[]) union "
                        + "select case when j.one = n.entity then j.other else j.one end"
                        + "  from near n join intelligence.judgement j on n.entity in (j.one, j.other)"
                        + " where j.ended_at is null and j.answer = 'SAME') " + ROWS + """
                         where j.ended_at is null
                           and (j.one in (select entity from near) or j.other in (select entity from near))
                         order by j.answer, j.one, j.other
                        """)
                .param("unit", actor.organisation())
                .param("entities", entities.toArray(UUID[]::new))
                .query((row, _) -> judgement(row))
                .list();
    }

    /// Every judgement of one entity, those that were taken back among them; of other units only what is in force.
    public List<Judgement> history(Actor.Person actor, UUID entity) {
        return db.sql(ROWS + """
                 where :entity in (j.one, j.other) and (j.ended_at is null or j.unit = :unit)
                 order by j.ended_at is not null, judged_at desc nulls last, j.id
                """)
                .param("unit", actor.organisation())
                .param("entity", entity)
                .query((row, _) -> judgement(row))
                .list();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        var judged = row.getTimestamp("judged_at");
        var ended = row.getTimestamp("ended_at");
        return new Judgement(
                row.getObject("id", UUID.class),
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                JudgementAnswer.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getBoolean("shared"),
                row.getBoolean("own"),
                row.getString("judged_by_name"),
                judged == null ? null : judged.toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /// Saves it in place of the unit's own earlier answer, unless it contradicts what the reader sees: then what it
    /// contradicts.
    @Transactional
    public List<Judgement> judge(Actor.Person actor, Wanted wanted) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('intelligence.judgement', 0))")
                .query()
                .singleRow();
        var against = new Sameness(about(actor, List.of(wanted.one(), wanted.other())))
                .against(wanted.one(), wanted.other(), wanted.answer());
        if (!against.isEmpty()) {
            return against;
        }
        end(actor, wanted.one(), wanted.other());
        boolean ordered = wanted.one().toString().compareTo(wanted.other().toString()) < 0;
        db.sql("""
                insert into intelligence.judgement (id, one, other, answer, reason, shared, unit, judged_by, judged_by_name, judged_at)
                values (:id, :one, :other, :answer, :reason, :shared, :unit, :by, :byName, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("one", ordered ? wanted.one() : wanted.other())
                .param("other", ordered ? wanted.other() : wanted.one())
                .param("answer", wanted.answer().name())
                .param("reason", wanted.reason())
                .param("shared", wanted.shared())
                .param("unit", actor.organisation())
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.changed(actor, "judge_same_entity", wanted.pair(), 0, List.of());
        return List.of();
    }

    private int end(Actor.Person actor, UUID one, UUID other) {
        return db.sql("""
                update intelligence.judgement set ended_at = :at, ended_by_name = :byName
                 where unit = :unit and ended_at is null and ((one = :one and other = :other) or (one = :other and other = :one))
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("byName", actor.name())
                .param("unit", actor.organisation())
                .param("one", one)
                .param("other", other)
                .update();
    }

    /// Takes the unit's answer about two entities back; refused where there is none in force.
    ///
    /// @param pair what the audit log calls the two
    @Transactional
    public Ruling<UUID> takeBack(Actor.Person actor, UUID one, UUID other, String pair) {
        if (end(actor, one, other) == 0) {
            return Ruling.refused("", "This was taken back already");
        }
        audit.changed(actor, "take_back_same_entity", pair, 0, List.of());
        return Ruling.agreed(one);
    }
}
