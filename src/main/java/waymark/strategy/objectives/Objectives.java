package waymark.strategy.objectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;

/// The objectives, one at a time. Their published wording changes only by importing a partnership file.
@Repository
@Transactional(readOnly = true)
public class Objectives {

    private final JdbcClient db;
    private final StrategyHistory history;
    private final Audit audit;

    Objectives(JdbcClient db, StrategyHistory history, Audit audit) {
        this.db = db;
        this.history = history;
        this.audit = audit;
    }

    private static final String COLUMNS = """
            select code, version, priority, wording, owner, owner_person, four_ps, outcomes
              from strategy.objective
            """;

    public Objective get(Actor actor, String code) {
        return db.sql(COLUMNS + " where code = :code")
                .param("code", code)
                .query(Objectives::read)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Those that the person answers for.
    List<Objective> accountableIs(Actor actor, UUID person) {
        return db.sql(COLUMNS + " where owner_person = :person order by code")
                .param("person", person)
                .query(Objectives::read)
                .list();
    }

    private static Objective read(ResultSet row, int number) throws SQLException {
        return new Objective(
                row.getString("code"),
                row.getInt("version"),
                row.getString("priority"),
                row.getString("wording"),
                row.getString("owner"),
                row.getObject("owner_person", UUID.class),
                StrategyOutline.fourPs(row.getArray("four_ps")),
                StrategyOutline.texts(row.getArray("outcomes")));
    }

    /// The timeline of an objective, newest first.
    public List<TimelineEntry> timeline(Actor actor, String code) {
        return history.of(actor, code);
    }

    /// Saves owner, 4 Ps and outcomes, where nobody changed them first.
    public @Transactional Saved<Objective> save(Actor actor, Objective objective, LocalDate today) {
        var fields = objective.differs(get(actor, objective.code()));
        int changed = db.sql("""
                update strategy.objective
                   set owner = :owner, owner_person = :person, four_ps = :fourPs, outcomes = :outcomes,
                       version = version + 1
                 where code = :code and version = :version
                """)
                .param("owner", objective.owner())
                .param("person", objective.person())
                .param("fourPs", objective.fourPs().stream().map(Enum::name).toArray(String[]::new))
                .param("outcomes", objective.outcomes().toArray(String[]::new))
                .param("code", objective.code())
                .param("version", objective.version())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, objective.code()));
        }
        history.append(actor, objective.code(), "Objective changed", String.join(", ", fields), objective, today);
        audit.changed(
                actor,
                "change_objective",
                objective.code(),
                objective.version() + 1L,
                List.of("owner", "person", "fourPs", "outcomes"));
        return Saved.done();
    }
}
