package waymark.contacts.posts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.offboarding.OrganisationOffboardingProvider;
import waymark.kernel.Actor;

/// The points of contact of an organisation that are not closed by a day: each would still be shown.
@Repository
@Transactional(readOnly = true)
@Order(10)
class OrganisationPostsOffboarding implements OrganisationOffboardingProvider {

    private final JdbcClient db;

    OrganisationPostsOffboarding(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Kept> kept(Actor actor, String organisation, LocalDate lastDay) {
        return db.sql("""
                select p.ref, s.name
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                 where p.organisation = :organisation and coalesce(p.to_date > :day, true)
                 order by s.position, p.ref
                """)
                .param("organisation", organisation)
                .param("day", lastDay)
                .query((row, number) -> new Kept(
                        "Point of contact: %s, %s".formatted(row.getString("name"), row.getString("ref")),
                        "/contacts/" + row.getString("ref")))
                .list();
    }
}
