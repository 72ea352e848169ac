package waymark.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// Reviews of risks that are due: who has the owning seat is responsible, else the lead of the owning
/// organisation. Where the seat is vacant, the coordinator is.
@Repository
@Transactional(readOnly = true)
class RisksDueItems implements DueItemProvider {

    private final JdbcClient db;

    RisksDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("RK");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select r.ref, r.area, r.event, r.owner_organisation, g.name as group_name, r.review_on, r.version,
                       (select h.person from directory_open.seat_holder h
                         where h.group_code = r.group_code and h.seat_code = r.owner_seat and h.kind = 'holder'
                           and h.from_date <= r.review_on and coalesce(h.to_date >= r.review_on, true) limit 1) as person
                  from risks.risk r
                  join directory_open.group_ g on g.code = r.group_code
                 where r.state <> 'closed' and r.review_on <= :until and (cast(:only as text) is null or r.ref = :only)
                 order by r.review_on, r.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(RisksDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var scopes = new ArrayList<Scope>();
        var area = row.getString("area");
        if (area != null) {
            scopes.add(Scope.area(area));
        }
        var organisation = row.getString("owner_organisation");
        if (organisation != null) {
            scopes.add(Scope.organisation(organisation));
        }
        return new DueItem(
                "Review of a risk",
                ref,
                ref + " " + row.getString("event"),
                "Review of risk %s of %s".formatted(ref, row.getString("group_name")),
                "/risks/%s".formatted(ref),
                row.getObject("review_on", LocalDate.class),
                "",
                scopes,
                organisation == null
                        ? new DueItem.Responsible(row.getObject("person", UUID.class), "coordinator", Scope.PARTNERSHIP)
                        : new DueItem.Responsible(null, "organisation_lead", Scope.organisation(organisation)),
                row.getInt("version"),
                false);
    }
}
