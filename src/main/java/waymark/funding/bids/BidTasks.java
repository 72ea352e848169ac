package waymark.funding.bids;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Deadlines of bids, and options to be decided on, for who keeps funding.
@Repository
@Transactional(readOnly = true)
class BidTasks implements TaskProvider {

    private static final int DAYS = 60;

    private final JdbcClient db;
    private final Clock clock;

    BidTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!Provision.keeps(actor)) {
            return List.of();
        }
        return db.sql("""
                select 'Send the bid: ' || b.title as what, 'To ' || b.funder_name as why, '/funding/bids/' || b.ref as path,
                       b.deadline as due
                  from funding.bid b where b.state in ('IDEA', 'WRITING') and b.deadline <= :soon
                union all
                select 'Get a decision: ' || o.title, p.name || ', decided by ' || o.decider, '/funding/options/' || o.ref, o.by_on
                  from funding.option o join funding.provision p on p.ref = o.provision
                 where o.state in ('OPEN', 'PUT') and o.by_on <= :soon
                """)
                .param("soon", LocalDate.now(clock).plusDays(DAYS))
                .query((row, _) -> new Task(
                        row.getString("what"),
                        row.getString("why"),
                        row.getString("path"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
