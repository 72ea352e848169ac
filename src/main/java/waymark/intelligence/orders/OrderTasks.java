package waymark.intelligence.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// What waits about orders: a check that is due, for whoever is named; and for officers who state a purpose, an
/// order that ends soon, has passed its last day, or is no longer to be kept.
@Repository
@Transactional(readOnly = true)
class OrderTasks implements TaskProvider {

    private static final int SOON = 28;

    private final JdbcClient db;
    private final Clock clock;

    OrderTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return db.sql("""
                select 'check' as what, c.ref, c.next_check_on as by_day from intelligence.order_condition c
                 where c.checker = :me and c.lifted_on is null and c.next_check_on <= :week
                union all
                select case when o.state = 'ENDED' then 'delete' else 'end' end, o.ref,
                       case when o.state = 'ENDED' then o.delete_on else o.until_on end
                  from intelligence.court_order o
                 where :officer and o.unit = any ((select intelligence.units())::text[])
                   and (o.state = 'IN_FORCE' and o.until_on <= :soon or o.state = 'ENDED' and o.delete_on <= :today)
                """)
                .param("me", actor.id())
                .param("officer", actor.may(Permission.HANDLE_INTELLIGENCE))
                .param("today", today)
                .param("week", today.plusWeeks(1))
                .param("soon", today.plusDays(SOON))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var by = row.getObject("by_day", LocalDate.class);
                    return switch (row.getString("what")) {
                        case "check" ->
                            new Task(
                                    "Check condition %s of an order".formatted(ref),
                                    "You are named to check it",
                                    "/intelligence/checks/" + ref,
                                    by);
                        case "delete" ->
                            new Task(
                                    "Delete order %s, or keep it longer".formatted(ref),
                                    "It has ended and reached the day until which it is kept",
                                    "/intelligence/orders/" + ref,
                                    by);
                        default ->
                            new Task(
                                    "Order %s reaches its last day".formatted(ref),
                                    "Ask the court for longer, or record its end",
                                    "/intelligence/orders/" + ref,
                                    by);
                    };
                })
                .list();
    }
}
