package waymark.cases.emergency;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// The reviews of access in an emergency that wait, on the home page of information governance.
@Repository
@Transactional(readOnly = true)
class EmergencyTasks implements TaskProvider {

    private final JdbcClient db;

    EmergencyTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.REVIEW_EMERGENCY_ACCESS)) {
            return List.of();
        }
        return db.sql("""
                select e.id, e.ref, e.from_at from cases.emergency_access e
                 where e.person <> :me and not exists (select from cases.emergency_review r where r.access = e.id)
                 order by e.from_at
                """)
                .param("me", actor.id())
                .query((row, _) -> Task.before(
                        new Deadline(row.getTimestamp("from_at").toInstant().plus(EmergencyAccess.REVIEW), false),
                        "Review the emergency access to " + row.getString("ref"),
                        "Somebody opened the case without being its member",
                        "/cases/emergency/reviews/" + row.getString("id")))
                .list();
    }
}
