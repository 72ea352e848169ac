package waymark.strategy.objectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The objectives, one at a time. Their published wording changes only by importing a partnership file.
@Repository
@Transactional(readOnly = true)
public class Objectives {

    private final JdbcClient db;
    private final StrategyHistory history;

    Objectives(JdbcClient db, StrategyHistory history) {
        this.db = db;
        this.history = history;
    }

    private static final String COLUMNS = """
            select code, version, priority, wording, owner, owner_person, four_ps, outcomes
              from strategy.objective
            """;

    /// The objective of a code.
    public Objective get(String code) {
        return db.sql(COLUMNS + " where code = :code")
                .param("code", code)
                .query(Objectives::read)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Those that the person answers for.
    List<Objective> accountableIs(UUID person) {
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
    public List<TimelineEntry> timeline(String code) {
        return history.of(code);
    }

    /// Saves owner, 4 Ps and outcomes, where nobody changed them first.
    @Transactional
    public Saved<Objective> save(Actor actor, Objective objective, LocalDate today) {
        var fields = objective.differs(get(objective.code()));
        int changed = db.sql("""
                update strategy.objective
                   set owner = :owner, owner_person = :person, four_ps = :fourPs, outcomes = :outcomes,
                       version = version + 1
                 where code = :code and version = :version
                """).paramSource(RecordParameters.of(objective)).update();
        if (changed == 0) {
            return Saved.stale(get(objective.code()));
        }
        var change = new History.Change(
                "change_objective",
                objective.code(),
                objective.version() + 1L,
                List.of("owner", "person", "fourPs", "outcomes"));
        history.append(actor, change, "Objective changed", String.join(", ", fields), objective, today);
        return Saved.done();
    }
}
