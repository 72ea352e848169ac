package waymark.exchange.publishing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// A published service whose words changed: somebody who keeps it looks at them before everybody does.
@Component
class OpenServiceTasks implements TaskProvider {

    private final JdbcClient db;

    OpenServiceTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.KEEP_CONTACTS)) {
            return List.of();
        }
        return db
                .sql("""
                select o.service, o.organisation, o.document ->> 'name' as name
                  from exchange.open_service o
                 where o.withheld and coalesce(o.to_date >= current_date, true)
                 order by o.service
                """)
                .query((row, _) ->
                        new Waiting(row.getString("service"), row.getString("organisation"), row.getString("name")))
                .list()
                .stream()
                .filter(one -> actor.may(Permission.KEEP_CONTACTS, Scope.organisation(one.organisation())))
                .map(one -> new Task(
                        "Look at the new words of “%s”".formatted(one.name()),
                        "It is out of the open feed until somebody has",
                        "/open-services/" + one.service(),
                        null))
                .toList();
    }

    private record Waiting(String service, String organisation, String name) {}
}
