package waymark.strategy.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Ref;
import waymark.strategy.actions.Actions;

/// Reads the actions that are to be changed, however many, in one statement.
@Repository
@Transactional(readOnly = true)
class KnownActions {

    private static final String SELECT = "select " + Actions.COLUMNS + """
            , coalesce(r.name, a.area) as area_name, coalesce(g.name, a.owner) as owner_name, p.name as lead_name
              from strategy.action a
              left join directory_open.area r on r.code = a.area
              left join directory_open.organisation g on g.code = a.owner
              left join directory_open.person p on p.id = a.lead_person
            """;

    private final JdbcClient db;

    KnownActions(JdbcClient db) {
        this.db = db;
    }

    /// Those of these references that there are.
    Map<Ref, KnownAction> of(Collection<Ref> refs) {
        return db
                .sql(SELECT + "where a.ref = any (:refs) order by a.area, a.objective, a.ref")
                .param("refs", refs.stream().map(Ref::value).toArray(String[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownAction::ref, one -> one, (first, _) -> first, LinkedHashMap::new));
    }

    /// Open actions with one of these titles, whatever its capitals.
    List<KnownAction> titled(Collection<String> titles) {
        return db.sql(SELECT + """
                 where lower(a.title) = any (:titles) and a.status in ('NOT_STARTED', 'IN_PROGRESS')
                 order by a.ref
                """)
                .param(
                        "titles",
                        titles.stream()
                                .map(title -> title.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static KnownAction read(ResultSet row) throws SQLException {
        return new KnownAction(
                Actions.read(row), row.getString("area_name"), row.getString("owner_name"), row.getString("lead_name"));
    }
}
