package waymark.meetings.challenges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// Challenges that are not answered: the lead of the organisation is responsible, or the lead of the area.
@Repository
@Transactional(readOnly = true)
class ChallengeDueItems implements DueItemProvider {

    private final JdbcClient db;

    ChallengeDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("CH");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select c.ref, c.area, c.organisation, c.challenged_area, c.asked, c.due, c.version,
                       coalesce(o.name, a.name, c.organisation, c.challenged_area) as challenged
                  from meetings.challenge c
                  left join directory_open.organisation o on o.code = c.organisation
                  left join directory_open.area a on a.code = c.challenged_area
                 where c.state = 'open' and c.due <= :until and (cast(:only as text) is null or c.ref = :only)
                 order by c.due, c.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(ChallengeDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var organisation = row.getString("organisation");
        var answering =
                organisation != null ? Scope.organisation(organisation) : Scope.area(row.getString("challenged_area"));
        var scopes = new ArrayList<>(List.of(answering));
        var area = row.getString("area");
        if (area != null && !Scope.area(area).equals(answering)) {
            scopes.add(Scope.area(area));
        }
        return new DueItem(
                "Challenge",
                ref,
                "%s, asked of %s: %s".formatted(ref, row.getString("challenged"), row.getString("asked")),
                "Challenge %s to %s".formatted(ref, row.getString("challenged")),
                "/challenges/" + ref,
                row.getObject("due", LocalDate.class),
                "",
                scopes,
                new DueItem.Responsible(null, organisation != null ? "organisation_lead" : "area_lead", answering),
                row.getInt("version"),
                false);
    }
}
