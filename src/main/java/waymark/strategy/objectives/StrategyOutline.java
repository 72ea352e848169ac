package waymark.strategy.objectives;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// The outline of the strategy: priorities and, under each, the published
/// objectives with who answers for them.
@Repository
@Transactional(readOnly = true)
public class StrategyOutline {

    private static final String ROWS = """
            select o.code, o.priority, o.wording, o.owner, g.name as owner_name, o.owner_person, p.name as person_name,
                   o.four_ps, o.outcomes, o.ended_on, y.number, y.title, y.governing_bodies, y.partner_groups
              from strategy.priority y
              join strategy.objective o on o.priority = y.code
              left join directory_open.organisation g on g.code = o.owner
              left join directory_open.person p on p.id = o.owner_person
             where o.code = :code or (cast(:code as text) is null and o.ended_on is null)
             order by y.number, o.position
            """;

    private final JdbcClient db;

    StrategyOutline(JdbcClient db) {
        this.db = db;
    }

    /// The priorities in their published order, each with its objectives; not those that ended.
    public List<PriorityLine> priorities(Actor actor) {
        return rows(null);
    }

    /// The priority of one objective, with that objective alone under it.
    public Optional<PriorityLine> priorityOf(Actor actor, String objective) {
        return rows(objective).stream().findFirst();
    }

    private List<PriorityLine> rows(@Nullable String code) {
        var priorities = new LinkedHashMap<String, PriorityLine>();
        db.sql(ROWS).param("code", code).query(row -> {
            var priority = priorities.get(row.getString("priority"));
            if (priority == null) {
                priority = priority(row);
                priorities.put(priority.code(), priority);
            }
            priority.objectives().add(line(row));
        });
        return priorities.values().stream().map(PriorityLine::closed).toList();
    }

    private static PriorityLine priority(ResultSet row) throws SQLException {
        return new PriorityLine(
                row.getString("priority"),
                row.getInt("number"),
                row.getString("title"),
                texts(row.getArray("governing_bodies")),
                texts(row.getArray("partner_groups")),
                new ArrayList<>());
    }

    private static ObjectiveLine line(ResultSet row) throws SQLException {
        var owner = row.getString("owner");
        var ownerName = row.getString("owner_name");
        return new ObjectiveLine(
                row.getString("code"),
                row.getString("priority"),
                row.getString("wording"),
                owner,
                ownerName == null ? owner : ownerName,
                row.getObject("owner_person", UUID.class),
                row.getString("person_name"),
                fourPs(row.getArray("four_ps")),
                texts(row.getArray("outcomes")),
                row.getObject("ended_on", LocalDate.class));
    }

    /// The texts of an array column.
    public static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Set<FourP> fourPs(Array array) throws SQLException {
        var found = EnumSet.noneOf(FourP.class);
        Arrays.stream((String[]) array.getArray()).map(FourP::valueOf).forEach(found::add);
        return found;
    }
}
