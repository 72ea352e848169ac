package waymark.strategy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// The frame everything hangs on: priorities and, under each, the published objectives with who answers for them.
@Repository
@Transactional(readOnly = true)
class Frame {

    private final JdbcClient db;

    Frame(JdbcClient db) {
        this.db = db;
    }

    /// The priorities in their published order, each with its objectives.
    List<PriorityLine> priorities(Actor actor) {
        var objectives = objectives(actor);
        return db.sql("""
                select code, number, title, governing_bodies, partner_groups
                  from strategy.priority
                 order by number
                """)
                .query((row, number) -> {
                    var code = row.getString("code");
                    return new PriorityLine(
                            code,
                            row.getInt("number"),
                            row.getString("title"),
                            texts(row.getArray("governing_bodies")),
                            texts(row.getArray("partner_groups")),
                            objectives.stream()
                                    .filter(objective -> objective.priority().equals(code))
                                    .toList());
                })
                .list();
    }

    /// The objectives in their published order.
    List<ObjectiveLine> objectives(Actor actor) {
        return db.sql("""
                select o.code, o.priority, o.wording, o.owner, g.name as owner_name, o.owner_person,
                       p.name as person_name, o.four_ps, o.outcomes
                  from strategy.objective o
                  join strategy.priority y on y.code = o.priority
                  left join directory_open.organisation g on g.code = o.owner
                  left join directory_open.person p on p.id = o.owner_person
                 order by y.number, o.position
                """).query((row, number) -> line(row)).list();
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
                texts(row.getArray("outcomes")));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Set<FourP> fourPs(Array array) throws SQLException {
        var found = EnumSet.noneOf(FourP.class);
        Arrays.stream((String[]) array.getArray()).map(FourP::valueOf).forEach(found::add);
        return found;
    }
}
