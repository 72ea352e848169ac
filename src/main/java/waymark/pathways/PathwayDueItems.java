package waymark.pathways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// Pathways in force with the dates by which they are reviewed. Their editors have notices of it from
/// [waymark.pathways.publication.ReviewDateJob].
@Repository
@Transactional(readOnly = true)
class PathwayDueItems implements DueItemProvider {

    private final JdbcClient db;

    PathwayDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("PW");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select p.ref, p.area, e.review_by, e.number, e.version
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 where e.state = 'published' and e.review_by <= :until and (cast(:only as text) is null or p.ref = :only)
                 order by e.review_by, p.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(PathwayDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var area = row.getString("area");
        var scope = area == null ? Scope.PARTNERSHIP : Scope.area(area);
        return new DueItem(
                "Review",
                ref,
                "Review of pathway " + ref,
                "The review of pathway " + ref,
                "/pathways/" + ref,
                row.getObject("review_by", LocalDate.class),
                "",
                area == null ? List.of() : List.of(scope),
                new DueItem.Responsible(null, "pathway_editor", scope),
                row.getInt("number") * 1000 + row.getInt("version"),
                true);
    }
}
