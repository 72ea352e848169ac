package waymark.contacts.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/// Points of contact that nobody checked in time, or that somebody said are wrong. Before that day their
/// holders are asked by e-mail ([waymark.contacts.confirmation]), so it is not announced here.
@Repository
@Transactional(readOnly = true)
class ContactsDueItems implements DueItemProvider {

    private final JdbcClient db;
    private final Clock clock;

    ContactsDueItems(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> letters() {
        return Set.of("SP");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select p.ref, p.organisation, o.name as organisation_name, s.name as subject_name, p.doubted_on, p.version,
                       p.checked_on + (select directory.setting('stale_days', :today)) as due,
                       array(select a.area from directory.spoc_area a where a.post = p.ref order by a.area) as areas,
                       (select c.person from directory.spoc_cover c
                         where c.post = p.ref and c.from_date <= :today and coalesce(c.to_date >= :today, true)
                         order by c.kind = 'holder' desc, c.from_date desc limit 1) as person
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                 where coalesce(p.to_date >= :today, true) and (cast(:only as text) is null or p.ref = :only)
                   and (p.doubted_on is not null or p.checked_on + (select directory.setting('stale_days', :today)) < :today)
                 order by p.checked_on, p.ref
                """)
                .param("today", LocalDate.now(clock))
                .param("only", only == null ? null : only.value())
                .query(ContactsDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var doubted = row.getObject("doubted_on", LocalDate.class);
        var organisation = Scope.organisation(row.getString("organisation"));
        var scopes = new ArrayList<Scope>();
        scopes.add(organisation);
        for (var area : (String[]) row.getArray("areas").getArray()) {
            scopes.add(Scope.area(area));
        }
        var what = "contact for %s at %s".formatted(row.getString("subject_name"), row.getString("organisation_name"));
        return new DueItem(
                "Contact",
                ref,
                "Check of the " + what,
                "The check of the " + what,
                "/contacts/" + ref,
                doubted == null ? row.getObject("due", LocalDate.class) : doubted,
                doubted == null ? "not checked" : "reported as wrong",
                scopes,
                new DueItem.Responsible(row.getObject("person", UUID.class), "organisation_lead", organisation),
                row.getInt("version"),
                false);
    }
}
