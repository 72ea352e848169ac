package waymark.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The versions of the scale. A new one is added; none is changed, because scores name theirs.
@Repository
@Transactional(readOnly = true)
class RiskScales {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    RiskScales(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, the newest first.
    List<RiskScale> all() {
        return db.sql("""
                        select number, from_day, likelihood, impact, amber_from, red_from, set_by from risks.scale
                         order by number desc
                        """).query(RecordMapper.of(RiskScale.class)).list();
    }

    Map<Integer, RiskScale> byNumber() {
        return all().stream().collect(Collectors.toMap(RiskScale::number, Function.identity()));
    }

    /// The one in which scores are given today.
    RiskScale current() {
        return all().getFirst();
    }

    /// Adds a version.
    ///
    /// @param version the number of the one that it follows
    @Transactional
    Saved<RiskScale> save(Actor actor, int version, RiskScale.Words words) {
        var before = current();
        if (before.number() != version) {
            return Saved.stale(before);
        }
        var changed = FieldChanges.between(before.words(), words);
        if (changed.isEmpty()) {
            return Saved.done();
        }
        int rows = db.sql("""
                insert into risks.scale (number, from_day, likelihood, impact, amber_from, red_from, set_by)
                values (:number, :today, :likelihood, :impact, :amberFrom, :redFrom, :actorName)
                on conflict do nothing
                """)
                .paramSource(RecordParameters.of(words)
                        .by(actor)
                        .with("number", version + 1)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows == 0) {
            return Saved.stale(current());
        }
        audit.changed(actor, "change_risk_scale", "risks", version + 1L, changed);
        return Saved.done();
    }
}
