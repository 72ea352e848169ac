package waymark.exchange.consumers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Puts what waits for a second administrator on the home page of those who may be that.
@Component
class ConsumerTasks implements TaskProvider {

    private final JdbcClient db;

    ConsumerTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        return db.sql("""
                select c.ref, c.name
                  from exchange.consumer c
                 where c.status <> 'ended'
                   and (c.status <> 'proposed' or c.registered_organisation <> :mine)
                   and (c.status = 'proposed'
                     or exists (select from exchange.consumer_key k where k.consumer = c.id and k.approved_by is null
                                   and k.ended_at is null and k.added_organisation <> :mine)
                     or exists (select from exchange.scope s where s.consumer = c.id and s.approved_by is null
                                   and s.ended_at is null and s.added_organisation <> :mine))
                 order by c.registered_at, c.ref
                """)
                .param("mine", actor.organisation())
                .query((row, _) -> new Task(
                        "Look at what waits for “" + row.getString("name") + "” and approve it or end it",
                        "Two administrators of two organisations let a system ask for data",
                        "/consumers/" + row.getString("ref"),
                        null))
                .list();
    }
}
