package waymark.strategy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.offboarding.OrganisationOffboardingProvider;
import waymark.kernel.Actor;

/// The objectives and open actions that an organisation owns. They are listed before it leaves.
@Repository
@Transactional(readOnly = true)
@Order(20)
class OrganisationWork implements OrganisationOffboardingProvider {

    private final JdbcClient db;

    OrganisationWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Kept> kept(Actor actor, String organisation, LocalDate lastDay) {
        return db.sql("""
                select 'Objective' as kind, code, wording as title, '/objectives/' || code as path, 1 as place
                  from strategy.objective
                 where owner = :organisation
                union all
                select 'Action', ref, title, '/actions/' || ref, 2
                  from strategy.action
                 where owner = :organisation and status in ('NOT_STARTED', 'IN_PROGRESS')
                 order by place, code
                """)
                .param("organisation", organisation)
                .query((row, number) -> new Kept(
                        "%s %s: %s".formatted(row.getString("kind"), row.getString("code"), row.getString("title")),
                        row.getString("path")))
                .list();
    }
}
